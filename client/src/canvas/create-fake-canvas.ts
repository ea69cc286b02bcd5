import type { DrawnNode, GraphLine, NodeId, Point } from '../graph/types.ts';
import { nodeId } from '../graph/types.ts';
import { UnknownEndError } from './errors.ts';
import type {
  CanvasElementId,
  CanvasEvent,
  CanvasEvents,
  ColourScheme,
  GraphCanvas,
  Listener,
} from './graph-canvas.ts';
import { createListeners } from './listeners.ts';

/** A canvas that draws nothing and remembers everything. */
export interface FakeCanvas extends GraphCanvas {
  readonly nodes: ReadonlyMap<string, DrawnNode>;
  readonly lines: ReadonlyMap<string, GraphLine>;
  readonly selected: () => ReadonlySet<CanvasElementId>;
  readonly emphasised: () => ReadonlySet<CanvasElementId> | null;
  readonly focused: () => NodeId | null;
  readonly scheme: () => ColourScheme;
  /** What was asked of it, in order: `layout force`, `fit`, … */
  readonly calls: readonly string[];
  emit<E extends CanvasEvent>(event: E, payload: CanvasEvents[E]): void;
}

export function createFakeCanvas(): FakeCanvas {
  const nodes = new Map<string, DrawnNode>();
  const lines = new Map<string, GraphLine>();
  const places = new Map<string, Point>();
  const calls: string[] = [];
  const listeners = createListeners();
  let selected: ReadonlySet<CanvasElementId> = new Set();
  let emphasised: ReadonlySet<CanvasElementId> | null = null;
  let focused: NodeId | null = null;
  let scheme: ColourScheme = 'light';

  const removeNode = (id: NodeId): void => {
    nodes.delete(id);
    places.delete(id);
    for (const [key, line] of lines) if (line.source === id || line.target === id) lines.delete(key);
  };

  return {
    nodes,
    lines,
    calls,
    selected: () => selected,
    emphasised: () => emphasised,
    focused: () => focused,
    scheme: () => scheme,
    emit: listeners.emit,
    apply(patch) {
      for (const id of patch.removedLines) lines.delete(id);
      for (const id of patch.removedNodes) removeNode(id);
      for (const node of [...patch.addedNodes, ...patch.updatedNodes]) {
        nodes.set(node.id, node);
        if (!places.has(node.id)) places.set(node.id, node.position ?? { x: 0, y: 0 });
      }
      for (const line of [...patch.addedLines, ...patch.updatedLines]) {
        for (const end of [line.source, line.target]) if (!nodes.has(end)) throw new UnknownEndError(line.id, end);
        lines.set(line.id, line);
      }
    },
    select(ids) {
      selected = ids;
    },
    emphasise(ids) {
      emphasised = ids;
    },
    focus(id) {
      focused = id !== null && nodes.has(id) ? id : null;
    },
    restyle(next) {
      scheme = next;
    },
    async layout(name, { fixed = new Set<NodeId>(), block, signal } = {}) {
      calls.push(`layout ${name}${block === undefined ? '' : ` of ${block.size}`}`);
      if (signal?.aborted === true) return;
      let index = 0;
      for (const id of nodes.keys()) {
        index += 1;
        if (!fixed.has(nodeId(id)) && block?.has(nodeId(id)) !== false)
          places.set(id, { x: index * 100, y: (index % 7) * 60 });
      }
    },
    async enter(ids) {
      calls.push(`enter ${ids.size}`);
    },
    fit(ids, { ifHidden = false } = {}) {
      calls.push(`fit ${ids === undefined ? 'all' : [...ids].join(',')}${ifHidden ? ' if hidden' : ''}`);
    },
    zoomBy(factor) {
      calls.push(`zoom ${factor}`);
    },
    positions: () => new Map([...places].map(([id, point]) => [nodeId(id), point])),
    place(positions) {
      for (const [id, point] of positions) if (nodes.has(id)) places.set(id, point);
    },
    pointOf: (id) => places.get(id) ?? (lines.has(id) ? { x: 0, y: 0 } : null),
    image: async (_, caption) => {
      calls.push(`image ${caption}`);
      return new Blob([], { type: 'image/png' });
    },
    on<E extends CanvasEvent>(event: E, listener: Listener<E>) {
      return listeners.on(event, listener);
    },
    destroy() {
      listeners.clear();
      calls.push('destroy');
    },
  };
}
