import cytoscape, { type Core, type NodeSingular } from 'cytoscape';
import type { GraphPatch, NodeId, Point } from '../../graph/types.ts';
import { nodeId } from '../../graph/types.ts';
import type { CanvasElementId, CanvasEvent, ColourScheme, GraphCanvas, LayoutName, Listener } from '../graph-canvas.ts';
import { createListeners } from '../listeners.ts';
import { applyPatch } from './apply-patch.ts';
import { forwardEvents } from './forward-events.ts';
import { layoutOnce } from './layout-once.ts';
import { stylesheet } from './style.ts';

export interface CytoscapeCanvasOptions {
  /** Absent: headless, for tests and servers. */
  readonly container?: HTMLElement;
  readonly scheme?: ColourScheme;
  /** Moves at once instead of gliding. */
  readonly reducedMotion?: boolean;
}

/** Above this many elements, drawing gives up detail while the hand moves. */
const LARGE = 1_500;
/** A node with at least this many lines is drawn larger. */
const HUB_DEGREE = 6;
const PADDING = 36;
const LARGEST_ZOOM_OF_FIT = 1.35;

/** The canvas on Cytoscape. Ids go through `getElementById` only: as selectors, real ids match everything or nothing. */
export function createCytoscapeCanvas(options: CytoscapeCanvasOptions = {}): GraphCanvas {
  const { container, reducedMotion = false } = options;
  let scheme = options.scheme ?? 'light';
  const cy = cytoscape({
    ...(container === undefined ? { headless: true, styleEnabled: true } : { container }),
    style: stylesheet(scheme),
    minZoom: 0.08,
    maxZoom: 4,
    autounselectify: true,
    boxSelectionEnabled: true,
    selectionType: 'additive',
  });
  const listeners = createListeners();
  const pageOrigin = (): Point => container?.getBoundingClientRect() ?? { x: 0, y: 0 };
  const stopForwarding = forwardEvents(cy, listeners.emit, pageOrigin);
  let selected: ReadonlySet<CanvasElementId> = new Set();
  let running: AbortController | undefined;

  const markHubs = (): void => {
    cy.nodes().forEach((node) => {
      node.toggleClass('hub', node.degree(false) >= HUB_DEGREE);
    });
  };

  return {
    apply(patch: GraphPatch) {
      cy.batch(() => {
        applyPatch(cy, patch, scheme);
        markHubs();
        for (const id of selected) cy.getElementById(id).addClass('selected');
      });
      setDetail(cy);
    },
    select(ids) {
      selected = ids;
      cy.batch(() => {
        cy.elements('.selected').removeClass('selected');
        for (const id of ids) cy.getElementById(id).addClass('selected');
      });
    },
    emphasise(ids) {
      cy.batch(() => {
        cy.elements().forEach((element) => {
          element.toggleClass('faded', ids !== null && !ids.has(element.id()));
        });
      });
    },
    restyle(next) {
      scheme = next;
      cy.batch(() => {
        cy.style(stylesheet(next));
        cy.nodes().forEach((node) => {
          const drawn: unknown = node.scratch('drawn');
          if (isDrawn(drawn)) applyPatch(cy, { ...EMPTY, updatedNodes: [drawn] }, next);
        });
      });
    },
    async layout(name: LayoutName, { fixed = new Set<NodeId>(), signal } = {}) {
      running?.abort(new DOMException('A newer layout began.', 'AbortError'));
      const own = new AbortController();
      running = own;
      const stop = signal === undefined ? own.signal : AbortSignal.any([own.signal, signal]);
      await layoutOnce(cy, { name, fixed, signal: stop, glide: container !== undefined && !reducedMotion });
    },
    fit(ids, { ifHidden = false } = {}) {
      const chosen = ids === undefined ? cy.nodes() : collect(cy, ids);
      if (chosen.empty() || (ifHidden && isOnScreen(cy, chosen))) return;
      moveCamera(
        cy,
        ids === undefined || !ifHidden ? chosen : chosen.union(visibleNodes(cy)),
        reducedMotion || container === undefined,
      );
    },
    zoomBy(factor) {
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    },
    positions() {
      return new Map(cy.nodes().map((node) => [nodeId(node.id()), { ...node.position() }]));
    },
    place(positions) {
      cy.batch(() => {
        for (const [id, point] of positions) cy.getElementById(id).position({ ...point });
      });
    },
    pointOf(id) {
      const element = cy.getElementById(id);
      if (element.empty()) return null;
      const point = cy.nodes().contains(element) ? element.renderedPosition() : middleOf(element);
      const origin = pageOrigin();
      return { x: origin.x + point.x, y: origin.y + point.y };
    },
    async image() {
      const blob: unknown = cy.png({ output: 'blob', full: true, scale: 2, bg: getGround(container) });
      if (blob instanceof Blob) return blob;
      throw new Error('This canvas has no picture to give: it is not on a page.');
    },
    on<E extends CanvasEvent>(event: E, listener: Listener<E>) {
      return listeners.on(event, listener);
    },
    destroy() {
      running?.abort(new DOMException('The canvas is gone.', 'AbortError'));
      stopForwarding();
      listeners.clear();
      cy.stop();
      cy.destroy();
    },
  };
}

