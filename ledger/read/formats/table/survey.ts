import type { EntityType } from '@orrery/cypher/model/entity-types.ts';
import { remembered } from '../../collections.ts';
import { Problems } from '../../problem.ts';
import type { Reading } from '../../source.ts';
import { mintId, slugOf } from '../mint-id.ts';
import { Alignment } from './alignment.ts';
import { Homonyms, isCommonName } from './homonyms.ts';
import type { EntityMapping } from './mapping.ts';
import { type NameReader, openNameReader } from './row-names.ts';
import { readRows, type Table, type TableRow } from './table-rows.ts';

/** An entity of the table, with every spelling of its name. */
export interface SurveyedEntity {
  readonly id: string;
  readonly entity: string;
  type: EntityType;
  /** The name that the mapping decides on. */
  readonly decidedName: string | undefined;
  /** Whether the id is one that other sources may use, too. */
  /** Names in Traditional Chinese, by name, as the mapping gives them. */
  readonly namesZh: Readonly<Record<string, string>> | undefined;
  readonly isDecided: boolean;
  readonly why: string | undefined;
  readonly spellings: Map<string, { count: number; readonly row: number; readonly line: number }>;
}

/** What had to be read of the whole table before any row can be told: ids, types, and which lists belong to which. */
export interface Survey {
  readonly rows: number;
  readonly entities: ReadonlyMap<string, SurveyedEntity>;
  readonly isNameOf: (entity: string, name: string) => boolean;
  readonly homonyms: ReadonlyMap<string, Homonyms>;
  idOf(entity: string, name: string, row: TableRow): string;
  /** By entity whose list is aligned with another, or, for lists of types, `entity typeFrom`. */
  readonly alignments: ReadonlyMap<string, Alignment>;
}

export const typesOf = (entity: string): string => `${entity} typeFrom`;

/** Reads the table three times: the names that rules ask for, all names, the types. Memory: every name, no row. */
export async function surveyTable(table: Table, reading: Reading): Promise<Survey> {
  const { signal } = reading;
  const known = await collectNames(table, { problems: reading.problems, signal });
  const slug = remembered(slugOf);
  const isNameOf = (entity: string, name: string): boolean => known.get(entity)?.has(slug(name)) === true;
  const quiet: Reading = { problems: new Problems(), signal };
  const surveyor = new Surveyor(table, openNameReader({ ...table, isNameOf, leftOut: undefined }));
  for await (const row of readRows(table, quiet)) if (hasNeeded(table, row)) surveyor.see(row);
  surveyor.settle();
  if (Object.values(table.mapping.entities).some((entity) => entity.typeFrom !== undefined)) {
    for await (const row of readRows(table, quiet)) if (hasNeeded(table, row)) surveyor.seeTypes(row);
  }
  surveyor.reportAmbiguous(reading.problems);
  return { ...surveyor.result(), isNameOf };
}

export function hasNeeded({ mapping }: Table, row: TableRow): boolean {
  const { needs } = mapping.row;
  return needs === undefined || row.cell(needs.column).trim() !== '';
}

/** The names of the entities that some rule compares with. Also the reading that reports what is wrong with rows. */
async function collectNames(table: Table, reading: Reading): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { entities } = table.mapping;
  const asked = Object.values(entities).flatMap(({ steps }) =>
    steps.flatMap((step) => ('leaveOut' in step && step.leaveOut.namesOf !== undefined ? [step.leaveOut.namesOf] : [])),
  );
  const known = new Map(asked.map((entity) => [entity, new Set<string>()]));
  const names = openNameReader({ ...table, isNameOf: () => false, leftOut: undefined });
  for await (const row of readRows(table, reading)) {
    for (const [entity, set] of known) for (const name of names.names(entity, row)) set.add(slugOf(name));
  }
  return known;
}

class Surveyor {
  private readonly table: Table;
  private readonly names: NameReader;
  private readonly entities = new Map<string, SurveyedEntity>();
  private readonly homonyms = new Map<string, Homonyms>();
  private readonly common = new Map<string, boolean>();
  private readonly ids = new Map<EntityMapping, (name: string) => string>();
  private readonly alignments = new Map<string, Alignment>();
  /** Names of common bearers, to be counted once their person is known. */
  private readonly pending: {
    readonly entity: string;
    readonly name: string;
    readonly row: number;
    readonly line: number;
  }[] = [];
  private readonly ambiguous: { readonly row: TableRow; readonly name: string; readonly other: string }[] = [];
  private rows = 0;

  constructor(table: Table, names: NameReader) {
    this.table = table;
    this.names = names;
    for (const [name, mapping] of Object.entries(table.mapping.entities)) {
      if (mapping.homonyms !== undefined) this.homonyms.set(name, new Homonyms());
      if (mapping.alignedWith !== undefined) this.alignments.set(name, new Alignment());
      if (mapping.typeFrom !== undefined) this.alignments.set(typesOf(name), new Alignment());
    }
  }

