import type { EntityType } from '@orrery/cypher/model/entity-types.ts';
import { remembered } from '../../collections.ts';
import { isId } from '../../decode-values.ts';
import type { Problem, Problems } from '../../problem.ts';
import { mintId, prefixOf, slugOf } from '../mint-id.ts';
import { Alignment } from './alignment.ts';
import { labelOfCell, textOfCell } from './cells.ts';
import { Homonyms, isCommonName } from './homonyms.ts';
import { typeIn, UnknownWords } from './kinds.ts';
import type { EntityMapping } from './mapping.ts';
import type { Member, NameReader } from './row-names.ts';
import type { Table, TableRow } from './table-rows.ts';

/** An entity of the table, with every spelling of its name. */
export interface SurveyedEntity {
  readonly id: string;
  readonly entity: string;
  type: EntityType;
  /** The name that the mapping decides on. */
  readonly decidedName: string | undefined;
  /** Names in Traditional Chinese, by name, as the mapping gives them. */
  readonly namesZh: Readonly<Record<string, string>> | undefined;
  /** Whether the id is one that other sources may use, too. */
  readonly isDecided: boolean;
  /** The file's own id of it. */
  readonly ref: string | undefined;
  /** Whether its id is made of its name alone, so that another source may have the same. */
  readonly isOfName: boolean;
  /** The line that speaks of it first. */
  readonly line: number;
  readonly why: string | undefined;
  readonly spellings: Map<string, { count: number; readonly row: number; readonly line: number }>;
}

/** What had to be read of the whole table before any row can be told: ids, types, and which lists belong to which. */
export interface Survey {
  readonly rows: number;
  readonly entities: ReadonlyMap<string, SurveyedEntity>;
  readonly isNameOf: (entity: string, name: string) => boolean;
  readonly homonyms: ReadonlyMap<string, Homonyms>;
  idOf(entity: string, member: Member, row: TableRow): string;
  /** Lists of types that do not line up with their names, by column. */
  readonly unaligned: ReadonlyMap<string, number>;
  /** Names of the table that the mapping decides, as `entity name`. */
  readonly decided: ReadonlySet<string>;
  /** By entity whose list is aligned with another, or, for lists of types, `entity typeFrom`. */
  readonly alignments: ReadonlyMap<string, Alignment>;
}

export const typesOf = (entity: string): string => `${entity} typeFrom`;

const NO_SURNAMES: ReadonlySet<string> = new Set();

export class Surveyor {
  private readonly table: Table;
  private readonly names: NameReader;
  private readonly entities = new Map<string, SurveyedEntity>();
  private readonly homonyms = new Map<string, Homonyms>();
  /** Very common surnames, by entity. */
  private readonly surnames = new Map<string, ReadonlySet<string>>();
  private readonly common = new Map<string, boolean>();
  private readonly ids = new Map<EntityMapping, (name: string) => string>();
  private readonly alignments = new Map<string, Alignment>();
  /** Names of common bearers, to be counted once their person is known. */
  private readonly pending: {
    readonly entity: string;
    readonly name: string;
    readonly row: TableRow;
  }[] = [];
  private readonly ambiguous: { readonly line: number; readonly name: string; readonly other: string }[] = [];
  /** Words of lists of types that the mapping gives no type for. */
  private readonly unknownWords = new Map<string, { count: number; readonly line: number }>();
  private readonly unaligned = new Map<string, number>();
  private readonly unknownKinds = new UnknownWords();
  /** A mapping whose rows say the type, for each type. */
  private readonly ofType = new Map<string, EntityMapping>();
  private readonly twoTypes = new Map<
    string,
    { readonly line: number; readonly name: string; readonly types: string }
  >();
  private readonly decided = new Set<string>();
  private rows = 0;

  constructor(table: Table, names: NameReader) {
    this.table = table;
    this.names = names;
    for (const [name, mapping] of Object.entries(table.mapping.entities)) {
      if (mapping.homonyms !== undefined) {
        this.homonyms.set(name, new Homonyms());
        this.surnames.set(name, new Set(mapping.homonyms.surnames));
      }
      if (mapping.alignedWith !== undefined) this.alignments.set(name, new Alignment());
      if (mapping.typeFrom !== undefined) this.alignments.set(typesOf(name), new Alignment());
    }
  }

