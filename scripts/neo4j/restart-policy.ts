const WINDOW_MS = 10 * 60_000;
const MANY_RESTARTS = 5;
const LONGEST_PAUSE_MS = 30_000;

const recent = (restarts: readonly number[], now: number): number =>
  restarts.filter((at) => now - at < WINDOW_MS).length;

/**
 * How long to wait before the next restart, given when the earlier ones were (milliseconds of one clock): 1 s, doubled with
 * every restart of the last ten minutes, at most 30 s. There is always a next one: without a database nothing works.
 */
export function pauseBeforeRestart(restarts: readonly number[], now: number): number {
  return Math.min(LONGEST_PAUSE_MS, 1_000 * 2 ** recent(restarts, now));
}

/** After five restarts within ten minutes something makes it fail again and again. */
export function failsOften(restarts: readonly number[], now: number): boolean {
  return recent(restarts, now) >= MANY_RESTARTS;
}
