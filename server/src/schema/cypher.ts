import { linksById } from '@orrery/cypher/generated/graph.ts';
import type { Context } from '../context.ts';
import type { GuardedAnswer } from '../cypher-guard/guard.ts';
import type { Findings } from '../cypher-guard/values.ts';
import type { PlainSource } from '../source/plain/plain-source.ts';
import { builder } from './builder.ts';
import { present, type SubgraphShape, toSubgraph } from './convert.ts';
import { CypherAnswerRef, type CypherAnswerShape, CypherNotificationRef, CypherPlanRef, SubgraphRef } from './refs.ts';

const ModeEnum = builder.enumType('CypherMode', {
  description: 'What is wanted of a query.',
  values: {
    RUN: { value: 'run', description: 'Its rows.' },
    EXPLAIN: { value: 'explain', description: 'How it would be run: the plan alone.' },
    PROFILE: { value: 'profile', description: 'Its rows, and what each operator of the plan did for them.' },
  } as const,
});

/** As many as a canvas holds. */
const MOST_DRAWN = 10_000;

CypherAnswerRef.implement({
  fields: (t) => ({
    columns: t.field({ type: ['String'], resolve: ({ columns }) => columns }),
    rows: t.field({
      type: ['JSON'],
      description:
        'One array per row, in column order. What JSON cannot say exactly is an object with a `$type`: `{"$type": "Float", "value": "1.0"}`, `Integer` beyond 2^53, `Bytes`, `Date`, `Time`, `LocalTime`, `DateTime`, `LocalDateTime`, `Duration`, `Point`, `Node`, `Relationship`, `Path`; `Map` holds a map that has a key `$type` of its own.',
      resolve: ({ rows }) => rows,
    }),
    rowCount: t.int({ resolve: ({ rows }) => rows.length }),
    truncated: t.boolean({
      description: 'True when a cap stopped the answer; `stoppedBy` names it and its number.',
      resolve: ({ stoppedBy }) => stoppedBy !== null,
    }),
    stoppedBy: t.exposeString('stoppedBy', { nullable: true }),
    elapsedMs: t.exposeFloat('elapsedMs'),
    queuedMs: t.exposeFloat('queuedMs', {
      description: 'How long it waited for other raw queries, in milliseconds.',
    }),
    plannedMs: t.exposeFloat('plannedMs', {
      description: 'How long the database took to plan it, before it was run, in milliseconds.',
    }),
    subgraph: t.field({
      type: SubgraphRef,
      description: 'The entities and drawn links among the values, ready for the canvas.',
      resolve: ({ subgraph }) => subgraph(),
    }),
    undrawable: t.int({
      description:
        'Nodes and relationships in the result that are neither entities nor drawn links (claims, citations …).',
      resolve: ({ findings }) => findings.undrawable.size,
    }),
    notifications: t.field({ type: [CypherNotificationRef], resolve: ({ notifications }) => notifications }),
    plan: t.field({
      type: CypherPlanRef,
      nullable: true,
      description: 'How the query is run: of EXPLAIN and PROFILE; null of a query that was only run.',
      resolve: ({ plan }) => plan,
    }),
  }),
});

CypherNotificationRef.implement({
  fields: (t) => ({
    code: t.exposeString('code'),
    title: t.exposeString('title'),
    description: t.exposeString('description'),
    severity: t.exposeString('severity'),
    line: t.exposeInt('line', { nullable: true }),
    column: t.exposeInt('column', { nullable: true }),
  }),
});

/** A link brings its two ends along, so that it can be drawn. */
async function toDrawing({ entityIds, claimIds }: Findings, { ask, loaders }: Context): Promise<SubgraphShape> {
  const links = claimIds.size === 0 ? [] : (await ask(linksById, { ids: [...claimIds] })).map(({ link }) => link);
  const ids = new Set([...entityIds, ...links.flatMap(({ source, target }) => [source, target])]);
  return toSubgraph(present(await loaders.entity.loadMany([...ids])), links);
}

/** What of an answer can be drawn where nodes and relationships stand for themselves. */
function plainDrawing(answer: GuardedAnswer, plain: PlainSource): CypherAnswerShape {
  const elements = (kind: string): readonly string[] =>
    [...answer.findings.elements].flatMap((key) => (key.startsWith(kind) ? [key.slice(kind.length)] : []));
  const findings = { ...answer.findings, undrawable: new Set<string>() };
  return {
    ...answer,
    findings,
    subgraph: async () => {
      const nodes = elements('node ').slice(0, MOST_DRAWN);
      const relationships = elements('relationship ').slice(0, MOST_DRAWN);
      const { entities, links } = await plain.drawing({ nodes, relationships });
      return toSubgraph(entities, links);
    },
  };
}

/** In an empty database a node may have come that looks like an entity of ours and is none. */
function undrawn(answer: GuardedAnswer): CypherAnswerShape {
  const { entityIds, claimIds, undrawable, elements } = answer.findings;
  const all = new Set([
    ...undrawable,
    ...[...entityIds].map((id) => `entity ${id}`),
    ...[...claimIds].map((id) => `claim ${id}`),
  ]);
  const findings = { entityIds: new Set<string>(), claimIds: new Set<string>(), elements, undrawable: all };
  return { ...answer, findings, subgraph: async () => toSubgraph([], []) };
}

builder.queryField('cypher', (t) =>
  t.field({
    type: CypherAnswerRef,
    description:
      'Read-only and bounded. Refused queries answer with code CYPHER_REFUSED and the reason, wrong ones with CYPHER_ERROR and the place.',
    args: {
      query: t.arg.string({ required: true }),
      parameters: t.arg({ type: 'JSON' }),
      limit: t.arg.int({ required: true, defaultValue: 1000 }),
      mode: t.arg({
        type: ModeEnum,
        required: true,
        defaultValue: 'run',
        description:
          'What is wanted. EXPLAIN or PROFILE at the beginning of the query says the same and counts before this.',
      }),
      ticket: t.arg.id({
        description: 'Any name that is hard to guess: under it `cypherRowsRead` tells how far the query has come.',
      }),
    },
    complexity: 100,
    resolve: async (_, { query, parameters, limit, mode, ticket }, context) => {
      const read = context.rowsRead.open(ticket ?? null);
      const answer = await context
        .cypher({ query, parameters, limit, mode, onRows: read.tell }, context.deadline.signal)
        .finally(read.close);
      const plain = await context.plain();
      if (plain !== undefined) return plainDrawing(answer, plain);
      const { ownership } = await context.look();
      if (ownership !== 'ours') return undrawn(answer);
      return { ...answer, subgraph: () => toDrawing(answer.findings, context) };
    },
  }),
);

builder.queryField('cypherRowsRead', (t) =>
  t.int({
    nullable: true,
    description: 'How many rows a raw query has read that is under way; null where there is none with this ticket.',
    args: { ticket: t.arg.id({ required: true, description: 'The one that was given to `cypher`.' }) },
    resolve: (_, { ticket }, { rowsRead }) => rowsRead.of(ticket),
  }),
);