  see(row: TableRow): void {
    this.rows = Math.max(this.rows, row.row);
    for (const [entity, mapping] of Object.entries(this.table.mapping.entities)) {
      if (mapping.kind !== undefined) this.seeKind(mapping, row);
      if (mapping.alignedWith !== undefined) this.learn(entity, mapping, row);
      const members =
        mapping.alignedWith === undefined
          ? this.names.members(entity, row)
          : this.names
              .rawItems(mapping, row)
              .flatMap((item) => this.names.finish(mapping, item, row))
              .map((name) => ({ name, ref: undefined }));
      for (const member of members) this.take(entity, member, row);
      const names = members.flatMap(({ name }) => name ?? []);
      if (mapping.typeFrom !== undefined) {
        this.alignments.get(typesOf(entity))?.learn(names, this.names.rawItems(mapping.typeFrom, row));
      }
    }
  }

  /** Types are told by lists that are lined up with the names: known once every row was seen. */
  seeTypes(row: TableRow): void {
    for (const [entity, mapping] of Object.entries(this.table.mapping.entities)) {
      const { typeFrom } = mapping;
      if (typeFrom === undefined) continue;
      const members = this.names.members(entity, row).filter(({ name }) => name !== undefined);
      const items = this.names.rawItems(typeFrom, row);
      this.checkWords(typeFrom, items, row);
      const names = members.map(({ name }) => name ?? '');
      const segments = this.alignments.get(typesOf(entity))?.match(names, items);
      if (segments === undefined && items.length > 0 && names.length > 0) {
        this.unaligned.set(typeFrom.column, (this.unaligned.get(typeFrom.column) ?? 0) + 1);
      }
      for (const [index, member] of members.entries()) {
        const words = segments?.[index] ?? [];
        // Where the table gives two words, the one the mapping lists first counts.
        const word = Object.keys(typeFrom.types).find((each) => words.includes(each));
        const found = this.entities.get(this.idOf(entity, member, row));
        const type = word === undefined ? undefined : typeFrom.types[word];
        if (found === undefined || type === undefined || this.isFixed(mapping, member.name ?? '')) continue;
        if (found.type === mapping.type) found.type = type;
      }
    }
  }

  /** Every row was seen: now it is known which bearers of a common name are one. */
  settle(): void {
    for (const { entity, name, row } of this.pending) this.count(entity, { name, ref: undefined }, row);
    this.pending.length = 0;
  }

  result(): Omit<Survey, 'isNameOf'> {
    const { rows, entities, homonyms, alignments, unaligned, decided } = this;
    const idOf = (entity: string, member: Member, row: TableRow): string => this.idOf(entity, member, row);
    return { rows, entities, homonyms, alignments, unaligned, decided, idOf };
  }

  private idOf(entity: string, { name, ref }: Member, row: TableRow): string {
    const mapping = this.mappingIn(entity, row);
    const decided = name === undefined ? undefined : own(mapping.decided, name);
    if (decided !== undefined) return decided.id;
    if (ref !== undefined) return this.refId(mapping, ref);
    if (name === undefined) return '';
    if (typeof mapping.join === 'object') return this.joinedId(mapping, { name, beside: mapping.join.beside }, row);
    const id = this.plainId(mapping, name);
    const label = this.isCommon(entity, mapping, name) ? (this.homonyms.get(entity)?.labelOf(id, row.row) ?? '') : '';
    return label === '' ? id : `${id}.${slugOf(label)}`;
  }

  /** Of the file's own id. One that is an id of ours already is kept; every other one is made the table's own, unless it is said to be shared. */
  private refId(mapping: EntityMapping, ref: string): string {
    const prefix = mapping.prefix ?? prefixOf(mapping.type);
    if (isId(ref) && ref.startsWith(`${prefix}:`)) return ref;
    if (mapping.join === 'id') return mintId(mapping.type, ref, mapping.prefix);
    return this.scopedId(mapping, ref);
  }

  /** Of the name and of what stands beside it in the row; where nothing does, the name alone is the table's own. */
  private joinedId(
    mapping: EntityMapping,
    id: { readonly name: string; readonly beside: string },
    row: TableRow,
  ): string {
    const [beside] = this.names.names(id.beside, row).toSorted();
    if (beside === undefined) return this.scopedId(mapping, id.name);
    return `${mintId(mapping.type, id.name, mapping.prefix)}.${slugOf(beside)}`;
  }

  private scopedId(mapping: EntityMapping, name: string): string {
    const scope = mapping.scope ?? this.table.mapping.document.id.replace(/^doc:/, '');
    return `${mintId(mapping.type, scope, mapping.prefix)}#${slugOf(name)}`;
  }

