import { entityTypeNames, isEntityType } from '@orrery/cypher/model/entity-types.ts';
import { isPredicate, predicateNames } from '@orrery/cypher/model/predicates.ts';
import { z } from 'zod';
import { ADDRESS_REMEDY, isAddress } from '../../address.ts';
import { suggest } from '../../did-you-mean.ts';
import { EDGE_WORDS, NODE_WORDS } from './properties.ts';

const text = z.string().min(1);
const entityType = text.refine(isEntityType, {
  error: ({ input }) => `"${String(input)}" is no entity type; ${suggest(String(input), entityTypeNames())}`,
});
const predicate = text.refine(isPredicate, {
  error: ({ input }) => `"${String(input)}" is no predicate; ${suggest(String(input), predicateNames())}`,
});

/** What an edge says: of all ends, or of ends of these types; the type of an end admits its subtypes. */
const rule = z.strictObject({
  predicate,
  reverse: z.boolean().default(false),
  from: entityType.optional(),
  to: entityType.optional(),
  role: text.optional(),
  unit: text.optional(),
});
export type RelationRule = z.infer<typeof rule>;

const toRule = (name: string): RelationRule => ({ predicate: name, reverse: false });
/** A predicate, a rule, or a list of rules of which the first that fits the ends counts. */
const relation = z.union([
  predicate.transform((name) => [toRule(name)]),
  rule.transform((one) => [one]),
  z.array(z.union([predicate.transform(toRule), rule])).min(1),
]);

const file = z.strictObject({
  /** The file that holds its header. */
  header: text.optional(),
  label: text.optional(),
  type: text.optional(),
});
export type FileWords = z.infer<typeof file>;

const sign = z.string().length(1);

/**
 * What a side-car `<file>.graph.yaml` says of a graph file (docs/formats.md). Labels and types that are called as in the model need
 * no entry; every other one is mapped or ignored, never dropped in silence.
 */
export const graphMappingSchema = z.strictObject({
  origin: text.optional(),
  license: text.optional(),
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
  /** For what the file gives no type. */
  default: z.strictObject({ type: entityType.optional(), relationship: relation.optional() }).default({}),
  /** `""` stands for none, `"*"` for every other one. */
  labels: z.record(z.string(), entityType).default({}),
  relationships: z.record(z.string(), relation).default({}),
  /** What is said of a node that stands inside another one. */
  nesting: relation.default([toRule('PART_OF')]),
  ignore: z
    .strictObject({
      labels: z.array(z.string()).default([]),
      relationships: z.array(z.string()).default([]),
      properties: z.array(text).default([]),
      elements: z.array(text).default([]),
    })
    .default({ labels: [], relationships: [], properties: [], elements: [] }),
  /** Which property holds what. */
  properties: z.partialRecord(z.enum([...NODE_WORDS, ...EDGE_WORDS]), text).default({}),
  /** CSV of neo4j-admin: what its command line says of single files; `*` in a name stands for any signs. */
  files: z.record(z.string(), file).default({}),
  quote: sign.optional(),
  delimiter: sign.optional(),
});
export type GraphMapping = z.infer<typeof graphMappingSchema>;

/** What a record holds under a key; nothing of what every object inherits. */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
