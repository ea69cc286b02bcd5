import type { CanvasEvent, CanvasEvents, Listener, Unsubscribe } from './graph-canvas.ts';

export interface Listeners {
  on<E extends CanvasEvent>(event: E, listener: Listener<E>): Unsubscribe;
  emit<E extends CanvasEvent>(event: E, payload: CanvasEvents[E]): void;
  clear(): void;
}

type Sets = { readonly [E in CanvasEvent]: Set<Listener<E>> };

/** Who listens to a canvas; every implementation has one. */
export function createListeners(): Listeners {
  const sets: Sets = {
    tap: new Set(),
    activate: new Set(),
    hover: new Set(),
    menu: new Set(),
    moved: new Set(),
    box: new Set(),
    view: new Set(),
    camera: new Set(),
  };
  return {
    on<E extends CanvasEvent>(event: E, listener: Listener<E>) {
      const set: Set<Listener<E>> = sets[event];
      set.add(listener);
      return () => {
        set.delete(listener);
      };
    },
    emit<E extends CanvasEvent>(event: E, payload: CanvasEvents[E]) {
      const set: Set<Listener<E>> = sets[event];
      for (const listener of set) listener(payload);
    },
    clear() {
      for (const set of Object.values(sets)) set.clear();
    },
  };
}