  see(row: TableRow): void {
    this.rows = Math.max(this.rows, row.row);
    for (const [entity, mapping] of Object.entries(this.table.mapping.entities)) {
      if (mapping.alignedWith !== undefined) this.learn(entity, mapping, row);
      const names =
        mapping.alignedWith === undefined
          ? this.names.names(entity, row)
          : this.names.rawItems(mapping, row).flatMap((item) => this.names.finish(mapping, item, row));
      for (const name of names) this.take(entity, name, row);
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
      const names = this.names.names(entity, row);
      const segments = this.alignments.get(typesOf(entity))?.match(names, this.names.rawItems(typeFrom, row));
      for (const [index, name] of names.entries()) {
        const words = segments?.[index] ?? [];
        // Where the table gives two words, the one the mapping lists first counts.
        const word = Object.keys(typeFrom.types).find((each) => words.includes(each));
        const found = this.entities.get(this.idOf(entity, name, row));
        const type = word === undefined ? undefined : typeFrom.types[word];
        if (found === undefined || type === undefined || this.isFixed(mapping, name)) continue;
        if (found.type === mapping.type) found.type = type;
      }
    }
  }

  /** Every row was seen: now it is known which bearers of a common name are one. */
  settle(): void {
    for (const { entity, name, row, line } of this.pending) this.count(entity, name, { row, line });
    this.pending.length = 0;
  }

  result(): Omit<Survey, 'isNameOf'> {
    const { rows, entities, homonyms, alignments } = this;
    return { rows, entities, homonyms, alignments, idOf: (entity, name, row) => this.idOf(entity, name, row) };
  }

  idOf(entity: string, name: string, { row }: { readonly row: number }): string {
    const mapping = this.mappingOf(entity);
    const decided = own(mapping.decided, name);
    if (decided !== undefined) return decided.id;
    const id = this.plainId(mapping, name);
    const label = this.isCommon(entity, mapping, name) ? (this.homonyms.get(entity)?.labelOf(id, row) ?? '') : '';
    return label === '' ? id : `${id}.${slugOf(label)}`;
  }

  reportAmbiguous(problems: Problems): void {
    for (const { row, name, other } of this.ambiguous) {
      problems.add({
        file: this.table.path,
        line: row.line,
        column: 1,
        code: 'ambiguous-name',
        message: `"${name}" and "${other}" would have one id`,
        remedy: 'say under "decided" in the mapping which id each has',
        value: name,
      });
    }
  }

  private learn(entity: string, mapping: EntityMapping, row: TableRow): void {
    const owners = this.names.names(mapping.alignedWith ?? '', row);
    this.alignments.get(entity)?.learn(owners, this.names.rawItems(mapping, row));
  }

  private take(entity: string, name: string, row: TableRow): void {
    const mapping = this.mappingOf(entity);
    if (own(mapping.decided, name) === undefined && this.isCommon(entity, mapping, name)) {
      this.homonyms.get(entity)?.add(this.plainId(mapping, name), { row: row.row, tokens: this.tokens(mapping, row) });
      this.pending.push({ entity, name, row: row.row, line: row.line });
    } else this.count(entity, name, row);
  }

  private count(entity: string, name: string, row: { readonly row: number; readonly line: number }): void {
    const mapping = this.mappingOf(entity);
    const id = this.idOf(entity, name, row);
    const decided = own(mapping.decided, name);
    let found = this.entities.get(id);
    if (found === undefined) {
      found = {
        id,
        entity,
        type: decided?.type ?? typeByWord(mapping, name) ?? mapping.type,
        decidedName: decided?.name,
        isDecided: decided !== undefined,
        why: decided?.why,
        namesZh: mapping.nameZh,
        spellings: new Map(),
      };
      this.entities.set(id, found);
    }
    const spelling = found.spellings.get(name);
    if (spelling !== undefined) spelling.count += 1;
    else {
      const [other] = found.spellings.keys();
      const isNew = mapping.same === 'exact' && decided === undefined && other !== undefined;
      if (isNew) this.ambiguous.push({ row: { ...row, cell: () => '' }, name, other });
      found.spellings.set(name, { count: 1, row: row.row, line: row.line });
    }
  }

  /** What tells people of one name apart: the ids in this row of what they may share. */
  private tokens(mapping: EntityMapping, row: TableRow): readonly string[] {
    return (mapping.homonyms?.sharing ?? []).flatMap((entity) => {
      const other = this.mappingOf(entity);
      const names = this.names.names(entity, row).filter((name) => !this.isCommon(entity, other, name));
      return names.map((name) => this.idOf(entity, name, row));
    });
  }

  private isCommon(entity: string, mapping: EntityMapping, name: string): boolean {
    const { homonyms } = mapping;
    if (homonyms === undefined) return false;
    const key = `${entity} ${name}`;
    let isCommon = this.common.get(key);
    if (isCommon === undefined) {
      isCommon = isCommonName(name, new Set(homonyms.surnames), homonyms.initials);
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
