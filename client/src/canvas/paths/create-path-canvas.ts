import { roundPlace } from '../../graph/places.ts';
import { type NodeId, nodeId, type Point } from '../../graph/types.ts';
import { CANVAS_PALETTE } from '../../theme/canvas-palette.ts';
import type { CytoscapeCanvasOptions } from '../cytoscape/create-cytoscape-canvas.ts';
import { keepNames, type NameGround } from '../cytoscape/keep-names.ts';
import { createMeasure } from '../cytoscape/measure-text.ts';
import type { CanvasEvent, CanvasTarget, GraphCanvas, Listener } from '../graph-canvas.ts';
import { followHulls } from '../hulls/follow-hulls.ts';
import { keepHulls } from '../hulls/keep-hulls.ts';
import { createListeners } from '../listeners.ts';
import { withCaption } from '../with-caption.ts';
import { type Attention, NO_ATTENTION } from './attention.ts';
import { followGestures, type Hold } from './gestures.ts';
import { FINGER, hitAt, MOUSE } from './hit.ts';
import { lookAt } from './look-at.ts';
import { createPainter } from './painter.ts';
import { pictureOf } from './picture-of.ts';
import { planLayout } from './plan-layout.ts';
import { createScene } from './scene.ts';
import { createView } from './view.ts';

const IMAGE_SCALE = 2;
/** What comes before the hull around it. */
const IN_FRONT: ReadonlySet<CanvasTarget['kind']> = new Set(['node', 'ghost']);

/**
 * The canvas for large pictures: all elements of one look are one path, so that drawing, moving the camera and bringing a few out
 * cost a hundredth of what they cost element by element.
 */
