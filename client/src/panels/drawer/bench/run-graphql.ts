import type { CypherAnswer } from '../../../api/answers.ts';
import { ApiFailure } from '../../../api/failure.ts';
import type { GraphqlAnswer, GraphqlError } from '../../../api/own-graphql.ts';
import type { CypherRun } from './bench-state.ts';
import { idsIn, toRows } from './graphql-rows.ts';
import { operationsOf, readVariables } from './graphql-text.ts';
import type { AskParts, RunParts } from './run-statements.ts';

/** Asks the API what is written in a tab, with the values of its variables. */
export const graphqlAsker =
  ({ api, bench, view, onEnd }: AskParts): RunParts['askOne'] =>
  async ({ tab, statement, signal, say }, { operation }) => {
    const { text } = statement;
    const typed = bench.getState().tabs.find(({ id }) => id === tab)?.typed ?? {};
    const operations = operationsOf(text);
    const chosen = operations.find(({ name }) => name === operation) ?? operations[0];
    const { values, wrong } = readVariables(chosen?.variables ?? [], typed);
    if (wrong.length > 0) return { kind: 'missing', names: wrong };
    const begun = performance.now();
    say({ kind: 'running', since: Date.now() });
    const end = (run: CypherRun): CypherRun => {
      onEnd?.({ query: text, typed, run, ms: performance.now() - begun, view: view() });
      return run;
    };
    try {
      const operationName = operations.length > 1 ? (chosen?.name ?? undefined) : undefined;
      const answer = await api.graphql({ text, variables: values, operationName }, { signal });
      return end(toRun(answer));
    } catch (error) {
      return end(signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', error });
    }
  };

/** Without data it has failed; errors beside data are told above it. */
function toRun({ data, errors, elapsedMs }: GraphqlAnswer): CypherRun {
  const [first] = errors;
  if (data === null && first !== undefined) return { kind: 'failed', error: toFailure(first) };
  const { columns, rows } = toRows(data);
  const answer: CypherAnswer = {
    columns,
    rows,
    rowCount: rows.length,
    truncated: false,
    stoppedBy: null,
    elapsedMs,
    queuedMs: 0,
    plannedMs: 0,
    subgraph: { nodes: [], edges: [], total: 0 },
    undrawable: 0,
    notifications: errors.map(({ message, remedy, line, column }, at) => ({
      code: `error-${at}`,
      title: 'GraphQL',
      description: [message, remedy].filter((part) => part !== null).join(' '),
      severity: 'WARNING',
      line,
      column,
    })),
    plan: null,
  };
  return { kind: 'done', answer, graphql: { json: JSON.stringify(data, null, 2), ids: idsIn(data) } };
}

const toFailure = ({ message, remedy, line, column }: GraphqlError): ApiFailure =>
  new ApiFailure({ kind: 'typed', code: 'GRAPHQL', message, remedy, line, column });
