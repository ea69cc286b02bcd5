import type { ActionContext } from '../actions/action.ts';
import type { OrreryApi } from '../api/orrery-api.ts';
import { createFakeCanvas, type FakeCanvas } from '../canvas/create-fake-canvas.ts';
import { diff } from '../graph/diff.ts';
import { EMPTY_PICTURE, picture } from '../graph/picture.ts';
import { createGraphStore } from '../graph/store.ts';
import { stubApi, type World } from './stub-api.ts';

export interface TestContext extends ActionContext {
  readonly canvas: FakeCanvas;
  /** What was said, in order. */
  readonly said: readonly (readonly [id: string, values?: Readonly<Record<string, string | number>>])[];
}

/** What an action needs: a store, a fake canvas that follows it as the real one does, and an API over a made-up world. */
export function aContext(world: World, answers: Partial<OrreryApi> = {}): TestContext {
  const store = createGraphStore();
  const canvas = createFakeCanvas();
  const said: [string, Readonly<Record<string, string | number>>?][] = [];
  let shown = EMPTY_PICTURE;
  store.subscribe((state) => {
    const next = picture(state);
    canvas.apply(diff(shown, next));
    shown = next;
  });
  return {
    store,
    canvas,
    said,
    api: stubApi(world, answers),
    announce: (id, values) => said.push(values === undefined ? [id] : [id, values]),
  };
}
