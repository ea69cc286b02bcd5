import { CERTAINTIES, MODALITIES, STANCES } from '@orrery/cypher/model/vocabularies.ts';
import { z } from 'zod';
import { ADDRESS_REMEDY, isAddress } from '../../address.ts';
import {
  cellSchema,
  cellShape,
  columnsIn,
  columnsOfCell,
  dateSchema,
  endSchema,
  isOneSource,
  numberSchema,
  rowCondition,
  template,
  text,
  texts,
} from './cells.ts';
import { entityType, predicate, predicateByColumn, typeByColumn } from './kinds.ts';

/** Whether this Node can read files of that encoding. */
function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}

const decided = z.union([
  text.transform((id) => ({ id })),
  z.strictObject({ id: text, type: entityType.optional(), name: text.optional(), why: text.optional() }),
]);

const entitySchema = z
  .strictObject({
    column: text.optional(),
    /** The name out of several columns: `{First} {Last}`. */
    name: template.optional(),
    steps: cellShape.steps,
    /** The file's own id of the entity: what it is known by, whatever its name is. Without a name it points to the row that has one. */
    id: cellSchema.optional(),
    type: z.union([entityType, typeByColumn]),
    /** What ids begin with; default by type. */
    prefix: text.optional(),
    /** Ids are `prefix:scope#name`: a name alone does not join what other sources say. */
    scope: text.optional(),
    /**
     * What makes an entity of this table one with that of another source: its `name` alone, its `id`, or its name and the names of other
     * entities of its row (`[name, firm]`).
     */
    join: z
      .union([z.enum(['name', 'id']), z.tuple([z.literal('name'), text]).transform(([, beside]) => ({ beside }))])
      .optional(),
    /** `folded`: spellings that differ in case, accents and punctuation are one entity; `exact`: they must be decided. */
    same: z.enum(['folded', 'exact']).default('folded'),
    /** The list says something of each item of that entity's list, in its order. */
    alignedWith: text.optional(),
    /** A list, aligned with this one, whose words give the types. */
    typeFrom: z
      .strictObject({
        column: text,
        steps: cellShape.steps,
        types: z.record(z.string(), entityType),
        ignore: texts.optional(),
      })
      .optional(),
    /** Words in a name that give the type, whatever else does. */
    typeByWord: z.record(entityType, texts).optional(),
    /** Names in Traditional Chinese, by the name that the entity has. */
    nameZh: z.record(z.string(), text).optional(),
    /** Names whose entity is decided here. */
    decided: z.record(z.string(), decided).default({}),
    /** Names many people bear: one person only where rows share one of these entities. */
    homonyms: z.strictObject({ surnames: texts, initials: z.boolean().default(true), sharing: texts }).optional(),
  })
  .refine((entity) => entity.id !== undefined || isOneSource({ column: entity.column, text: entity.name }), {
    error: 'give "column", or "name" made of several columns, or "id"',
  })
  .transform(({ name, type, ...entity }) => ({
    ...entity,
    text: name,
    /** Where the row says the type, the one of an entity is known once its row is. */
    ...(typeof type === 'string' ? { type, kind: undefined } : { type: ANY_TYPE, kind: type }),
  }));
/** Never used: an entity without a type is left out, and reported. */
const ANY_TYPE = 'Concept';
export type EntityMapping = z.infer<typeof entitySchema>;

const words = <T extends Readonly<Record<string, unknown>>>(known: T) =>
  z.enum(Object.keys(known) as [keyof T & string, ...(keyof T & string)[]]);

const standing = z.strictObject({
  certainty: words(CERTAINTIES).optional(),
  stance: words(STANCES).optional(),
  modality: words(MODALITIES).optional(),
  hedge: text.optional(),
});
export type Standing = z.infer<typeof standing>;

const claimSchema = z.strictObject({
  predicate: z.union([predicate, predicateByColumn]),
  subject: text,
  object: text.optional(),
  /** Only rows whose cell is like this state the claim. */
  where: rowCondition.optional(),
  /** The object of a literal predicate, item by item. */
  value: cellSchema.optional(),
  /** A figure, and what it counts. */
  number: numberSchema.optional(),
  unit: z.union([text, cellSchema]).optional(),
  role: z.union([text, cellSchema]).optional(),
  /** What tells two rows apart that state the same claim: `row` each row, `none` nothing; default `row` where there is a figure. */
  key: z.union([z.enum(['row', 'none']), cellSchema]).optional(),
  at: dateSchema.optional(),
  start: dateSchema.optional(),
  end: endSchema.optional(),
  observed: z.literal(true).optional(),
  /** What becomes of a row whose subject is its object; default: it is stated, as graph files do. */
  toItself: z.enum(['keep', 'leaveOut']).default('keep'),
  standing: standing.optional(),
  /** A column whose word says how sure the figure is. Empty cells are the word "". */
  standingFrom: z.strictObject({ column: text, words: z.record(z.string(), standing) }).optional(),
});
export type ClaimRule = z.infer<typeof claimSchema>;

