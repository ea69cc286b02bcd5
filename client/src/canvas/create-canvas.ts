import type { DrawnGroup } from '../graph/drawn-group.ts';
import type { DrawnNode, GraphLine, GraphPatch, NodeId } from '../graph/types.ts';
import { type CytoscapeCanvasOptions, createCytoscapeCanvas } from './cytoscape/create-cytoscape-canvas.ts';
import type { CanvasElementId, CanvasEvent, GraphCanvas, Listener } from './graph-canvas.ts';
import { createListeners } from './listeners.ts';
import { createPathCanvas } from './paths/create-path-canvas.ts';

/** With so many nodes and lines a picture is drawn by paths; with fewer than the second it goes back to Cytoscape. */
const LARGE = { from: 1_200, below: 900 } as const;

type Kind = 'small' | 'large';

const EVENTS: readonly CanvasEvent[] = ['tap', 'activate', 'hover', 'menu', 'moved', 'box', 'view', 'camera'];

/**
 * The canvas of the page: Cytoscape while pictures are small, paths when they are large. Both do what the one spec says, so that
 * nothing but the speed tells which it is. Places, camera, selection and what stands out go over from one to the other.
 */
export function createCanvas(options: CytoscapeCanvasOptions = {}): GraphCanvas {
  const { container } = options;
  const listeners = createListeners();
  const nodes = new Map<NodeId, DrawnNode>();
  const lines = new Map<string, GraphLine>();
  let scheme = options.scheme ?? 'light';
  let selected: ReadonlySet<CanvasElementId> = new Set();
  let emphasised: Parameters<GraphCanvas['emphasise']> = [null];
  let focused: NodeId | null = null;
  let nameScale = 1;
  let groups: readonly DrawnGroup[] = [];
  let ground: HTMLElement | undefined;
  let kind: Kind = 'small';

  const open = (next: Kind): GraphCanvas => {
    kind = next;
    ground = container?.ownerDocument.createElement('div');
    if (container !== undefined && ground !== undefined) {
      Object.assign(ground.style, { position: 'absolute', inset: '0', touchAction: 'none' });
      ground.dataset['drawnBy'] = next === 'small' ? 'cytoscape' : 'paths';
      container.append(ground);
    }
    const create = next === 'small' ? createCytoscapeCanvas : createPathCanvas;
    const opened = create({ ...options, scheme, ...(ground === undefined ? {} : { container: ground }) });
    // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- ties the payload to the event
    const forward = <E extends CanvasEvent>(event: E) => opened.on(event, (payload) => listeners.emit(event, payload));
    for (const event of EVENTS) forward(event);
    return opened;
  };
  let inner = open('small');

  const note = (patch: GraphPatch): void => {
    for (const id of patch.removedLines) lines.delete(id);
    for (const id of patch.removedNodes) nodes.delete(id);
    for (const node of [...patch.addedNodes, ...patch.updatedNodes]) nodes.set(node.id, node);
    for (const line of [...patch.addedLines, ...patch.updatedLines]) lines.set(line.id, line);
    if (patch.removedNodes.length === 0) return;
    // Lines go with their ends.
    for (const [id, { source, target }] of lines) if (!nodes.has(source) || !nodes.has(target)) lines.delete(id);
  };
  const wanted = (): Kind => {
    const count = nodes.size + lines.size;
    if (kind === 'small') return count >= LARGE.from ? 'large' : 'small';
    return count < LARGE.below ? 'small' : 'large';
  };
  const change = (next: Kind): void => {
    const places = inner.positions();
    const camera = inner.camera();
    const before = { inner, ground };
    inner = open(next);
    inner.select(selected);
    inner.encircle(groups);
    inner.apply({
      addedNodes: [...nodes.values()].map((node) => {
        const position = places.get(node.id) ?? node.position;
        return position === undefined ? node : { ...node, position };
      }),
      updatedNodes: [],
      removedNodes: [],
      addedLines: [...lines.values()],
      updatedLines: [],
      removedLines: [],
    });
    if (places.size > 0) inner.setCamera(camera);
    inner.emphasise(...emphasised);
    inner.focus(focused);
    inner.enlargeNames(nameScale);
    before.inner.destroy();
    before.ground?.remove();
  };

  return {
    apply(patch) {
      note(patch);
      const next = wanted();
      if (next === kind) inner.apply(patch);
      else change(next);
    },
    encircle(next) {
      groups = next;
      inner.encircle(next);
    },
    select(ids) {
      selected = ids;
      inner.select(ids);
    },
    emphasise(...args) {
      emphasised = args;
      inner.emphasise(...args);
    },
    focus(id) {
      focused = id;
      inner.focus(id);
    },
    restyle(next) {
      scheme = next;
      inner.restyle(next);
    },
    enlargeNames(scale) {
      nameScale = scale;
      inner.enlargeNames(scale);
    },
    layout: (...args) => inner.layout(...args),
    enter: (...args) => inner.enter(...args),
    fit: (...args) => inner.fit(...args),
    zoomBy: (factor) => inner.zoomBy(factor),
    positions: () => inner.positions(),
    place: (positions) => inner.place(positions),
    pointOf: (id) => inner.pointOf(id),
    look: (id) => inner.look(id),
    hull: (id) => inner.hull(id),
    camera: () => inner.camera(),
    setCamera: (place) => inner.setCamera(place),
    image: (...args) => inner.image(...args),
    on<E extends CanvasEvent>(event: E, listener: Listener<E>) {
      return listeners.on(event, listener);
    },
    destroy() {
      inner.destroy();
      ground?.remove();
      listeners.clear();
    },
  };
}
