const LOOK_EVERY_MS = 5;

export interface BusyTime {
  /** The longest time in milliseconds, since the last call, that this thread did not get to its timers because it was working. */
  takeLongest(): number;
  stop(): void;
}

/**
 * Measures how long the main thread is held up by its own work. On a machine whose processors are taken by others a timer comes late as
 * well; that is told apart by the processor time of this process: what it did not compute, it did not hold up.
 */
export function measureBusyTime(): BusyTime {
  let longest = 0;
  let lastAt = performance.now();
  let lastUsed = process.cpuUsage();
  const timer = setInterval(() => {
    const wall = performance.now() - lastAt;
    const { user, system } = process.cpuUsage(lastUsed);
    longest = Math.max(longest, Math.min(wall, (user + system) / 1000));
    lastAt = performance.now();
    lastUsed = process.cpuUsage();
  }, LOOK_EVERY_MS);
  return {
    takeLongest() {
      const taken = longest;
      longest = 0;
      return taken;
    },
    stop: () => clearInterval(timer),
  };
}
