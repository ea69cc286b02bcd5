import type { Wire } from '@orrery/cypher/values/wire.ts';
import type { CypherAnswer, ShownSchema } from './answers.ts';
import type { Send } from './client.ts';
import { cypherQuery, liveSchemaQuery, rowsReadQuery } from './operations/cypher.ts';
import type { Ask, CypherQuestion } from './orrery-api.ts';
import { toSubgraph } from './to-graph.ts';
import { toView } from './to-view.ts';

const ROWS = 1000;

/** Asks a query that a person wrote. */
export async function askCypher(
  send: Send,
  { query, parameters, limit = ROWS, mode = 'RUN', ticket, ...view }: CypherQuestion,
  ask?: Ask,
): Promise<CypherAnswer> {
  const variables = { query, parameters: parameters ?? null, limit, mode, ticket: ticket ?? null, ...toView(view) };
  const { cypher } = await send(cypherQuery, variables, ask);
  // The server's JSON is what `wire.ts` says.
  const rows = cypher.rows as readonly (readonly Wire[])[];
  return { ...cypher, rows, subgraph: toSubgraph(cypher.subgraph) };
}

/** How many rows a query has read that is under way; null where there is none with this ticket. */
export const askRowsRead = async (send: Send, ticket: string, ask?: Ask): Promise<number | null> =>
  (await send(rowsReadQuery, { ticket }, ask)).cypherRowsRead;

/** What `SHOW …` would tell, by the fields of the live schema, in the form of an answer. */
export async function askSchema(send: Send, what: ShownSchema, ask?: Ask): Promise<CypherAnswer> {
  const startedAt = performance.now();
  const isAsked = (one: ShownSchema): boolean => one === what;
  const variables = {
    indexes: isAsked('indexes'),
    constraints: isAsked('constraints'),
    functions: isAsked('functions'),
    procedures: isAsked('procedures'),
  };
  const { liveSchema } = await send(liveSchemaQuery, variables, ask);
  const found = (liveSchema?.[what] ?? []) as readonly Readonly<Record<string, Wire>>[];
  const columns = Object.keys(found[0] ?? { name: null });
  return {
    columns,
    rows: found.map((one) => columns.map((column) => one[column] ?? null)),
    rowCount: found.length,
    truncated: false,
    stoppedBy: null,
    elapsedMs: performance.now() - startedAt,
    queuedMs: 0,
    plannedMs: 0,
    subgraph: { nodes: [], edges: [], total: 0 },
    undrawable: 0,
    notifications: [],
    plan: null,
  };
}
