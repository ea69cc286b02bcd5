import { type EntityType, entityTypeNames, isEntityType } from '@orrery/cypher/model/entity-types.ts';
import { isPredicate, type Predicate, predicateNames, predicateOf } from '@orrery/cypher/model/predicates.ts';
import { CERTAINTIES, MODALITIES, STANCES } from '@orrery/cypher/model/vocabularies.ts';
import { z } from 'zod';
import { ADDRESS_REMEDY, isAddress } from '../../address.ts';
import { suggest } from '../../did-you-mean.ts';

const text = z.string().min(1);
const texts = z.array(text).min(1);

const entityType = text.transform((name, context): EntityType => {
  if (isEntityType(name)) return name;
  context.addIssue(`"${name}" is no entity type; ${suggest(name, entityTypeNames())}`);
  return z.NEVER;
});

const predicate = text.transform((name, context): Predicate => {
  if (isPredicate(name)) return name;
  context.addIssue(`"${name}" is no predicate; ${suggest(name, predicateNames())}`);
  return z.NEVER;
});

/** Which items of a cell are left out, and why: any of the conditions suffices. */
const leaveOut = z.strictObject({
  reason: text,
  is: texts.optional(),
  startsWith: texts.optional(),
  hasWord: texts.optional(),
  fewerWords: z.int().positive().optional(),
  moreWords: z.int().positive().optional(),
  /** Names of another entity of this mapping. */
  namesOf: text.optional(),
});

const oneOrMore = z.union([text, texts]);

/** What is done to the items of a cell, one after the other; a cell starts as one item. */
const step = z.union([
  z.strictObject({ rewrite: z.array(z.strictObject({ startsWith: text, as: texts })).min(1) }),
  z.strictObject({ split: texts }),
  z.strictObject({ rejoin: z.literal('leading-space') }),
  z.strictObject({ headings: texts }),
  z.strictObject({ spaces: z.literal('one') }),
  z.strictObject({ strip: texts }),
  z.strictObject({ keepAfter: texts }),
  z.strictObject({ keepBefore: texts }),
  z.strictObject({ dropAtStart: texts }),
  z.strictObject({ dropAtEnd: texts }),
  z.strictObject({ dropInBrackets: texts }),
  z.strictObject({ spell: z.record(z.string(), oneOrMore) }),
  z.strictObject({ lookup: z.record(z.string(), oneOrMore) }),
  z.strictObject({ leaveOut }),
]);
export type Step = z.infer<typeof step>;

const cellSchema = z.strictObject({ column: text, steps: z.array(step).default([]) });
export type CellMapping = z.infer<typeof cellSchema>;

const decided = z.union([
  text.transform((id) => ({ id })),
  z.strictObject({ id: text, type: entityType.optional(), name: text.optional(), why: text.optional() }),
]);

const entitySchema = z.strictObject({
  column: text,
  steps: z.array(step).default([]),
  type: entityType,
  /** What ids begin with; default by type. */
  prefix: text.optional(),
  /** Ids are `prefix:scope#name`: a name alone does not join what other sources say. */
  scope: text.optional(),
  /** `folded`: spellings that differ in case, accents and punctuation are one entity; `exact`: they must be decided. */
  same: z.enum(['folded', 'exact']).default('folded'),
  /** The list says something of each item of that entity's list, in its order. */
  alignedWith: text.optional(),
  /** A list, aligned with this one, whose words give the types. */
  typeFrom: cellSchema.extend({ types: z.record(z.string(), entityType) }).optional(),
  /** Words in a name that give the type, whatever else does. */
  typeByWord: z.record(entityType, texts).optional(),
  /** Names in Traditional Chinese, by the name that the entity has. */
  nameZh: z.record(z.string(), text).optional(),
  /** Names whose entity is decided here. */
  decided: z.record(z.string(), decided).default({}),
  /** Names many people bear: one person only where rows share one of these entities. */
  homonyms: z.strictObject({ surnames: texts, initials: z.boolean().default(true), sharing: texts }).optional(),
});
export type EntityMapping = z.infer<typeof entitySchema>;

