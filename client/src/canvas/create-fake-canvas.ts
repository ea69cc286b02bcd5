import type { DrawnGroup } from '../graph/drawn-group.ts';
import type { DrawnNode, GraphLine, NodeId, Point } from '../graph/types.ts';
import { nodeId } from '../graph/types.ts';
import { UnknownEndError } from './errors.ts';
import { createFakeCamera } from './fake-camera.ts';
import { fakeHull } from './fake-hull.ts';
import { fakeLook } from './fake-look.ts';
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
  let groups: readonly DrawnGroup[] = [];
  let scheme: ColourScheme = 'light';
  let isSoft = false;
  let nameScale = 1;
  const camera = createFakeCamera();

  const removeNode = (id: NodeId): void => {
    nodes.delete(id);
    places.delete(id);
    for (const [key, line] of lines) if (line.source === id || line.target === id) lines.delete(key);
  };
  const scene = () => ({ nodes, lines, places, camera, selected, emphasised, isSoft, focused, scheme, nameScale });

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
    encircle(next) {
      groups = next;
    },
    select(ids) {
      selected = ids;
    },
    emphasise(ids, options = {}) {
      emphasised = ids;
      isSoft = options.isSoft ?? false;
    },
    focus(id) {
      focused = id !== null && nodes.has(id) ? id : null;
    },
    restyle(next) {
      scheme = next;
    },
    enlargeNames(scale) {
      nameScale = scale;
    },
    async layout(name, { fixed = new Set<NodeId>(), block, signal } = {}) {
      calls.push(`layout ${name}${block === undefined ? '' : ` of ${block.size}`}`);
      if (signal?.aborted === true) return;
      let index = 0;
      for (const id of nodes.keys()) {
        index += 1;
        if (!fixed.has(nodeId(id)) && block?.has(nodeId(id)) !== false)
          places.set(id, { x: (index % 40) * 100, y: Math.floor(index / 40) * 60 });
      }
    },
    async enter(ids) {
      calls.push(`enter ${ids.size}`);
    },
    fit(ids, { ifHidden = false } = {}) {
      calls.push(`fit ${ids === undefined ? 'all' : [...ids].join(',')}${ifHidden ? ' if hidden' : ''}`);
      const chosen = [...places].filter(([id]) => ids === undefined || ids.has(nodeId(id))).map(([, point]) => point);
      if (chosen.length > 0 && !(ifHidden && chosen.every((point) => camera.shows(point)))) camera.fit(chosen);
      listeners.emit('camera', { byHand: false });
    },
    zoomBy(factor) {
      calls.push(`zoom ${factor}`);
      camera.zoomBy(factor);
      listeners.emit('view', camera.get());
      listeners.emit('camera', { byHand: true });
    },
    positions: () => new Map([...places].map(([id, point]) => [nodeId(id), point])),
    place(positions) {
      for (const [id, point] of positions) if (nodes.has(id)) places.set(id, point);
    },
    pointOf(id) {
      const look = fakeLook(id, scene());
      if (look === null) return null;
      if (look.kind === 'node') return look.at;
      const [from, to] = look.ends;
      return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    },
    look: (id) => fakeLook(id, scene()),
    hull: (id) => fakeHull(id, groups, scene()),
    camera: camera.get,
    setCamera(place) {
      camera.set(place);
      listeners.emit('view', place);
      listeners.emit('camera', { byHand: false });
    },
    image: async (_, { caption, ticks }) => {
      calls.push(['image', caption, ...ticks.map(({ words }) => words)].join(' '));
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