export function createPathCanvas(options: CytoscapeCanvasOptions = {}): GraphCanvas {
  const { container } = options;
  const face = container === undefined ? null : getComputedStyle(container).fontFamily;
  const measure = createMeasure(face);
  const listeners = createListeners();
  const scene = createScene();
  const moveListeners: (() => void)[] = [];
  const paintListeners: (() => void)[] = [];
  let scheme = options.scheme ?? 'light';
  let attention: Attention = NO_ATTENTION;
  let running: AbortController | undefined;
  let isGone = false;
  let isUnseen = true;
  let isFollowing = false;
  const view = createView(() => {
    painter?.cameraMoved();
    gestures?.moved();
    for (const listener of moveListeners) listener();
    const { zoom, pan } = view.get();
    listeners.emit('view', { zoom, pan });
  });
  const ground: NameGround = {
    container: container ?? null,
    camera: view.get,
    size: view.size,
    spotOf: (id) => scene.nodes.get(id) ?? null,
    isGone: () => isGone,
    onMove: (listener) => moveListeners.push(listener),
    onPaint: (listener) => paintListeners.push(listener),
  };
  const hulls = keepHulls({ ground, face, scheme });
  const names = keepNames({ ground, face, scheme, plates: hulls.plates });
  const origin = (): Point => container?.getBoundingClientRect() ?? { x: 0, y: 0 };
  const painter =
    container === undefined
      ? undefined
      : createPainter({ container, scene, view, onPaint: () => paintListeners.forEach((each) => each()) }, scheme);
  const moved = (): void => {
    hulls.moved();
    painter?.sceneChanged();
    gestures?.moved();
    names.schedule();
  };
  const attend = (change: Partial<Attention>): void => {
    attention = { ...attention, ...change };
    painter?.attend(attention);
    hulls.attend({ selected: attention.selected, lit: attention.lit });
    names.attend(change);
  };
  const hit = (point: Point, isTouch: boolean): CanvasTarget => {
    const named = names.at(point);
    if (named?.isGhost === true) return { kind: 'ghost', id: nodeId(named.id) };
    const found = hitAt(scene, view.toModel(point), { zoom: view.get().zoom, reach: isTouch ? FINGER : MOUSE });
    if (found.kind === 'node' || named === null) return found;
    return scene.nodes.has(named.id) ? { kind: 'node', id: nodeId(named.id) } : { kind: 'line', id: named.id };
  };
  /** What a tap or a menu means: within a hull, the hull. */
  const hitOrHull = (point: Point, isTouch: boolean): CanvasTarget => {
    const found = hit(point, isTouch);
    const hull = found.kind === 'ground' ? hulls.at(point) : null;
    return hull === null ? found : { kind: 'group', id: hull.id };
  };
  const grab = (id: NodeId): Hold =>
    hold(attention.selected.has(id) ? [id, ...[...attention.selected].filter((each) => each !== id)] : [id]);
  const hold = (ids: readonly string[]): Hold => {
    const held = ids.flatMap((each) => scene.nodes.get(each) ?? []);
    const starts = held.map(({ x, y }) => ({ x, y }));
    painter?.hold(new Set(held.flatMap(({ drawn, lines }) => [drawn.id, ...lines])));
    return {
      moveBy(x, y) {
        held.forEach((node, index) => {
          const start = starts[index] ?? node;
          Object.assign(node, { x: start.x + x, y: start.y + y });
        });
        painter?.heldMoved();
        hulls.moved();
      },
      drop() {
        for (const node of held) Object.assign(node, roundPlace(node));
        painter?.hold(new Set());
        names.schedule();
        return held.map(({ drawn }) => drawn.id);
      },
    };
  };
  const tellCamera = (isByHand: boolean): void => listeners.emit('camera', { byHand: isByHand });
  const byHand = (): void => {
    isFollowing = false;
    tellCamera(true);
  };
  const gestures =
    container === undefined
      ? undefined
      : followGestures({
          container,
          view,
          hit: hitOrHull,
          hovered: (point) => hit(point, false),
          grab,
          emit: listeners.emit,
          onCamera: byHand,
        });
  const stopHulls =
    container === undefined
      ? undefined
      : followHulls({
          container,
          hulls,
          zoom: () => view.get().zoom,
          isTaken: (point) => IN_FRONT.has(hit(point, false).kind),
          grab: hold,
          emit: listeners.emit,
        });
  const resize = (): void => {
    if (container === undefined || isGone) return;
    view.resize(container.clientWidth, container.clientHeight);
    painter?.resize();
    if (isFollowing && scene.nodes.size > 0) view.fit(scene.nodes.values());
    for (const listener of moveListeners) listener();
    tellCamera(false);
  };
  const observer = container === undefined ? undefined : new ResizeObserver(resize);
  if (container !== undefined) observer?.observe(container);
  resize();

  return {
    apply(patch) {
      scene.apply(patch);
      if (scene.nodes.size === 0) isUnseen = true;
      painter?.sceneChanged();
      gestures?.moved();
      hulls.apply(patch);
      names.apply(patch);
    },
    encircle(groups) {
      hulls.encircle(groups);
      names.schedule();
    },
    select: (selected) => attend({ selected }),
    emphasise: (lit, { isSoft = false } = {}) => attend({ lit, isSoft }),
    focus: (focused) => attend({ focused }),
    restyle(next) {
      scheme = next;
      painter?.restyle(next);
      hulls.restyle(next);
      names.restyle(next);
    },
    enlargeNames: (scale) => names.enlarge(scale),
    async layout(name, layoutOptions = {}) {
      running?.abort(new DOMException('A newer layout began.', 'AbortError'));
      const own = new AbortController();
      running = own;
      const { signal } = layoutOptions;
      await planLayout(
        { scene, measure, ground: view.size() },
        {
          name,
          options: layoutOptions,
          signal: signal === undefined ? own.signal : AbortSignal.any([own.signal, signal]),
        },
        (places) => {
          scene.place([...places].map(([id, point]) => [id, roundPlace(point)]));
          if (isUnseen && container !== undefined) view.fit(places.values());
          isUnseen = false;
          moved();
        },
      );
    },
    // Among thousands a few that fly show nothing: they stand where they are.
    enter: () => Promise.resolve(),
    fit(ids, { ifHidden = false } = {}) {
      const chosen = [...scene.nodes.values()].filter(({ drawn }) => ids === undefined || ids.has(drawn.id));
      if (chosen.length === 0 || (ifHidden && view.shows(chosen))) return;
      const { x1, x2, y1, y2 } = view.get().box;
      const seen = [...scene.nodes.values()].filter(({ x, y }) => x > x1 && x < x2 && y > y1 && y < y2);
      isUnseen = false;
      isFollowing = ids === undefined;
      view.fit(ifHidden ? [...chosen, ...seen] : chosen);
      tellCamera(false);
    },
    zoomBy(factor) {
      view.zoomBy(factor);
      byHand();
    },
    positions: () => new Map([...scene.nodes.values()].map(({ drawn, x, y }) => [drawn.id, roundPlace({ x, y })])),
    place(positions) {
      // A layout under way would take the nodes back again.
      running?.abort(new DOMException('Nodes were placed by hand.', 'AbortError'));
      scene.place(positions);
      moved();
    },
    pointOf(id) {
      const look = lookAt(id, { scene, view, attention, scheme, origin: origin(), words: null, ghost: null });
      if (look === null) return null;
      if (look.kind === 'node') return look.at;
      const [from, to] = look.ends;
      return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    },
    look: (id) =>
      lookAt(id, {
        scene,
        view,
        attention,
        scheme,
        origin: origin(),
        words: names.shown(id),
        ghost: names.ghost(id),
      }),
    hull: (id) => hulls.look(id, origin()),
    camera: view.get,
    setCamera({ zoom, pan }) {
      isUnseen = false;
      isFollowing = false;
      view.set({ zoom, pan: { ...pan } });
      tellCamera(false);
    },
    async image(_, { caption, ticks }) {
      const palette = CANVAS_PALETTE[scheme];
      const font = face ?? 'sans-serif';
      const paintNames = names.paintPicture;
      const blob = await pictureOf({ scene, scheme, scale: IMAGE_SCALE, paintNames, hulls, face: font, ticks });
      return withCaption(blob, caption, { palette, font, scale: IMAGE_SCALE });
    },
    on<E extends CanvasEvent>(event: E, listener: Listener<E>) {
      return listeners.on(event, listener);
    },
    destroy() {
      isGone = true;
      running?.abort(new DOMException('The canvas is gone.', 'AbortError'));
      observer?.disconnect();
      gestures?.stop();
      stopHulls?.();
      painter?.stop();
      hulls.stop();
      names.stop();
      listeners.clear();
    },
  };
}