const date = z.strictObject({ column: text, notAfter: text.optional(), reason: text.optional() });
export type DateMapping = z.infer<typeof date>;

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
  predicate,
  subject: text,
  object: text.optional(),
  /** The object of a literal predicate, item by item. */
  value: cellSchema.optional(),
  /** A figure, and what it counts. */
  number: z.strictObject({ column: text, min: z.number().optional(), reason: text.optional() }).optional(),
  unit: text.optional(),
  role: text.optional(),
  at: date.optional(),
  start: date.optional(),
  observed: z.literal(true).optional(),
  standing: standing.optional(),
  /** A column whose word says how sure the figure is. Empty cells are the word "". */
  standingFrom: z.strictObject({ column: text, words: z.record(z.string(), standing) }).optional(),
});
export type ClaimMapping = z.infer<typeof claimSchema>;

/** A mapping file (docs/formats.md): what the columns of a table say, in the words of the claims format. */
export const mappingSchema = z.strictObject({
  format: z.literal('table/1'),
  table: text,
  delimiter: z.string().length(1).optional(),
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
    needs: z.strictObject({ column: text, reason: text }).optional(),
    /** `{Column}` is replaced by the cell. */
    summary: text,
    summaryZh: text.optional(),
    /** Addresses in a cell become documents. */
    refersTo: cellSchema.extend({ published: text.optional(), lang: text.default('und') }).optional(),
  }),
  entities: z.record(z.string(), entitySchema),
  claims: z.array(claimSchema).min(1),
  /** Columns that are left out on purpose. */
  unused: z.array(text).default([]),
});
export type Mapping = z.infer<typeof mappingSchema>;

/** The columns a mapping reads. */
export function columnsOf({ row, entities, claims, unused }: Mapping): ReadonlySet<string> {
  const cells: readonly ({ readonly column: string } | undefined)[] = [
    row.needs,
    row.refersTo,
    ...Object.values(entities).flatMap((entity) => [entity, entity.typeFrom]),
    ...claims.flatMap((claim) => [claim.value, claim.number, claim.at, claim.start, claim.standingFrom]),
  ];
  const named = cells.flatMap((cell) => (cell === undefined ? [] : [cell.column]));
  const dates = claims.flatMap((claim) => [claim.at?.notAfter, claim.start?.notAfter, row.refersTo?.published]);
  return new Set([...named, ...dates.filter((column) => column !== undefined), ...templateColumns(row), ...unused]);
}

function templateColumns(row: Mapping['row']): readonly string[] {
  const templates = `${row.summary}${row.summaryZh ?? ''}`;
  return [...templates.matchAll(/\{([^{}]+)\}/g)].flatMap(([, column]) => (column === undefined ? [] : [column]));
}

/** What a claim of this mapping needs that the registry does not give it; empty when all is well. */
export function misfits({ claims }: Mapping): readonly { readonly index: number; readonly message: string }[] {
  return claims.flatMap((claim, index) => {
    const { drawn, kind } = predicateOf(claim.predicate);
    const at = (message: string): readonly { index: number; message: string }[] => [{ index, message }];
    if (drawn && claim.object === undefined) return at(`${claim.predicate} needs an object`);
    if (!drawn && claim.object !== undefined) return at(`${claim.predicate} takes a value or a number, not an object`);
    if (!drawn && claim.value === undefined && claim.number === undefined) {
      return at(`${claim.predicate} needs a value or a number`);
    }
    if (claim.start !== undefined && kind === 'point')
      return at(`${claim.predicate} happens once: give "at", not "start"`);
    if (claim.at !== undefined && kind === 'state') return at(`${claim.predicate} lasts: give "start", not "at"`);
    return [];
  });
}
