import type { AskDatabase } from '../../context.ts';
import type { GraphSource } from '../graph-source.ts';
import { askPlainBy } from './ask-plain.ts';
import { beginPlain, degreesOf } from './beginning.ts';
import { BOUNDS } from './bounds.ts';
import { type CaptionShape, captionsOf } from './chosen-captions.ts';
import { type NodeDetail, nodeDetails, type RelationshipDetail, relationshipDetails } from './details.ts';
import { type Drawing, drawingOf } from './drawing.ts';
import { findPlain } from './find.ts';
import { gapsOf, type PlainSchema, type SchemaGap } from './graph-schema.ts';
import type { ChosenIntervals } from './intervals/chosen-intervals.ts';
import { findIntervals, type Interval } from './intervals/find-intervals.ts';
import { knownNodes } from './known-nodes.ts';
import { linksBetweenSets } from './links.ts';
import {
  plainKinds,
  plainNeighbourIds,
  plainNeighbours,
  plainRelations,
  plainRelationsOfEach,
  plainShared,
  plainSharedCount,
} from './neighbours.ts';
import { plainPaths } from './paths.ts';
import { plainSchemaRelations } from './relations.ts';
import { searchPlain } from './search.ts';
import { plainValues } from './values.ts';

/** What can be asked of nodes and relationships as they are stored, beside what every ground answers. */
export interface PlainSource extends GraphSource {
  readonly ground: 'plain';
  /** See `PlainSchema.identity`. */
  readonly identity: string | null;
  details(ids: readonly string[]): Promise<ReadonlyMap<string, NodeDetail>>;
  relationships(ids: readonly string[]): Promise<readonly RelationshipDetail[]>;
  /** What of the database is not seen. */
  readonly gaps: readonly SchemaGap[];
  /** By what nodes are called, for each label. */
  readonly captions: readonly CaptionShape[];
  /** Pairs of properties that look like an interval. */
  intervals(): Promise<readonly Interval[]>;
  /** Ids of nodes and relationships that raw Cypher returned, by their element ids. */
  drawing(found: { readonly nodes: readonly string[]; readonly relationships: readonly string[] }): Promise<Drawing>;
}

/** What the database holds, with the captions that are in force, and as it was found. */
export interface PlainSchemas {
  readonly schema: PlainSchema;
  readonly found: PlainSchema;
  /** By which properties relationships are dated; left out: by none. */
  readonly intervals?: ChosenIntervals | undefined;
}

/** Any Neo4j as it stands. Reads only; every question is bounded before it costs anything. One for each request: it remembers nodes. */
export function createPlainSource(
  ask: AskDatabase,
  { schema, found, intervals }: PlainSchemas,
  bounds = BOUNDS,
): PlainSource {
  const plain = askPlainBy(ask);
  const nodes = knownNodes(plain, schema, intervals);
  const parts = { plain, schema, nodes, bounds };
  return {
    ground: 'plain',
    identity: schema.identity,
    gaps: gapsOf(schema),
    captions: captionsOf(schema, found),
    intervals: () => findIntervals(plain, found),
    entities: async (ids) => [...(await nodes.byIds(ids))].map(([asked, { row }]) => ({ asked, entity: row })),
    degrees: async (ids) => {
      const known = await nodes.byIds(ids);
      const degrees = await degreesOf(
        [...known.values()].map(({ element }) => element),
        plain,
      );
      return [...known].map(([id, { element }]) => ({ id, degree: degrees.get(element) ?? 0n }));
    },
    begin: ({ limit }) => beginPlain(limit, parts),
    search: (question) => searchPlain(question, parts),
    neighbours: (ids, filter, slice) => plainNeighbours(ids, { ...filter, ...slice }, parts),
    linksAmong: async (ids) => {
      const elements = await nodes.elementsOf(ids);
      return linksBetweenSets(parts, elements, elements);
    },
    linksBetween: async (ids, others) =>
      linksBetweenSets(parts, await nodes.elementsOf(ids), await nodes.elementsOf(others)),
    relations: (question) => plainRelationsOfEach(question, parts),
    expansionRelations: (question) => plainRelations(question, parts),
    expansionKinds: (question) => plainKinds(question, parts),
    neighbourIds: (ids, limit) => plainNeighbourIds(ids, limit, parts),
    shared: (question, limit) => plainShared(question, limit, parts),
    sharedCount: (question) => plainSharedCount(question, parts),
    paths: (question) => plainPaths(question, parts),
    values: (ids) => plainValues(ids, parts),
    ...findPlain({ ask, schema, nodes }),
    typeCounts: async () => new Map(schema.labels.map(({ name, count }) => [name, count])),
    predicateCounts: async () => new Map(schema.relationships.map(({ name, count }) => [name, count])),
    schemaRelations: () => plainSchemaRelations(plain, schema),
    details: (ids) => nodeDetails(ids, parts),
    relationships: (ids) => relationshipDetails(ids, parts),
    drawing: (returned) => drawingOf(returned, parts),
  };
}
