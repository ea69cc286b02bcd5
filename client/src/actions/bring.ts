import type { Subgraph } from '../api/orrery-api.ts';
import { addSubgraph, newcomersOf } from '../graph/add-subgraph.ts';
import { asStep } from '../graph/history.ts';
import { seedPositions } from '../graph/seed-positions.ts';
import { type Step, stepOn } from '../graph/step.ts';
import type { GraphState } from '../graph/store.ts';
import type { NodeId } from '../graph/types.ts';
import type { ActionContext } from './action.ts';
import { rememberPositions, settle } from './settle.ts';

/**
 * Adds entities and links as one step of undo, old nodes staying where they are. Returns the newcomers.
 * `by` is the node whose expansion brings them: they start beside it.
 */
export async function bring(context: ActionContext, subgraph: Subgraph, by: NodeId | null): Promise<readonly NodeId[]> {
  const { canvas, store } = context;
  rememberPositions(context);
  const before = store.getState();
  const newcomers = newcomersOf(before, subgraph.nodes);
  const places = seedPositions({
    newcomers,
    around: by === null ? undefined : before.positions.get(by),
    taken: [...before.positions.values()],
  });
  const withPlaces = asStep(
    (state) => {
      const next = addSubgraph({ ...subgraph, broughtBy: by })(state);
      return next === state ? state : { ...next, positions: new Map([...state.positions, ...places]) };
    },
    stepOf(before, subgraph, by),
  );
  store.setState(withPlaces);
  if (canvas !== null) await settle(context, { newcomers, all: before.nodes.size === 0 });
  return newcomers;
}

/** To expand is told by the node that was expanded, to add by what came. */
function stepOf(before: GraphState, { nodes }: Subgraph, by: NodeId | null): Step {
  const parent = by === null ? undefined : before.nodes.get(by);
  return parent === undefined
    ? stepOn(
        'add',
        nodes.filter(({ id }) => !before.nodes.has(id)),
      )
    : stepOn('expand', [parent]);
}
