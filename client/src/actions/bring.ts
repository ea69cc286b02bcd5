import type { Subgraph } from '../api/orrery-api.ts';
import { addSubgraph, newcomersOf } from '../graph/add-subgraph.ts';
import { asStep } from '../graph/history.ts';
import { MOST_NODES } from '../graph/limits.ts';
import { nodeLabel, picture } from '../graph/picture.ts';
import { placeNewcomers } from '../graph/place-newcomers.ts';
import { roundPlace } from '../graph/places.ts';
import { seedBlock } from '../graph/seed-block.ts';
import type { GraphState } from '../graph/state.ts';
import { type Step, stepOn } from '../graph/step.ts';
import type { NodeId, Point } from '../graph/types.ts';
import { ViewRefused } from '../graph/view-refused.ts';
import type { ActionContext } from './action.ts';
import { rememberPositions, settle } from './settle.ts';

/** More newcomers than these are no fan any more: they are laid out as a picture of their own beside what is there. */
const MOST_IN_FANS = 60;

/**
 * Adds entities and links as one step of undo, old nodes staying where they are. Returns the newcomers.
 * `by` is the node whose expansion brings them: they stand beside it. Throws ViewRefused, and adds nothing, where the picture would have
 * more nodes than a reload or a link brings back.
 */
export async function bring(context: ActionContext, subgraph: Subgraph, by: NodeId | null): Promise<readonly NodeId[]> {
  const { canvas, store } = context;
  rememberPositions(context);
  const before = store.getState();
  const newcomers = newcomersOf(before, subgraph.nodes);
  const count = before.nodes.size + newcomers.length;
  if (count > MOST_NODES) throw new ViewRefused({ kind: 'full', count, most: MOST_NODES });
  const isMany = newcomers.length > MOST_IN_FANS;
  const isFirst = before.nodes.size === 0;
  store.setState(
    asStep(
      (state) => {
        const next = addSubgraph({ ...subgraph, broughtBy: by })(state);
        if (next === state || newcomers.length === 0) return next;
        const places = isMany || isFirst ? seedBlock(newcomers, presentIn(state)) : fansFor(next, newcomers, by);
        // Newcomers stand by what they are linked to, not by their dates.
        const rounded = [...places].map(([id, at]) => [id, roundPlace(at)] as const);
        return { ...next, axis: null, positions: new Map([...state.positions, ...rounded]) };
      },
      stepOf(before, subgraph, by),
    ),
  );
  if (canvas === null || newcomers.length === 0) return newcomers;
  if (isFirst) await settle(context, { all: true });
  else if (isMany) await settle(context, { newcomers, by });
  else await come(context, newcomers, by);
  return newcomers;
}

/** They stand in their places already; the eye sees them come, and the camera follows at the same time. */
async function come({ canvas, store }: ActionContext, newcomers: readonly NodeId[], by: NodeId | null): Promise<void> {
  if (canvas === null) return;
  const isNew = new Set(newcomers);
  const { positions } = store.getState();
  const from = (by === null ? undefined : positions.get(by)) ?? middleOf(newcomers, positions);
  canvas.fit(by === null ? isNew : new Set([...isNew, by]), { ifHidden: true });
  await canvas.enter(isNew, from);
}

function presentIn(state: GraphState): readonly { readonly label: string; readonly at: Point }[] {
  return [...state.nodes.values()].flatMap((node) => {
    const at = state.positions.get(node.id);
    return at === undefined ? [] : [{ label: nodeLabel(node, state.labelLanguage), at }];
  });
}

function fansFor(state: GraphState, newcomers: readonly NodeId[], by: NodeId | null): ReadonlyMap<NodeId, Point> {
  const { nodes, positions, labelLanguage } = state;
  const isNew = new Set(newcomers);
  const coming = new Map<NodeId, string>();
  const present = new Map<NodeId, { readonly label: string; readonly at: Point }>();
  for (const [id, node] of nodes) {
    const at = positions.get(id);
    const label = nodeLabel(node, labelLanguage);
    if (isNew.has(id)) coming.set(id, label);
    else if (at !== undefined) present.set(id, { label, at });
  }
  // By what is drawn: a link that the view hides holds nothing together for the eye.
  const links = picture(state).lines.map(({ source, target }) => [source, target] as const);
  return placeNewcomers({ newcomers: coming, present, links, by });
}

function middleOf(ids: readonly NodeId[], positions: ReadonlyMap<NodeId, Point>): Point {
  const points = ids.map((id) => positions.get(id) ?? { x: 0, y: 0 });
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
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
