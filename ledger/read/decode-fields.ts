import { isPredicate, type Predicate, predicateNames } from '@orrery/cypher/model/predicates.ts';
import { namesOf, type Stated, type StatedFields } from '@orrery/cypher/model/records/field.ts';
import { settleText, textItems } from '@orrery/cypher/model/records/texts.ts';
import { decodeId, decodeKey, decodeLabels, decodeMoment, decodeSha } from './decode-values.ts';
import { suggest } from './did-you-mean.ts';
import type { FieldReader, Located } from './field-reader.ts';
import type { EntryOf } from './line-of.ts';
import { blankOf } from './shapes.ts';

/** Sees each entry of a list once it is read, with the name of the list and what was read of its line before it. */
export type OnEntry = (
  entry: FieldReader,
  of: { readonly field: string; readonly line: Readonly<Record<string, unknown>> },
) => void;

interface DecodeOptions {
  /** Of the line, where it is one. Set here, for a copy of a line with its type would take as long as the reading of it. */
  readonly type?: string | undefined;
  readonly onEntry?: OnEntry | undefined;
}

/** Reads the fields of one object as a record defines them, in that order; everything wrong with one is reported with its place. */
export function decodeFields<D extends StatedFields>(
  fields: FieldReader,
  definition: D,
  { type, onEntry }: DecodeOptions = {},
): EntryOf<D> {
  const { parts, blank } = partsOf(definition, type);
  const line = blank();
  if (type !== undefined) line['type'] = type;
  line['place'] = fields.place;
  for (const [name, field] of parts) {
    const inFile = field.inFile ?? name;
    if (field.localised !== undefined) decodeLocalised(fields, { name, field, inFile }, line);
    else if (field.entries !== undefined) {
      const { entries } = field;
      if (field.required === true) fields.require(inFile);
      line[name] = fields.objects(inFile).map((entry) => {
        const decoded = decodeFields(entry, entries);
        entry.end();
        onEntry?.(entry, { field: name, line });
        return decoded;
      });
    } else line[name] = decodeField(fields, inFile, field);
  }
  return line as EntryOf<D>;
}

interface Parts {
  readonly parts: readonly (readonly [string, Stated])[];
  blank(): Record<string, unknown>;
}

const known = new WeakMap<StatedFields, Parts>();

/** A million lines are read with one definition, each of them a line or each an entry. */
function partsOf(definition: StatedFields, type: string | undefined): Parts {
  const found = known.get(definition);
  if (found !== undefined) return found;
  const parts = Object.entries(definition);
  const names = parts.flatMap(([name, field]) => namesOf(name, field));
  const hasTexts = parts.some(([, { localised }]) => localised !== undefined);
  const all = [...(type === undefined ? [] : ['type']), 'place', ...names, ...(hasTexts ? ['texts'] : [])];
  const made = { parts, blank: blankOf(all) };
  known.set(definition, made);
  return made;
}

interface LocalisedField {
  readonly name: string;
  readonly field: Stated;
  readonly inFile: string;
}

/** By language, or in the two fields of `claims/1`: `name` and `nameZh`. */
function decodeLocalised(
  fields: FieldReader,
  { name, field, inFile }: LocalisedField,
  line: Record<string, unknown>,
): void {
  const { localised, required, alone } = field;
  if (localised === undefined) return;
  const [, second = ''] = namesOf(name, field);
  const [, secondInFile = ''] = namesOf(inFile, field);
  if (required === true) fields.require(inFile);
  const said = fields.textByLanguage(inFile);
  const settled = typeof said === 'object' ? settleText(said, { localised, alone }) : undefined;
  const paired = settled === undefined && fields.hasPairs ? fields.text(secondInFile) : undefined;
  const main =
    (typeof said === 'string' ? said : settled?.main) ??
    (alone === true && required !== true ? paired : undefined) ??
    (required === true ? '' : undefined);
  line[name] = kept(fields, inFile, { field, value: main });
  line[second] = settled?.second ?? paired;
  if (settled === undefined && fields.hasPairs) return;
  const items = textItems(name, settled?.others ?? {});
  if (items.length > 0) line['texts'] = [...((line['texts'] ?? []) as readonly string[]), ...items].toSorted();
  if (!fields.has(secondInFile)) return;
  fields.text(secondInFile);
  fields.report({
    code: 'paired-text',
    place: fields.placeOf(secondInFile),
    message: `"${secondInFile}" says in a field of its own what "${inFile}" says by language`,
    remedy: `write "${inFile}": {"${localised.main}": "…", "${localised.second.tag}": "…"}`,
  });
}

function decodeField(fields: FieldReader, name: string, field: Stated): unknown {
  if (field.required === true && field.form !== 'day') fields.require(name);
  const isNeeded = field.required === true;
  switch (field.form) {
    case 'number':
      return fields.number(name);
    case 'count':
      return kept(fields, name, { field, value: fields.count(name, field.least ?? 0) ?? (isNeeded ? 0 : undefined) });
    case 'flag':
      return fields.flag(name) ?? field.usual;
    case 'word':
      return fields.word(name, field.words ?? {}) ?? field.usual;
    case 'date':
      return fields.date(name);
    case 'endDate':
      return fields.endDate(name);
    case 'day':
      return fields.requiredDay(name);
    case 'moment':
      return decodeMoment(fields, name) ?? (isNeeded ? '' : undefined);
    case 'address':
      return fields.address(name);
    case 'sha256':
      return decodeSha(fields, name);
    case 'key':
      return decodeKey(fields, name);
    case 'labels':
      return decodeLabels(fields, name);
    case 'predicate':
      return decodePredicate(fields, name);
    case 'entities':
    case 'documents':
      return fields.textOrList(name);
    case 'id':
    case 'documentId':
      return decodeId(fields, name);
    case 'entity':
    case 'document':
    case 'ref':
      return located(fields, name, fields.text(name) ?? (isNeeded ? '' : undefined));
    default:
      return kept(fields, name, { field, value: fields.text(name) ?? (isNeeded ? '' : undefined) });
  }
}

function kept<T>(
  fields: FieldReader,
  name: string,
  { field, value }: { readonly field: Stated; readonly value: T | undefined },
): T | Located<T> | undefined {
  return field.located === true ? located(fields, name, value) : value;
}

function located<T>(fields: FieldReader, name: string, value: T | undefined): Located<T> | undefined {
  return value === undefined ? undefined : { value, place: fields.placeOf(name) };
}

function decodePredicate(fields: FieldReader, field: string): Predicate | undefined {
  const name = fields.text(field) ?? '';
  if (name === '' || isPredicate(name)) return isPredicate(name) ? name : undefined;
  return fields.report({
    code: 'unknown-predicate',
    place: fields.placeOf(field),
    message: `unknown predicate "${name}"`,
    remedy: suggest(name, predicateNames()),
  });
}
