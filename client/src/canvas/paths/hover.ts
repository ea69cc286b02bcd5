import type { Point } from '../../graph/types.ts';
import { type CanvasEvents, type CanvasTarget, GROUND } from '../graph-canvas.ts';

export interface Hovering {
  readonly container: HTMLElement;
  hit(point: Point): CanvasTarget;
  emit(event: 'hover', payload: CanvasEvents['hover']): void;
}

export interface Hover {
  /** The pointer is here, in pixels of the canvas. */
  at(point: Point): void;
  leave(): void;
  /** Something has moved under the pointer that rests. */
  again(): void;
  stop(): void;
}

/**
 * Tells what lies under the pointer when that changes: because the pointer went somewhere, because the picture or the camera
 * moved under it, or because it left. Asked once a frame, whatever the speed of the mouse.
 */
export function createHover({ container, hit, emit }: Hovering): Hover {
  let pointer: Point | null = null;
  let over: CanvasTarget = GROUND;
  let frame = 0;
  const tell = (target: CanvasTarget, point: Point): void => {
    if (target.id === over.id && target.kind === over.kind) return;
    over = target;
    container.style.cursor = target.kind === 'ground' ? '' : 'pointer';
    const { left, top } = container.getBoundingClientRect();
    emit('hover', { ...target, at: { x: left + point.x, y: top + point.y } });
  };
  const look = (): void => {
    frame = 0;
    if (pointer !== null) tell(hit(pointer), pointer);
  };
  const again = (): void => {
    if (frame === 0 && pointer !== null) frame = requestAnimationFrame(look);
  };
  return {
    at(point) {
      pointer = point;
      again();
    },
    leave() {
      cancelAnimationFrame(frame);
      frame = 0;
      const last = pointer;
      pointer = null;
      if (last !== null) tell(GROUND, last);
    },
    again,
    stop: () => cancelAnimationFrame(frame),
  };
}
