import { CITATION } from './citation.ts';
import { CLAIM, DERIVED_CLAIM } from './claim.ts';
import { DOCUMENT } from './document.ts';
import { ENTITY } from './entity.ts';
import { derivedNames, statedNames } from './rows.ts';
import { PERIOD } from './time.ts';

/** The keys of a row, each with the expression that gives its value. `id` is the first. */
export type RowParts = ReadonlyMap<string, string>;

const own = (it: string, names: readonly string[]): readonly (readonly [string, string])[] =>
  names.map((name) => [name, `${it}.${name}`]);

/** What an `EntityRow` is made of. */
export const entityParts = (e: string): RowParts =>
  new Map([...own(e, ['id', ...statedNames(ENTITY)]), ['labels', `labels(${e})`]]);

/**
 * What a `ClaimRow` is made of.
 * @param entity the label of entities: `Entity` in a `.cypher` file, `OrreryEntity` in the database
 */
export const claimParts = (c: string, entity: string): RowParts =>
  new Map([
    ...own(c, ['id', 'predicate', ...statedNames(CLAIM), ...derivedNames(DERIVED_CLAIM)]),
    ['subject', `head([(${c})-[:SUBJECT]->(s:${entity}) | s.id])`],
    ['object', `head([(${c})-[:OBJECT]->(o:${entity}) | o.id])`],
    ['also', `[(${c})-[a:ALSO]->(e:${entity}) | {id: e.id, as: a.as}]`],
    ['describes', `head([(${c})-[:DESCRIBES]->(e:${entity}:Event) | e.id])`],
    ['after', `[(${c})-[:AFTER]->(e:${entity}:Event) | e.id]`],
  ]);

/** The plain properties of a `CitationRow`. */
export const CITATION_NAMES = [
  ...statedNames(CITATION),
  'timeText',
  'timeBasis',
  'documentId',
  ...derivedNames(PERIOD),
] as const;

/** What a `CitationRow` is made of: `k` speaks about `c` and stands in the paragraph `p`. */
export const citationParts = ({ k, c, p, entity }: Readonly<Record<'k' | 'c' | 'p' | 'entity', string>>): RowParts =>
  new Map([
    ...own(k, ['id', ...CITATION_NAMES]),
    ['claimId', `${c}.id`],
    ['paragraphId', `${p}.id`],
    ['attributedTo', `[(${k})-[:ATTRIBUTED_TO]->(by:${entity}) | by.id]`],
  ]);

/** The plain properties of a `DocumentRow`. Its note in the second language is that of its own source: of a document that another one withdraws, it says nothing. */
export const DOCUMENT_NAMES = statedNames(DOCUMENT).filter((name) => !['publishedAt', 'statusNoteZh'].includes(name));

/** What a `DocumentRow` is made of. What has to be counted of it is asked for by itself. */
export const documentParts = (d: string): RowParts =>
  new Map([
    ...own(d, ['id', ...DOCUMENT_NAMES, 'license']),
    ['publishedAt', `toString(${d}.publishedAt)`],
    ['anchorDate', `${d}.anchorDate`],
    ['statusNoteZh', `CASE WHEN ${d}.retractionSource IS NULL THEN ${d}.statusNoteZh END`],
    ['paragraphCount', `coalesce(${d}.paragraphCount, 0)`],
    ['hasText', 'null'],
    ['claimCount', 'null'],
  ]);

/** What stands between the braces of `e {…}` for a row. */
export const mapText = (it: string, parts: RowParts): string =>
  [...parts].map(([key, value]) => (value === `${it}.${key}` ? `.${key}` : `${key}: ${value}`)).join(', ');

/** A day leaves as text: the driver takes longer to make a date of it than to read all else of the row. */
const DAYS: ReadonlySet<string> = new Set(derivedNames(PERIOD).filter((name) => isDay(name)));

function isDay(name: string): boolean {
  const fields: Readonly<Record<string, { readonly form: string }>> = PERIOD;
  return fields[name]?.form === 'day';
}

/** The value of a property of `it` in a packed row. */
export const packedValue = (it: string, name: string): string =>
  DAYS.has(name) ? `toString(${it}.${name})` : `${it}.${name}`;
