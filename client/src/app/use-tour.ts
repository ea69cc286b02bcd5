import { useEffect, useRef, useState } from 'react';
import { nodesOf } from '../graph/choose.ts';
import { nodeLabel } from '../graph/picture.ts';
import type { NodeId } from '../graph/types.ts';
import { useOrrery } from '../workspace/context.tsx';
import { useShell } from '../workspace/hooks.ts';

/** Where a presentation is among the nodes that it goes through. */
export interface TourStop {
  /** From 1. */
  readonly at: number;
  readonly of: number;
  readonly name: string;
}

/** One with fewer is no tour: arrows walk along the lines, as ever. */
const LEAST_STOPS = 2;
/** Presenters hold a pointer whose two buttons are the page keys. */
const WAYS: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
};
const IN_FRONT = '[role="menu"], [role="dialog"]';

/**
 * While the drawing is presented, arrow keys go through the nodes that were selected when it began, in the order in which they were
 * selected: each is brought into sight with its neighbours, and after the last comes the first. With the end of the presentation all of
 * them are selected again. Null before the first step.
 */
export function useTour(): TourStop | null {
  const { store, picture, actionContext } = useOrrery();
  const isPresenting = useShell((state) => state.presenting);
  const [at, setAt] = useState<number | null>(null);
  const stops = useRef<readonly NodeId[]>([]);
  useEffect(() => {
    if (!isPresenting) return undefined;
    const { selection } = store.getState();
    stops.current = [...nodesOf(selection, picture.getState())];
    let shown: NodeId | undefined;
    const go = (way: 1 | -1): void => {
      // What was removed meanwhile is passed over.
      stops.current = stops.current.filter((id) => store.getState().nodes.has(id));
      const count = stops.current.length;
      const now = shown === undefined ? -1 : stops.current.indexOf(shown);
      const next = now < 0 ? (way === 1 ? 0 : count - 1) : (now + way + count) % count;
      const id = stops.current[next];
      if (id === undefined) return;
      shown = id;
      store.setState({ selection: new Set([id]) });
      actionContext().canvas?.fit(withNeighbours(id));
      setAt(next);
    };
    const withNeighbours = (id: NodeId): ReadonlySet<NodeId> =>
      new Set([
        id,
        ...picture
          .getState()
          .lines.flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : [])),
      ]);
    const onKeyDown = (event: KeyboardEvent): void => {
      const way = WAYS[event.key];
      if (way === undefined || stops.current.length < LEAST_STOPS) return;
      if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(IN_FRONT) !== null) return;
      event.preventDefault();
      event.stopPropagation();
      go(way);
    };
    // Before the drawing, on which arrows walk along the lines.
    addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      removeEventListener('keydown', onKeyDown, { capture: true });
      if (shown !== undefined) store.setState({ selection });
      setAt(null);
    };
  }, [isPresenting, store, picture, actionContext]);
  if (at === null) return null;
  const { nodes, labelLanguage } = store.getState();
  const id = stops.current[at];
  const node = id === undefined ? undefined : nodes.get(id);
  return node === undefined
    ? null
    : { at: at + 1, of: stops.current.length, name: nodeLabel(node, labelLanguage).replaceAll('\n', ' ') };
}
