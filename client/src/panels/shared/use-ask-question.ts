import type { Action, ActionContext } from '../../actions/action.ts';
import { addSubgraph } from '../../actions/add-subgraph.ts';
import { selectElements } from '../../actions/select.ts';
import type { ViewQuestion } from '../../api/orrery-api.ts';
import { useOrrery } from '../../app/context.tsx';
import { lineId } from '../../graph/picture.ts';
import type { StarterQuestion } from './starter-questions.ts';

const viewOf = ({ store }: ActionContext): ViewQuestion => {
  const { lens, asOf } = store.getState().view;
  return { lens, asOf };
};

/** Asks a starter question, brings its answer onto the canvas and lists it in the inspector. */
export function useAskQuestion(): (question: StarterQuestion) => void {
  const { shell, run } = useOrrery();
  const answer: Action<StarterQuestion> = {
    id: 'ask-question',
    async run(context, { label, query }) {
      const { subgraph } = await context.api.cypher({ query, ...viewOf(context) });
      // The inspector says what was found; "added" would be said twice.
      await addSubgraph.run({ ...context, announce: () => undefined }, { subgraph });
      await selectElements.run(context, { ids: [] });
      const nodes = subgraph.nodes.map((node) => node.id);
      const edges = subgraph.edges.map((edge) => edge.id);
      const lines = subgraph.edges.map((edge) => lineId(edge.source, edge.target));
      context.store.setState({ emphasis: new Set<string>([...nodes, ...lines]) });
      shell.setState({ answer: { question: label, query, nodes, edges }, cypherText: query, sheet: 'details' });
    },
  };
  return (question) => void run(answer, question);
}
