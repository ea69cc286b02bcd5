import { isForbidden } from '@orrery/cypher/errors.ts';
import { components } from '@orrery/cypher/generated/ownership.ts';
import { run } from '@orrery/cypher/run.ts';
import type { Context } from '../context.ts';
import { GAPS } from '../source/plain/graph-schema.ts';
import { builder } from './builder.ts';
import { enumName } from './enums.ts';
import { DatabaseRef, DataModelRef, EntityTypeRef, SchemaGapRef, SchemaRelationRef } from './refs.ts';

SchemaRelationRef.implement({
  description: 'Links of one predicate from entities of one type to entities of another one.',
  fields: (t) => ({
    source: t.field({ type: EntityTypeRef, description: 'Where they begin.', resolve: ({ source }) => source }),
    predicate: t.expose('predicate', { type: 'PredicateName', description: 'The verb, such as WORKS_AT.' }),
    target: t.field({ type: EntityTypeRef, description: 'Where they end.', resolve: ({ target }) => target }),
    count: t.exposeFloat('count', { description: 'How many there are.' }),
    isAbout: t.exposeBoolean('isAbout', {
      description: 'There are about so many: of a large graph a part was looked at. Cypher counts them exactly.',
    }),
  }),
});

const GapEnum = builder.enumType('SchemaGapKind', {
  description:
    'LABELS, TYPES: there are more than are looked at. BARE: nodes without a label were looked for in a part. FILTERS: there are more properties than filters. INDEXES, CONSTRAINTS: the user of the database may not see them. FULL_TEXT: a large database has no full-text index over nodes.',
  values: Object.fromEntries(GAPS.map((word) => [enumName(word), { value: word }])) as Record<
    string,
    { readonly value: (typeof GAPS)[number] }
  >,
});

SchemaGapRef.implement({
  description: 'Something of a database of others that Orrery does not see, and what to do about it.',
  fields: (t) => ({
    kind: t.field({ type: GapEnum, description: 'What is not seen.', resolve: ({ kind }) => kind }),
    count: t.exposeInt('count', { nullable: true, description: 'How many of them, where they can be counted.' }),
    remedy: t.exposeString('remedy', { description: 'What it means and what to do, in English.' }),
  }),
});

builder.objectFields(DataModelRef, (t) => ({
  relations: t.field({
    type: [SchemaRelationRef],
    description: 'Which types are joined by which predicates, the most frequent first: the graph in small.',
    complexity: { field: 100, multiplier: 20 },
    resolve: async (_row, _args, { source }) => (await source()).schemaRelations(),
  }),
  gaps: t.field({
    type: [SchemaGapRef],
    description: 'What of a database of others is not seen. Empty in a graph of ours.',
    complexity: { multiplier: 5 },
    resolve: async (_row, _args, { plain }) => (await plain())?.gaps ?? [],
  }),
}));

interface Server {
  readonly version: string;
  readonly edition: string;
}

/** Null where the user of the database may not ask. */
async function serverOf({ database, pass, deadline }: Context): Promise<Server | null> {
  try {
    const rows = await pass(() => run(database, components, {}, { signal: deadline.signal }));
    const { versions, edition } = rows.find(({ name }) => name === 'Neo4j Kernel') ?? rows[0] ?? {};
    return edition === undefined ? null : { version: versions?.[0] ?? '', edition };
  } catch (error) {
    if (isForbidden(error)) return null;
    throw error;
  }
}

builder.objectFields(DatabaseRef, (t) => ({
  server: t.string({
    nullable: true,
    description:
      'Which Neo4j answers, such as "5.26.0 community"; for a reader, nothing hangs on it. Null where the user may not ask.',
    complexity: 5,
    resolve: async (_row, _args, context) => {
      const server = await serverOf(context);
      return server === null ? null : `${server.version} ${server.edition}`;
    },
  }),
}));
