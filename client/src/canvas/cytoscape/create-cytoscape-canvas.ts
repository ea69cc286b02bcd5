import cytoscape, { type Core, type NodeCollection } from 'cytoscape';
import type { GroupId } from '../../graph/groups.ts';
import { roundPlace } from '../../graph/places.ts';
import type { DrawnNode, GraphLine, NodeId, Point } from '../../graph/types.ts';
import { CANVAS_PALETTE } from '../../theme/canvas-palette.ts';
import type { CanvasElementId, CanvasEvent, ColourScheme, GraphCanvas, Listener } from '../graph-canvas.ts';
import { followHulls } from '../hulls/follow-hulls.ts';
import { keepHulls } from '../hulls/keep-hulls.ts';
import { createListeners } from '../listeners.ts';
import { withCaption } from '../with-caption.ts';
import { applyPatch, updateNode, weigh } from './apply-patch.ts';
import { batch } from './batch.ts';
import { areInSight, boxAround, cameraOf, inSight, placesOf, showBox } from './camera.ts';
import { dragGroup } from './drag-group.ts';
import type { Look } from './elements.ts';
import { type Emphasising, emphasise } from './emphasis.ts';
import { createEntrance } from './enter.ts';
import { BY_HAND, followSize } from './follow-size.ts';
import { forwardEvents } from './forward-events.ts';
import { groundOf } from './ground-of.ts';
import { holdNodes, isNameOfNode, isOnNode } from './hold-nodes.ts';
import { elementOf, idOf, nodeIdOf } from './ids.ts';
import { keepNames } from './keep-names.ts';
import { layoutOnce } from './layout-once.ts';
import { lookAt } from './look-at.ts';
import { createMeasure } from './measure-text.ts';
import { pictureOf } from './picture-of.ts';
import { setDetail } from './set-detail.ts';
import { sizeOf } from './size-of.ts';
import { stylesheet } from './style.ts';
import { followWheel } from './wheel.ts';

/** Pixels of an exported picture for one of the drawing. */
const IMAGE_SCALE = 2;

export interface CytoscapeCanvasOptions {
  /** Absent: headless, for tests and servers. */
  readonly container?: HTMLElement;
  readonly scheme?: ColourScheme;
  /** Moves at once instead of gliding. */
  readonly reducedMotion?: boolean;
}

