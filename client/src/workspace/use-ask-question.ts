import { toPlainWire } from '@orrery/cypher/values/wire.ts';
import { type Action, defineAction } from '../actions/action.ts';
import { addSubgraph } from '../actions/add-subgraph.ts';
import { selectElements } from '../actions/select.ts';
import { lineId } from '../graph/line-id.ts';
import { nodeId } from '../graph/types.ts';
import type { View } from '../graph/view.ts';
import { useOrrery } from './context.tsx';
import type { Answer } from './shell-store.ts';
import { type BlankValues, type CypherQuestion, queryUnder, type StarterQuestion } from './starter-questions.ts';
import { useOpenPage } from './use-open-page.ts';
import { useShowEntity } from './use-show-entity.ts';

export interface AskedQuestion<Q extends StarterQuestion = StarterQuestion> {
  readonly question: Q;
  /** The parameters: ids of entities, days, years. */
  readonly values?: BlankValues;
  /** The same as a reader says them. */
  readonly words?: BlankValues;
}

/** The query as it can be run by hand: the drawer has no parameters. */
const withLiterals = (query: string, values: BlankValues): string =>
  query.replaceAll(/\$(\w+)/g, (mark, name: string) => {
    const value = values[name];
    return value === undefined ? mark : `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  });

/** What the query found, as the inspector shows it. Rows are kept only where the question asks for a list. */
async function answerOf(
  context: Parameters<Action<undefined>['run']>[0],
  { question, values = {}, words = {} }: AskedQuestion<CypherQuestion>,
): Promise<Answer> {
  const { columns, label } = question;
  const { view } = context.store.getState();
  const ask = (under: View | null) =>
    context.api.cypher({ query: queryUnder(question, under), parameters: values, lens: view.lens, asOf: view.asOf });
  const base = {
    question: label,
    asked: { id: question.id, parameters: values, view },
    values: { ...question.words, ...words },
    query: withLiterals(queryUnder(question, view), values),
  };
  if (columns !== undefined) {
    const found = await ask(view);
    const { subgraph } = found;
    const rows = found.rows.map((row) => row.map(toPlainWire));
    // A list is empty for one of two reasons: no source says it, or the view hides what one says.
    const hidden = rows.length > 0 ? 0 : (await ask(null)).rows.length;
    const table = { columns, rows, hidden, subgraph: subgraph.nodes.length === 0 ? null : subgraph };
    return { ...base, nodes: [], edges: [], table };
  }
  // Links come whatever the view: the inspector counts those that it hides.
  const { subgraph } = await ask(null);
  // The inspector says what was found; "added" would be said twice.
  await addSubgraph.run({ ...context, announce: () => undefined }, { subgraph });
  return { ...base, nodes: subgraph.nodes.map(({ id }) => id), edges: subgraph.edges.map(({ id }) => id) };
}

/**
 * Asks a starter question: a page opens, or the answer comes onto the canvas or into a list, and is told in the inspector.
 * One whose blanks are empty is shown as a form first.
 */
export function useAskQuestion(): (question: StarterQuestion, values?: BlankValues, words?: BlankValues) => void {
  const { shell, store, run } = useOrrery();
  const open = useOpenPage();
  const show = useShowEntity();
  const answer = defineAction<AskedQuestion<CypherQuestion>>({
    id: 'ask-question',
    async run(context, asked) {
      const told = await answerOf(context, asked);
      await selectElements.run(context, { ids: [] });
      const lines = told.edges.flatMap((id) => {
        const edge = store.getState().edges.get(id);
        return edge === undefined ? [] : [lineId(edge.source, edge.target)];
      });
      store.setState({ emphasis: told.table === undefined ? new Set<string>([...told.nodes, ...lines]) : null });
      shell.setState({ answer: told, cypherText: told.query, sheet: 'details', page: null, asking: null });
    },
  });
  return (question, values, words) => {
    if (question.blanks !== undefined && values === undefined) {
      store.setState({ selection: new Set() });
      shell.setState({ asking: question.id, answer: null, sheet: 'details' });
    } else if ('page' in question) {
      shell.setState({ asking: null });
      open(question.page(values ?? {}));
    } else if ('entity' in question) {
      shell.setState({ asking: null });
      show(nodeId(values?.[question.entity] ?? ''));
    } else void run(answer, { question, values: values ?? {}, words: words ?? {} });
  };
}
