import { firstSnapshot, type Producer, type Snapshot, type Stop } from './state.ts';
import { isSameStep, type Step } from './step.ts';

/** How many steps can be taken back. A snapshot shares all that did not change, so this is cheap. */
const STEPS = 400;

const isField = (key: string): key is keyof Snapshot => Object.hasOwn(FIRST, key);
const FIRST = firstSnapshot();
/** The names of what a picture is made of. */
export const SNAPSHOT_FIELDS: readonly (keyof Snapshot)[] = Object.keys(FIRST).filter(isField);

/** The picture alone, out of all that the page knows. */
export function snapshotOf(state: Snapshot): Snapshot {
  const snapshot: { -readonly [K in keyof Snapshot]: Snapshot[K] } = { ...FIRST };
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- ties the value to its field
  const copy = <K extends keyof Snapshot>(key: K): void => {
    snapshot[key] = state[key];
  };
  for (const key of SNAPSHOT_FIELDS) copy(key);
  return snapshot;
}

/** Makes a change one step of undo. A change that changes nothing is no step. */
export const asStep =
  (producer: Producer, step: Step): Producer =>
  (state) => {
    const next = producer(state);
    if (next === state) return state;
    return { ...next, past: [...state.past, { step, snapshot: snapshotOf(state) }].slice(-STEPS), future: [] };
  };

/** The same for what comes many times in one go, as by a hand that drags: it is one step with the step before, if that is equal. */
export const asOngoingStep =
  (producer: Producer, step: Step): Producer =>
  (state) =>
    state.future.length === 0 && isSameStep(state.past.at(-1)?.step, step)
      ? producer(state)
      : asStep(producer, step)(state);

/** Takes the last step back. */
export const undo: Producer = (state) => {
  const stop = state.past.at(-1);
  if (stop === undefined) return state;
  const future: readonly Stop[] = [{ step: stop.step, snapshot: snapshotOf(state) }, ...state.future];
  return { ...state, ...stop.snapshot, past: state.past.slice(0, -1), future };
};

/** Takes back the taking back. */
export const redo: Producer = (state) => {
  const [stop, ...future] = state.future;
  if (stop === undefined) return state;
  const past: readonly Stop[] = [...state.past, { step: stop.step, snapshot: snapshotOf(state) }];
  return { ...state, ...stop.snapshot, past, future };
};
