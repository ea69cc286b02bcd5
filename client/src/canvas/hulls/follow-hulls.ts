import type { NodeId, Point } from '../../graph/types.ts';
import { type CanvasEvent, type CanvasEvents, GROUND } from '../graph-canvas.ts';
import type { HullHit, HullKeeper } from './keep-hulls.ts';

/** Nodes in the hand. */
export interface HeldNodes {
  /** By so much from where they were, in model units. */
  moveBy(x: number, y: number): void;
  /** Lets them go and tells which they were. */
  drop(): readonly NodeId[];
}

export interface HullGestures {
  readonly container: HTMLElement;
  readonly hulls: Pick<HullKeeper, 'at'>;
  zoom(): number;
  /** A node or its name is at this point of the canvas, in its pixels: it comes before the hull around it. */
  isTaken(point: Point): boolean;
  grab(ids: readonly NodeId[]): HeldNodes;
  emit<E extends CanvasEvent>(event: E, payload: CanvasEvents[E]): void;
}

/** A hand that moves less than this has not dragged, in pixels. */
const STEADY = 4;
const DOUBLE_MS = 350;
const LONG_PRESS_MS = 550;

interface Press {
  readonly pointer: number;
  readonly start: Point;
  readonly hit: HullHit;
  held: HeldNodes | null;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Lets a hull be taken by its name or its rim, and anywhere within once it is selected: tap, double tap, drag, long press. All other
 * gestures within a hull mean the ground, so that a picture full of hulls can still be moved. It hears each press before the drawing does,
 * and keeps those that are its own. Returns how to stop.
 */
export function followHulls({ container, hulls, zoom, isTaken, grab, emit }: HullGestures): () => void {
  const stopped = new AbortController();
  let press: Press | null = null;
  let tapped = { at: 0, id: '' };
  let over: string | null = null;
  const here = (event: MouseEvent): Point => {
    const { left, top } = container.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const onPage = (event: MouseEvent): Point => ({ x: event.clientX, y: event.clientY });
  const handleAt = (point: Point): HullHit | null => {
    const hit = hulls.at(point);
    return hit !== null && (hit.isHandle || hit.isSelected) && !isTaken(point) ? hit : null;
  };
  const keep = (event: Event): void => event.stopImmediatePropagation();
  const letGo = (): void => {
    clearTimeout(press?.timer);
    if (press?.held) emit('moved', { ids: press.held.drop() });
    press = null;
  };
  const down = (event: PointerEvent): void => {
    // A second finger: the picture is pinched, and nothing is dragged.
    if (press !== null) return letGo();
    if (event.button !== 0 || !event.isPrimary) return;
    const hit = handleAt(here(event));
    if (hit === null) return;
    keep(event);
    container.setPointerCapture(event.pointerId);
    // The press does not reach what would take the focus for the keys.
    container.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
    press = { pointer: event.pointerId, start: here(event), hit, held: null, timer: undefined };
    if (event.pointerType !== 'touch') return;
    press.timer = setTimeout(() => {
      emit('menu', { kind: 'group', id: hit.id, at: onPage(event) });
      press = null;
    }, LONG_PRESS_MS);
  };
  const move = (event: PointerEvent): void => {
    if (press === null) return rest(event);
    if (press.pointer !== event.pointerId) return;
    keep(event);
    const now = here(event);
    const way = { x: now.x - press.start.x, y: now.y - press.start.y };
    if (press.held === null && Math.hypot(way.x, way.y) < STEADY) return;
    clearTimeout(press.timer);
    press.held ??= grab(press.hit.members);
    press.held.moveBy(way.x / zoom(), way.y / zoom());
  };
  /** The pointer passes over: a handle shows that it is one. */
  const rest = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const point = here(event);
    const hit = hulls.at(point);
    const id = hit?.isHandle === true && !isTaken(point) ? hit.id : null;
    if (id === over) return;
    const wasOver = over;
    over = id;
    if (id !== null) {
      container.style.cursor = 'grab';
      emit('hover', { kind: 'group', id, at: onPage(event) });
    } else if (wasOver !== null && !isTaken(point)) {
      container.style.cursor = '';
      emit('hover', { ...GROUND, at: onPage(event) });
    }
  };
  const tap = (event: PointerEvent, hit: HullHit): void => {
    const additive = event.shiftKey || event.ctrlKey || event.metaKey;
    // Within a selected hull there is still ground, and a tap on the ground selects nothing.
    const isGround = !hit.isHandle && !additive;
    emit('tap', { ...(isGround ? GROUND : ({ kind: 'group', id: hit.id } as const)), additive, at: onPage(event) });
    const isSecond = tapped.id === hit.id && event.timeStamp - tapped.at < DOUBLE_MS;
    tapped = isSecond ? { at: 0, id: '' } : { at: event.timeStamp, id: hit.id };
    if (isSecond && hit.isHandle) emit('activate', { kind: 'group', id: hit.id });
  };
  const up = (event: PointerEvent): void => {
    if (press?.pointer !== event.pointerId) return;
    keep(event);
    const { held, hit } = press;
    letGo();
    if (held === null) tap(event, hit);
  };
  const leave = (event: PointerEvent): void => {
    if (over === null) return;
    over = null;
    container.style.cursor = '';
    emit('hover', { ...GROUND, at: onPage(event) });
  };
  /** Cytoscape listens to mice and fingers, not to pointers. */
  const shield = (event: Event): void => {
    if (press !== null) keep(event);
  };
  const listening = { capture: true, signal: stopped.signal };
  container.addEventListener('pointerdown', down, listening);
  container.addEventListener('pointermove', move, listening);
  container.addEventListener('pointerup', up, listening);
  container.addEventListener('pointercancel', letGo, listening);
  container.addEventListener('pointerleave', leave, { signal: stopped.signal });
  for (const type of ['mousedown', 'touchstart']) container.addEventListener(type, shield, listening);
  return () => {
    clearTimeout(press?.timer);
    stopped.abort();
  };
}