  /** Reports what the whole table told: ids that stand for two, ids of no row, words without a type. */
  report(problems: Problems): void {
    const at = (problem: Pick<Problem, 'line' | 'message' | 'remedy' | 'value'>): void =>
      problems.add({ file: this.table.path, column: 1, code: 'ambiguous-name', ...problem });
    for (const { line, name, other } of this.ambiguous) {
      const remedy = 'say under "decided" in the mapping which id each has';
      at({ line, message: `"${name}" and "${other}" would have one id`, remedy, value: name });
    }
    for (const { line, name, types } of this.twoTypes.values()) {
      const remedy = 'correct the rows, or say under "decided" in the mapping which type it has';
      at({ line, message: `"${name}" is ${types}`, remedy, value: name });
    }
    this.unknownKinds.report(problems, { path: this.table.path, what: 'type', under: 'types' });
    for (const { cell, ids } of this.unnamed().values()) {
      const [first] = ids;
      if (first?.ref === undefined) continue;
      const what =
        ids.length === 1
          ? `"${first.ref}" is an id that no row names`
          : `${ids.length} ids that no row names, the first is "${first.ref}"`;
      const remedy = 'add the rows they stand for, map a name beside the id, or leave such cells out';
      at({ line: first.line, message: `${cell}: ${what}`, remedy, value: first.ref });
    }
    for (const [word, { count, line }] of this.unknownWords) {
      const times = count === 1 ? '' : `, in ${count} rows`;
      problems.add({
        file: this.table.path,
        line,
        column: 1,
        code: 'unknown-word',
        message: `the mapping gives no type for "${word}"${times}`,
        remedy: 'add it under "types" of "typeFrom", or under its "ignore"',
        value: word,
      });
    }
  }

  private unnamed(): ReadonlyMap<string, { readonly cell: string; readonly ids: SurveyedEntity[] }> {
    const found = new Map<string, { readonly cell: string; readonly ids: SurveyedEntity[] }>();
    for (const entity of this.entities.values()) {
      if (entity.spellings.size > 0 || entity.decidedName !== undefined) continue;
      const { id } = this.mappingOf(entity.entity);
      const list = found.get(entity.entity) ?? { cell: labelOfCell(id ?? {}), ids: [] };
      found.set(entity.entity, list);
      list.ids.push(entity);
    }
    return found;
  }

  private checkWords(
    { types, ignore = [] }: NonNullable<EntityMapping['typeFrom']>,
    words: readonly string[],
    { line }: TableRow,
  ): void {
    for (const word of words) {
      if (Object.hasOwn(types, word) || ignore.includes(word)) continue;
      const known = this.unknownWords.get(word);
      if (known === undefined) this.unknownWords.set(word, { count: 1, line });
      else known.count += 1;
    }
  }

  private learn(entity: string, mapping: EntityMapping, row: TableRow): void {
    const owners = this.names.names(mapping.alignedWith ?? '', row);
    this.alignments.get(entity)?.learn(owners, this.names.rawItems(mapping, row));
  }

  private take(entity: string, member: Member, row: TableRow): void {
    const mapping = this.mappingIn(entity, row);
    const { name, ref } = member;
    const isOpen = name !== undefined && ref === undefined && own(mapping.decided, name) === undefined;
    if (isOpen && this.isCommon(entity, mapping, name)) {
      this.homonyms.get(entity)?.add(this.plainId(mapping, name), { row: row.row, tokens: this.tokens(mapping, row) });
      this.pending.push({ entity, name, row });
    } else this.count(entity, member, row);
  }

  private count(entity: string, member: Member, row: TableRow): void {
    const { name, ref } = member;
    const mapping = this.mappingIn(entity, row);
    const id = this.idOf(entity, member, row);
    const decided = name === undefined ? undefined : own(mapping.decided, name);
    if (decided !== undefined) this.decided.add(`${entity} ${name}`);
    let found = this.entities.get(id);
    if (found !== undefined && found.ref !== ref && found.ref !== undefined && ref !== undefined) {
      this.ambiguous.push({ line: row.line, name: ref, other: found.ref });
    }
    if (found === undefined || (found.spellings.size === 0 && name !== undefined)) {
      found = {
        id,
        entity,
        type: decided?.type ?? typeByWord(mapping, name ?? '') ?? mapping.type,
        decidedName: decided?.name,
        isDecided: decided !== undefined,
        ref,
        isOfName:
          decided === undefined && ref === undefined && mapping.scope === undefined && mapping.join === undefined,
        line: row.line,
        why: decided?.why,
        namesZh: mapping.nameZh,
        spellings: new Map(),
      };
      this.entities.set(id, found);
    }
    if (mapping.kind !== undefined && found.type !== mapping.type && decided?.type === undefined) {
      const types = `${found.type} in one row and ${mapping.type} in another`;
      this.twoTypes.set(id, this.twoTypes.get(id) ?? { line: row.line, name: name ?? ref ?? id, types });
    }
    if (name === undefined) return;
    const spelling = found.spellings.get(name);
    if (spelling !== undefined) spelling.count += 1;
    else {
      const [other] = found.spellings.keys();
      const isNew = mapping.same === 'exact' && decided === undefined && ref === undefined && other !== undefined;
      if (isNew) this.ambiguous.push({ line: row.line, name, other });
      found.spellings.set(name, { count: 1, row: row.row, line: row.line });
    }
  }

