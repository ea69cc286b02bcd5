import { followCamera } from '../graph/camera.ts';
import { samePlaces } from '../graph/places.ts';
import type { NodeId } from '../graph/types.ts';
import type { ActionContext } from './action.ts';
import { seenOn } from './seen.ts';

export interface Settling {
  /** Lays everything out anew; otherwise only the newcomers move. */
  readonly all?: boolean;
  readonly newcomers?: readonly NodeId[];
  /** The node that brings them: they stand as near to it as there is room. */
  readonly by?: NodeId | null;
}

/**
 * Lets the layout find places and remembers them, without a step of undo of its own: places belong to the change that made
 * them necessary. The camera moves only when newcomers are off screen.
 */
export async function settle(
  { canvas, store, signal }: ActionContext,
  { all = false, newcomers = [], by = null }: Settling,
): Promise<void> {
  if (canvas === null) return;
  if (all) {
    await canvas.layout('force', signal === undefined ? {} : { signal });
    canvas.fit();
  } else if (newcomers.length > 0) {
    const isNew = new Set(newcomers);
    const near = by === null ? undefined : store.getState().positions.get(by);
    await canvas.layout('force', { block: isNew, near, ...(signal && { signal }) });
    canvas.fit(isNew, { ifHidden: true });
  }
  rememberPositions({ canvas, store });
}

/** Copies the places on the canvas and the camera into the store, so that undo, reload and links bring them back. */
export function rememberPositions({ canvas, store }: Pick<ActionContext, 'canvas' | 'store'>): void {
  if (canvas === null) return;
  const [places, camera] = [canvas.positions(), seenOn(canvas)];
  store.setState((state) => {
    const positions = samePlaces(state.positions, places);
    return positions === state.positions ? followCamera(camera)(state) : { ...followCamera(camera)(state), positions };
  });
}
