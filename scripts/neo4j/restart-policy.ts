const WINDOW_MS = 10 * 60_000;
const MOST_RESTARTS = 5;
const LONGEST_PAUSE_MS = 30_000;

/**
 * How long to wait before the next restart, given when the earlier ones were (milliseconds of one clock): 1 s, doubled with
 * every restart of the last ten minutes, at most 30 s. Undefined after five in ten minutes: it will not get better by itself.
 */
export function pauseBeforeRestart(restarts: readonly number[], now: number): number | undefined {
  const recent = restarts.filter((at) => now - at < WINDOW_MS).length;
  return recent >= MOST_RESTARTS ? undefined : Math.min(LONGEST_PAUSE_MS, 1_000 * 2 ** recent);
}