  /** What tells people of one name apart: the ids in this row of what they may share. */
  private tokens(mapping: EntityMapping, row: TableRow): readonly string[] {
    return (mapping.homonyms?.sharing ?? []).flatMap((entity) => {
      const other = this.mappingOf(entity);
      const names = this.names.names(entity, row).filter((name) => !this.isCommon(entity, other, name));
      return names.map((name) => this.idOf(entity, { name, ref: undefined }, row));
    });
  }

  private isCommon(entity: string, mapping: EntityMapping, name: string): boolean {
    const { homonyms } = mapping;
    if (homonyms === undefined) return false;
    const key = `${entity} ${name}`;
    let isCommon = this.common.get(key);
    if (isCommon === undefined) {
      isCommon = isCommonName(name, this.surnames.get(entity) ?? NO_SURNAMES, homonyms.initials);
      this.common.set(key, isCommon);
    }
    return isCommon;
  }

  private isFixed(mapping: EntityMapping, name: string): boolean {
    return own(mapping.decided, name)?.type !== undefined || typeByWord(mapping, name) !== undefined;
  }

  /** Remembered: every reading of the table asks for the ids of the same names. */
  private plainId(mapping: EntityMapping, name: string): string {
    const idOf = this.ids.get(mapping) ?? remembered((each: string) => makeId(mapping, each));
    this.ids.set(mapping, idOf);
    return idOf(name);
  }

  private seeKind({ kind, ...mapping }: EntityMapping, row: TableRow): void {
    const found = kind === undefined ? undefined : typeIn(kind, row);
    if (kind === undefined || found?.is !== 'unknown') return;
    // A row that names no such entity needs no type for it.
    const isNamed = [mapping, mapping.id ?? {}].some((cell) => textOfCell(cell, row.cell).trim() !== '');
    if (isNamed) this.unknownKinds.add(kind.column, found.word, row.line);
  }

  /** The mapping of an entity with the type that it has in this row. */
  private mappingIn(entity: string, row: TableRow): EntityMapping {
    const mapping = this.mappingOf(entity);
    const found = mapping.kind === undefined ? undefined : typeIn(mapping.kind, row);
    if (found?.is !== 'known') return mapping;
    const key = `${entity} ${found.value}`;
    const known = this.ofType.get(key) ?? { ...mapping, type: found.value };
    this.ofType.set(key, known);
    return known;
  }

  private mappingOf(entity: string): EntityMapping {
    const found = this.table.mapping.entities[entity];
    if (found === undefined) throw new Error(`No entity "${entity}" in the mapping; readMapping lets none through.`);
    return found;
  }
}

function makeId(mapping: EntityMapping, name: string): string {
  if (mapping.scope === undefined) return mintId(mapping.type, name, mapping.prefix);
  return mintId(mapping.type, mapping.scope, mapping.prefix).concat('#', slugOf(name));
}

interface Decided {
  readonly id: string;
  readonly type?: EntityType | undefined;
  readonly name?: string | undefined;
  readonly why?: string | undefined;
}

function own(decided: Readonly<Record<string, Decided>>, name: string): Decided | undefined {
  return Object.hasOwn(decided, name) ? decided[name] : undefined;
}

function typeByWord({ typeByWord: types = {} }: EntityMapping, name: string): EntityType | undefined {
  const words = new Set(name.split(/[^\p{L}\p{N}]+/u).map((word) => word.toLowerCase()));
  return entriesOf(types).find(([, list]) => list.some((word) => words.has(word.toLowerCase())))?.[0];
}

function entriesOf<K extends string, V>(record: Readonly<Partial<Record<K, V>>>): readonly (readonly [K, V])[] {
  const entries: (readonly [K, V])[] = [];
  for (const key in record) {
    const value = record[key];
    if (value !== undefined) entries.push([key, value]);
  }
  return entries;
}