/** A mapping file (docs/formats.md): what the columns of a table say, in the words of the claims format. */
export const mappingSchema = z.strictObject({
  format: z.literal('table/1'),
  table: text,
  delimiter: z.string().length(1).optional(),
  quote: z.string().length(1).optional(),
  /** How the file was saved, by the names of the Encoding Standard. */
  encoding: text
    .refine(isEncoding, {
      error: 'is no encoding; write utf-8, windows-1252, iso-8859-2, utf-16le, shift_jis, gb18030 or big5',
    })
    .optional(),
  /** So many lines stand above the header. */
  skip: z.int().min(0).default(0),
  /** JSON: the key that holds the list of rows, where one object surrounds it; `data.items` where it lies deeper. */
  rows: text.optional(),
  origin: text,
  license: text.optional(),
  document: z.strictObject({
    id: text.regex(/^doc:[a-z0-9][a-z0-9._-]*$/, 'write it like doc:some-name'),
    title: text,
    titleZh: text.optional(),
    lang: text,
    publisher: text.optional(),
    url: text.refine(isAddress, ADDRESS_REMEDY).optional(),
    publishedAt: text,
    anchorDate: text.optional(),
    credit: text.optional(),
    voice: z.strictObject({ id: text, type: entityType, name: text, nameZh: text.optional() }).optional(),
  }),
  row: z.strictObject({
    /** What a row is known by, when others come and go. Default: what stands in it. */
    key: cellSchema.optional(),
    needs: z.strictObject({ column: text, reason: text }).optional(),
    /** Rows that are none, as a total below the table. */
    unless: z.array(rowCondition.extend({ reason: text })).default([]),
    /** `{Column}` is replaced by the cell. */
    summary: text,
    summaryZh: text.optional(),
    /** Addresses in a cell become documents. */
    refersTo: z
      .strictObject({ column: text, steps: cellShape.steps, published: text.optional(), lang: text.default('und') })
      .optional(),
  }),
  entities: z.record(z.string(), entitySchema),
  claims: z.array(claimSchema).min(1),
  /** Columns, or cells that no claim of their row takes, that are left out on purpose; they are counted. */
  ignore: z.array(text).default([]),
  /** The same by its older name. */
  unused: z.array(text).default([]),
});
export type Mapping = z.infer<typeof mappingSchema>;

/** The columns that are left out on purpose. */
export function ignoredColumns({ ignore, unused }: Mapping): ReadonlySet<string> {
  return new Set([...ignore, ...unused]);
}

/** The columns a mapping reads, or names under `ignore`. */
export function columnsOf(mapping: Mapping): ReadonlySet<string> {
  return new Set([...readColumns(mapping), ...ignoredColumns(mapping)]);
}

/** The columns a mapping reads. */
export function readColumns({ row, entities, claims }: Mapping): ReadonlySet<string> {
  const cells = [
    row.needs,
    row.key,
    row.refersTo,
    ...row.unless,
    ...Object.values(entities).flatMap((entity) => [entity, entity.id, entity.typeFrom, entity.kind]),
    ...claims.flatMap((claim) => [claim.where, ...claimCells(claim)]),
  ];
  const named = cells.flatMap((cell) => (cell === undefined ? [] : columnsOfCell(cell)));
  const dates = claims.flatMap((claim) => [claim.at?.notAfter, claim.start?.notAfter, claim.end?.notAfter]);
  const others = [...dates, row.refersTo?.published].filter((column) => column !== undefined);
  return new Set([...named, ...others, ...columnsIn(`${row.summary}${row.summaryZh ?? ''}`)]);
}

type Cell = { readonly column?: string | undefined; readonly text?: string | undefined };
type Claim = Omit<ClaimRule, 'predicate'> & { readonly predicate: string | Cell };

/** The cells that a claim takes beside its entities. */
export function claimCells(claim: Claim): readonly Cell[] {
  const { standingFrom, unit, key, predicate: by } = claim;
  return [...factCells(claim), standingFrom, ...[unit, key, by].filter((cell) => typeof cell !== 'string')].filter(
    (cell) => cell !== undefined,
  );
}

/** Those that say something by themselves, and are lost where a row states no claim; a unit without its figure says nothing. */
export function factCells(claim: Claim): readonly Cell[] {
  const { value, number, at, start, end, role } = claim;
  return [value, number, at, start, end, typeof role === 'string' ? undefined : role].filter(
    (cell) => cell !== undefined,
  );
}