const EMPTY: GraphPatch = {
  addedNodes: [],
  updatedNodes: [],
  removedNodes: [],
  addedLines: [],
  updatedLines: [],
  removedLines: [],
};

const isDrawn = (value: unknown): value is GraphPatch['updatedNodes'][number] =>
  typeof value === 'object' && value !== null;

const collect = (cy: Core, ids: ReadonlySet<NodeId>) =>
  [...ids].reduce((all, id) => all.union(cy.getElementById(id)), cy.collection());

/** Large pictures are drawn as a texture while the hand moves; small ones always in full. */
function setDetail(cy: Core): void {
  const isLarge = cy.elements().length > LARGE;
  cy.edges().style('curve-style', isLarge ? 'haystack' : 'bezier');
}

/** The middle of a line in rendered pixels; `renderedMidpoint` is an edge's own, which the types of a mixed collection hide. */
function middleOf(line: ReturnType<Core['getElementById']>): Point {
  const [a, b] = [line.source().renderedPosition(), line.target().renderedPosition()];
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function isOnScreen(cy: Core, nodes: ReturnType<Core['nodes']>): boolean {
  const extent = cy.extent();
  return nodes.toArray().every((node) => {
    const { x, y } = cy.getElementById(node.id()).position();
    return x > extent.x1 && x < extent.x2 && y > extent.y1 && y < extent.y2;
  });
}

/** Those in sight now: they stay in sight when the camera goes to newcomers. */
function visibleNodes(cy: Core) {
  const extent = cy.extent();
  return cy.nodes().filter((node: NodeSingular) => {
    const { x, y } = node.position();
    return x > extent.x1 && x < extent.x2 && y > extent.y1 && y < extent.y2;
  });
}

function moveCamera(cy: Core, nodes: ReturnType<Core['nodes']>, atOnce: boolean): void {
  const box = nodes.boundingBox({ includeLabels: true, includeOverlays: false });
  const width = Math.max(1, cy.width() - 2 * PADDING);
  const height = Math.max(1, cy.height() - 2 * PADDING);
  const zoom = Math.min(LARGEST_ZOOM_OF_FIT, width / Math.max(1, box.w), height / Math.max(1, box.h));
  const pan = {
    x: cy.width() / 2 - ((box.x1 + box.x2) / 2) * zoom,
    y: cy.height() / 2 - ((box.y1 + box.y2) / 2) * zoom,
  };
  if (atOnce) cy.viewport({ zoom, pan });
  else cy.animate({ zoom, pan }, { duration: 320, easing: 'ease-in-out-cubic' });
}

function getGround(container: HTMLElement | undefined): string {
  return container === undefined ? '#ffffff' : getComputedStyle(container).backgroundColor;
}
