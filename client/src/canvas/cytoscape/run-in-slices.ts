/** Longer than this at a time would be felt by a hand that moves, in milliseconds. */
const SLICE_MS = 7;

export interface SlicedRun {
  stop(): void;
}

/** Runs steps until they are done, with a pause for the page after each slice of time. The first slice runs at once. */
export function runInSlices<T>(steps: Generator<void, T>, onDone: (result: T) => void): SlicedRun {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slice = (): void => {
    const until = performance.now() + SLICE_MS;
    for (;;) {
      const { done, value } = steps.next();
      if (done === true) {
        onDone(value);
        return;
      }
      if (performance.now() >= until) break;
    }
    timer = setTimeout(slice, 0);
  };
  slice();
  return { stop: () => clearTimeout(timer) };
}
