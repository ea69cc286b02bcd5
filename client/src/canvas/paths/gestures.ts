import type { NodeId, Point } from '../../graph/types.ts';
import { zoomFactor } from '../cytoscape/wheel.ts';
import type { CanvasEvent, CanvasEvents, CanvasTarget } from '../graph-canvas.ts';
import { createHover } from './hover.ts';
import type { View } from './view.ts';

export interface GestureTask {
  readonly container: HTMLElement;
  readonly view: View;
  emit<E extends CanvasEvent>(event: E, payload: CanvasEvents[E]): void;
  /** What lies at a point of the canvas, in its pixels. */
  hit(point: Point, isTouch: boolean): CanvasTarget;
  /** The same for a pointer that only rests: the ground within a hull is ground. */
  hovered(point: Point): CanvasTarget;
  /** Takes nodes in the hand; the dragged one comes first. */
  grab(id: NodeId): Hold;
  /** The hand has moved the camera. */
  onCamera(): void;
}

/** Nodes that are being dragged. */
export interface Hold {
  /** By so much from where they were, in model units. */
  moveBy(x: number, y: number): void;
  /** Lets them go and tells which they were. */
  drop(): readonly NodeId[];
}

export interface Gestures {
  /** The picture or the camera has moved under the pointer. */
  moved(): void;
  stop(): void;
}

/** A hand that moves less than this has not dragged, in pixels. */
const STEADY = 4;
const DOUBLE_MS = 350;
const LONG_PRESS_MS = 550;

interface Press {
  readonly pointer: number;
  readonly start: Point;
  readonly target: CanvasTarget;
  last: Point;
  isDragging: boolean;
  hold: Hold | null;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** What a hand does on the canvas: it taps, drags, pinches, turns the wheel, rests. */
export function followGestures(task: GestureTask): Gestures {
  const { container, view, emit } = task;
  const stopped = new AbortController();
  const listening = { signal: stopped.signal };
  const fingers = new Map<number, Point>();
  let press: Press | null = null;
  let tapped = { at: 0, id: '' };
  const here = (event: MouseEvent): Point => {
    const { left, top } = container.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const onPage = (event: MouseEvent): Point => ({ x: event.clientX, y: event.clientY });
  const hover = createHover({ container, hit: task.hovered, emit });

  const letGo = (): void => {
    clearTimeout(press?.timer);
    if (press?.hold) emit('moved', { ids: press.hold.drop() });
    press = null;
  };
  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    fingers.set(event.pointerId, here(event));
    container.setPointerCapture(event.pointerId);
    if (fingers.size > 1) return letGo();
    const target = task.hit(here(event), event.pointerType === 'touch');
    press = {
      pointer: event.pointerId,
      start: here(event),
      last: here(event),
      target,
      isDragging: false,
      hold: null,
      timer: undefined,
    };
    if (event.pointerType !== 'touch') return;
    press.timer = setTimeout(() => {
      emit('menu', { ...target, at: onPage(event) });
      press = null;
    }, LONG_PRESS_MS);
  };
  const pinch = (event: PointerEvent): void => {
    const [before, other] = [fingers.get(event.pointerId), [...fingers].find(([id]) => id !== event.pointerId)?.[1]];
    const now = here(event);
    if (before === undefined || other === undefined) return;
    const apart = (point: Point): number => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
    view.panBy((now.x - before.x) / 2, (now.y - before.y) / 2);
    view.zoomBy(apart(now) / apart(before), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
    task.onCamera();
  };
  const drag = (own: Press, now: Point): void => {
    if (!own.isDragging && Math.hypot(now.x - own.start.x, now.y - own.start.y) < STEADY) return;
    clearTimeout(own.timer);
    if (!own.isDragging) {
      own.isDragging = true;
      if (own.target.kind === 'node') own.hold = task.grab(own.target.id);
    }
    const { zoom } = view.get();
    if (own.hold === null) {
      view.panBy(now.x - own.last.x, now.y - own.last.y);
      task.onCamera();
    } else own.hold.moveBy((now.x - own.start.x) / zoom, (now.y - own.start.y) / zoom);
    own.last = now;
  };
  const move = (event: PointerEvent): void => {
    if (fingers.size > 1 && fingers.has(event.pointerId)) pinch(event);
    else if (press?.pointer === event.pointerId) drag(press, here(event));
    else if (event.pointerType !== 'touch') hover.at(here(event));
    if (fingers.has(event.pointerId)) fingers.set(event.pointerId, here(event));
  };
  const tap = (event: PointerEvent, target: CanvasTarget): void => {
    emit('tap', { ...target, additive: event.shiftKey || event.ctrlKey || event.metaKey, at: onPage(event) });
    // Once is enough for a ghost, and on the ground twice means no more than once.
    if (target.kind === 'ground' || target.kind === 'ghost') return;
    const isSecond = tapped.id === target.id && event.timeStamp - tapped.at < DOUBLE_MS;
    tapped = isSecond ? { at: 0, id: '' } : { at: event.timeStamp, id: target.id };
    if (isSecond && target.kind !== 'group') emit('activate', target);
  };
  const up = (event: PointerEvent): void => {
    fingers.delete(event.pointerId);
    if (press?.pointer !== event.pointerId) return;
    const { isDragging, target } = press;
    letGo();
    if (!isDragging) tap(event, target);
  };
  const cancel = (event: PointerEvent): void => {
    fingers.delete(event.pointerId);
    letGo();
  };
  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    view.zoomBy(zoomFactor(event), here(event));
    task.onCamera();
  };
  const menu = (event: MouseEvent): void => {
    event.preventDefault();
    emit('menu', { ...task.hit(here(event), false), at: onPage(event) });
  };
  container.addEventListener('pointerdown', down, listening);
  container.addEventListener('pointermove', move, listening);
  container.addEventListener('pointerup', up, listening);
  container.addEventListener('pointercancel', cancel, listening);
  container.addEventListener('pointerleave', hover.leave, listening);
  container.addEventListener('contextmenu', menu, listening);
  container.addEventListener('wheel', wheel, { ...listening, passive: false });
  return {
    moved: hover.again,
    stop() {
      hover.stop();
      clearTimeout(press?.timer);
      stopped.abort();
    },
  };
}