/** The canvas on Cytoscape. Ids go through `getElementById` only: as selectors, real ids match everything or nothing. */
export function createCytoscapeCanvas(options: CytoscapeCanvasOptions = {}): GraphCanvas {
  const { container, reducedMotion = false } = options;
  const isOnPage = container !== undefined;
  // The page's own face, so that names look the same wherever they stand.
  const font = isOnPage ? getComputedStyle(container).fontFamily : 'sans-serif';
  const isStill = reducedMotion || !isOnPage;
  let look: Look = { scheme: options.scheme ?? 'light', measure: createMeasure(isOnPage ? font : null) };
  const cy = cytoscape({
    ...(isOnPage ? { container } : { headless: true, styleEnabled: true }),
    style: stylesheet(look.scheme),
    minZoom: 0.05,
    maxZoom: 4,
    autounselectify: true,
    // The page draws its own boxes and lassos.
    boxSelectionEnabled: false,
    selectionType: 'additive',
  });
  const listeners = createListeners();
  const pageOrigin = (): Point => container?.getBoundingClientRect() ?? { x: 0, y: 0 };
  const stopWheel = isOnPage ? followWheel(cy, container) : undefined;
  const [ground, face] = [groundOf(cy), isOnPage ? font : null];
  const hulls = keepHulls({ ground, face, scheme: look.scheme });
  const names = keepNames({ ground, face, scheme: look.scheme, plates: hulls.plates });
  cy.on('position', 'node', hulls.moved);
  /** As they came, to draw them anew in other colours. */
  const drawn = new Map<NodeId, DrawnNode>();
  let selected: ReadonlySet<CanvasElementId> = new Set();
  let emphasis: Emphasising | null = null;
  const group = dragGroup(cy, () => selected);
  // Before the listeners are told: what they read is already round.
  cy.on('dragfree', 'node', () => roundPlaces(cy));
  const hullAt = (point: Point): GroupId | null => hulls.at(point)?.id ?? null;
  const stopForwarding = forwardEvents(cy, listeners.emit, {
    pageOrigin,
    group,
    nameAt: (point) => names.at(point),
    hullAt,
  });
  const stopHulls = isOnPage
    ? followHulls({
        container,
        hulls,
        zoom: () => cy.zoom(),
        isTaken: (point) => isOnNode(cy, point) || isNameOfNode(cy, names.at(point)?.id ?? null),
        grab: (ids) => holdNodes(cy, ids, { drop: () => roundPlaces(cy), moved: names.schedule }),
        emit: listeners.emit,
      })
    : undefined;
  /** Nothing has been looked at yet: the first picture needs no journey of the camera. */
  let isUnseen = true;
  let running: AbortController | undefined;
  const entrance = createEntrance(cy);
  const tellCamera = (byHand: boolean): void => listeners.emit('camera', { byHand });
  const camera = isOnPage ? followSize(cy, () => tellCamera(false)) : undefined;
  cy.on(BY_HAND, () => tellCamera(true));

  return {
    apply(patch) {
      for (const id of patch.removedNodes) drawn.delete(id);
      for (const node of [...patch.addedNodes, ...patch.updatedNodes]) drawn.set(node.id, node);
      batch(cy, () => {
        applyPatch(cy, patch, look);
        weigh(cy);
        for (const id of selected) elementOf(cy, id).addClass('selected');
      });
      // Newcomers step back too while something stands out.
      if (emphasis !== null) emphasise(cy, emphasis);
      setDetail(cy);
      if (cy.nodes().empty()) isUnseen = true;
      // Until a layout has a plan: a first picture must not stand half out of sight meanwhile.
      else if (isUnseen && isOnPage) showBox(cy, boxAround(placesOf(cy.nodes())), true);
      hulls.apply(patch);
      names.apply(patch);
    },
    encircle(groups) {
      hulls.encircle(groups);
      names.schedule();
    },
    select(ids) {
      selected = ids;
      batch(cy, () => {
        cy.elements('.selected').removeClass('selected');
        for (const id of ids) elementOf(cy, id).addClass('selected');
      });
      hulls.attend({ selected: ids });
      names.attend({ selected: ids });
    },
    emphasise(ids, { isSoft = false } = {}) {
      emphasis = ids === null ? null : { ids, isSoft };
      emphasise(cy, emphasis);
      hulls.attend({ lit: ids });
      names.attend({ lit: ids, isSoft });
    },
    focus(id) {
      batch(cy, () => {
        cy.nodes('.focused').removeClass('focused');
        if (id !== null) elementOf(cy, id).addClass('focused');
      });
      names.attend({ focused: id });
    },
    restyle(scheme) {
      look = { ...look, scheme };
      batch(cy, () => {
        cy.style(stylesheet(scheme));
        for (const node of drawn.values()) updateNode(cy, node, look);
      });
      hulls.restyle(scheme);
      names.restyle(scheme);
    },
    enlargeNames: (scale) => names.enlarge(scale),
    async layout(name, layoutOptions = {}) {
      running?.abort(new DOMException('A newer layout began.', 'AbortError'));
      const own = new AbortController();
      running = own;
      await layoutOnce(cy, {
        name,
        options: layoutOptions,
        signal: layoutOptions.signal === undefined ? own.signal : AbortSignal.any([own.signal, layoutOptions.signal]),
        isGliding: !isStill,
        onPlan: (places) => {
          if (isUnseen && isOnPage) showBox(cy, boxAround(places.values()), true);
          isUnseen = false;
        },
      });
      if (cy.destroyed()) return;
      if (running === own) roundPlaces(cy);
      names.schedule();
    },
    async enter(ids, from) {
      if (isStill) return;
      running?.abort(new DOMException('Newcomers came.', 'AbortError'));
      running = new AbortController();
      await entrance.begin(ids, from, running.signal);
      if (!cy.destroyed()) names.schedule();
    },
    fit(ids, { ifHidden = false } = {}) {
      const chosen = ids === undefined ? cy.nodes() : collect(cy, ids);
      if (chosen.empty() || (ifHidden && areInSight(cy, chosen))) return;
      const wanted = ids === undefined || !ifHidden ? chosen : chosen.union(inSight(cy));
      showBox(cy, boxAround(placesOf(wanted)), isStill || isUnseen);
      isUnseen = false;
      if (ids === undefined) camera?.follow();
      tellCamera(false);
    },
    zoomBy(factor) {
      camera?.release();
      const { width, height } = sizeOf(cy);
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: width / 2, y: height / 2 } });
      tellCamera(true);
    },
    positions() {
      return new Map(
        cy.nodes().map((node) => [nodeIdOf(node), roundPlace(entrance.ends.get(idOf(node)) ?? node.position())]),
      );
    },
    place(positions) {
      // A layout under way would take the nodes back again.
      running?.abort(new DOMException('Nodes were placed by hand.', 'AbortError'));
      batch(cy, () => {
        for (const [id, point] of positions) elementOf(cy, id).position({ ...point });
      });
      names.schedule();
    },
    pointOf(id) {
      const point = renderedPointOf(cy, id);
      const origin = pageOrigin();
      return point === null ? null : { x: origin.x + point.x, y: origin.y + point.y };
    },
    hull: (id) => hulls.look(id, pageOrigin()),
    look: (id) =>
      lookAt(elementOf(cy, id), {
        origin: pageOrigin(),
        scheme: look.scheme,
        words: names.shown(id),
        ghost: names.ghost(id),
      }),
    camera: () => cameraOf(cy),
    setCamera({ zoom, pan }) {
      camera?.release();
      isUnseen = false;
      cy.stop();
      cy.viewport({ zoom, pan: { ...pan } });
      tellCamera(false);
    },
    async image(_, { caption, ticks }) {
      const palette = CANVAS_PALETTE[look.scheme];
      if (!isOnPage) throw new Error('This canvas has no picture to give: it is not on a page.');
      const picture = await pictureOf(cy, { names, hulls }, { scale: IMAGE_SCALE, palette, face: font, ticks });
      return withCaption(picture, caption, { palette, font, scale: IMAGE_SCALE });
    },
    on<E extends CanvasEvent>(event: E, listener: Listener<E>) {
      return listeners.on(event, listener);
    },
    destroy() {
      running?.abort(new DOMException('The canvas is gone.', 'AbortError'));
      names.stop();
      hulls.stop();
      stopHulls?.();
      camera?.stop();
      stopForwarding();
      stopWheel?.();
      listeners.clear();
      cy.stop();
      cy.destroy();
    },
  };
}

/** Where everything stands is a round place, so that a link can say it exactly. */
function roundPlaces(cy: Core): void {
  cy.batch(() => {
    cy.nodes().forEach((node) => {
      const { x, y } = node.position();
      const place = roundPlace({ x, y });
      if (place.x !== x || place.y !== y) node.position(place);
    });
  });
}

const collect = (cy: Core, ids: ReadonlySet<NodeId>): NodeCollection =>
  cy.nodes().filter((node) => ids.has(nodeIdOf(node)));

/** The middle of a node or line in pixels of the canvas. */
function renderedPointOf(cy: Core, id: GraphLine['id']): Point | null {
  const element = elementOf(cy, id);
  // Of a line these are its two ends.
  const nodes = element.union(element.connectedNodes()).nodes();
  if (nodes.empty()) return null;
  const points = nodes.map((node) => node.renderedPosition());
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}
