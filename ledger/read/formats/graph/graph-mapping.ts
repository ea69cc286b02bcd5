import { isEntityType } from '@orrery/cypher/model/entity-types.ts';
import { isPredicate } from '@orrery/cypher/model/predicates.ts';
import { z } from 'zod';
import { ADDRESS_REMEDY, isAddress } from '../../address.ts';

const text = z.string().min(1);
const entityType = text.refine(isEntityType, { error: (issue) => `"${String(issue.input)}" is no entity type` });
const predicate = text.refine(isPredicate, { error: (issue) => `"${String(issue.input)}" is no predicate` });

/**
 * What a side-car `<file>.graph.yaml` says of a graph file (docs/formats.md). Labels and types that are called as in the model need
 * no entry; every other one is mapped or ignored, never dropped without a word.
 */
export const graphMappingSchema = z.strictObject({
  origin: text.optional(),
  document: z
    .strictObject({
      id: text.regex(/^doc:[a-z0-9][a-z0-9._-]*$/, 'write it like doc:some-name').optional(),
      title: text.optional(),
      lang: text.optional(),
      publisher: text.optional(),
      url: text.refine(isAddress, ADDRESS_REMEDY).optional(),
      publishedAt: text.optional(),
      credit: text.optional(),
    })
    .default({}),
  labels: z.record(z.string(), entityType).default({}),
  relationships: z
    .record(z.string(), z.union([predicate, z.strictObject({ predicate, reverse: z.boolean().default(false) })]))
    .default({}),
  ignore: z
    .strictObject({ labels: z.array(text).default([]), relationships: z.array(text).default([]) })
    .default({ labels: [], relationships: [] }),
  /** Which property holds what; the first that a record has counts. */
  properties: z
    .partialRecord(z.enum(['name', 'nameZh', 'note', 'alias', 'wikidataId', 'role', 'start', 'end']), text)
    .default({}),
});
export type GraphMapping = z.infer<typeof graphMappingSchema>;
export type Property = keyof GraphMapping['properties'];

/** The names these properties usually have in other people's graphs. */
const USUAL: Readonly<Record<Property, readonly string[]>> = {
  name: ['name', 'title', 'label', 'caption'],
  nameZh: ['nameZh', 'name_zh'],
  note: ['note', 'description', 'summary'],
  alias: ['alias', 'aliases', 'alsoKnownAs', 'weakAlias'],
  wikidataId: ['wikidataId', 'wikidata_id'],
  role: ['role', 'position', 'title'],
  start: ['start', 'startDate', 'start_date', 'since', 'date'],
  end: ['end', 'endDate', 'end_date', 'until'],
};

export function propertyOf(
  props: ReadonlyMap<string, string>,
  property: Property,
  { properties }: GraphMapping,
): string | undefined {
  const mapped = properties[property];
  const names = mapped === undefined ? USUAL[property] : [mapped];
  const found = names.map((name) => props.get(name)?.trim()).find((value) => value !== undefined && value !== '');
  return found;
}

/** What a record holds under a key; nothing of what every object inherits. */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
