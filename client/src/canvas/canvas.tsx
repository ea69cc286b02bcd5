import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { diff, isEmptyPatch } from '../graph/diff.ts';
import type { Picture } from '../graph/picture.ts';
import type { GraphStore } from '../graph/store.ts';
import type { NodeId } from '../graph/types.ts';
import { createCytoscapeCanvas } from './cytoscape/create-cytoscape-canvas.ts';
import type { CanvasEvent, CanvasEvents, ColourScheme, GraphCanvas } from './graph-canvas.ts';
import { type Way, walk } from './walk.ts';

type Handlers = { readonly [E in CanvasEvent]?: (event: CanvasEvents[E]) => void };

export interface CanvasProps {
  readonly store: GraphStore;
  readonly picture: StoreApi<Picture>;
  readonly scheme: ColourScheme;
  /** What a screen reader calls it, and how it is used. */
  readonly label: string;
  readonly description: string;
  readonly on: Handlers;
  /** With the canvas once it is there, with null when it goes. */
  readonly onReady: (canvas: GraphCanvas | null) => void;
  readonly className?: string | undefined;
}

const EMPTY: Picture = { nodes: [], lines: [] };
const WAYS: Readonly<Record<string, Way>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Puts the drawing on the page and keeps it in step with the store. It decides nothing: what happens goes to `on`. */
export function Canvas({ store, picture, scheme, label, description, on, onReady, className }: CanvasProps) {
  const container = useRef<HTMLDivElement>(null);
  const canvas = useRef<GraphCanvas | null>(null);
  const descriptionId = useId();
  // The listeners are read when something happens, so that new ones need no new canvas.
  const latest = useRef({ on, onReady, scheme });
  latest.current = { on, onReady, scheme };

  useEffect(() => {
    if (container.current === null) return undefined;
    const created = createCytoscapeCanvas({
      container: container.current,
      scheme: latest.current.scheme,
      reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    });
    canvas.current = created;
    const stops = [
      forward(created, () => latest.current.on),
      followPicture(created, picture),
      followStore(created, store),
    ];
    latest.current.onReady(created);
    return () => {
      latest.current.onReady(null);
      for (const stop of stops) stop();
      created.destroy();
      canvas.current = null;
    };
  }, [store, picture]);

  useEffect(() => canvas.current?.restyle(scheme), [scheme]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (canvas.current !== null && handleKey(event, { canvas: canvas.current, store, picture, on }))
      event.preventDefault();
  };

  return (
    <div className={className} style={{ position: 'relative' }}>
      {/* The outline beside it is how a screen reader reads the graph; this is how a keyboard walks it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes keys */}
      <div
        ref={container}
        tabIndex={0}
        role="application"
        aria-label={label}
        aria-describedby={descriptionId}
        data-testid="canvas"
        style={{ position: 'absolute', inset: 0 }}
        onKeyDown={onKeyDown}
      />
      <p id={descriptionId} hidden>
        {description}
      </p>
    </div>
  );
}

function forward(canvas: GraphCanvas, handlers: () => Handlers): () => void {
  const events: readonly CanvasEvent[] = ['tap', 'activate', 'hover', 'menu', 'moved', 'box', 'view'];
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- ties the payload to the event
  const listen = <E extends CanvasEvent>(event: E) => canvas.on(event, (payload) => handlers()[event]?.(payload));
  const stops = events.map((event) => listen(event));
  return () => {
    for (const stop of stops) stop();
  };
}

function followPicture(canvas: GraphCanvas, picture: StoreApi<Picture>): () => void {
  let shown = EMPTY;
  const show = (next: Picture): void => {
    const patch = diff(shown, next);
    shown = next;
    if (!isEmptyPatch(patch)) canvas.apply(patch);
  };
  show(picture.getState());
  return picture.subscribe(show);
}

function followStore(canvas: GraphCanvas, store: GraphStore): () => void {
  canvas.select(store.getState().selection);
  return store.subscribe((state, before) => {
    if (state.selection !== before.selection) canvas.select(state.selection);
    if (state.emphasis !== before.emphasis) canvas.emphasise(state.emphasis);
  });
}

interface KeyContext {
  readonly canvas: GraphCanvas;
  readonly store: GraphStore;
  readonly picture: StoreApi<Picture>;
  readonly on: Handlers;
}

/** Arrows walk along lines, Enter expands, Space adds to the selection, Escape lets go. True when the key was ours. */
function handleKey(event: KeyboardEvent, { canvas, store, picture, on }: KeyContext): boolean {
  const { nodes, selection } = store.getState();
  const current: NodeId | null = [...nodes.keys()].findLast((id) => selection.has(id)) ?? null;
  const at = (current === null ? null : canvas.pointOf(current)) ?? { x: 0, y: 0 };
  const way = WAYS[event.key];
  if (way !== undefined) {
    const next = walk(current, way, { positions: canvas.positions(), lines: picture.getState().lines });
    if (next !== null) {
      on.tap?.({ id: next, additive: event.shiftKey, at: canvas.pointOf(next) ?? at });
      canvas.fit(new Set([next]), { ifHidden: true });
    }
    return true;
  }
  switch (event.key) {
    case 'Enter':
      if (current !== null) on.activate?.({ id: current });
      return current !== null;
    case 'Escape':
      on.tap?.({ id: null, additive: false, at });
      return true;
    case 'ContextMenu':
      on.menu?.({ id: current, at });
      return true;
    case '+':
    case '=':
      canvas.zoomBy(1.25);
      return true;
    case '-':
      canvas.zoomBy(0.8);
      return true;
    default:
      return false;
  }
}
