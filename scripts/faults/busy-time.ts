import { readFileSync } from 'node:fs';

const LOOK_EVERY_MS = 5;

export interface BusyTime {
  /** The longest time in milliseconds, since the last call, that this thread did not get to its timers because it was working. */
  takeLongest(): number;
  stop(): void;
}

/**
 * Measures how long the main thread is held up by its own work. On a machine whose processors are taken by others a timer comes late as
 * well; that is told apart by the processor time of this thread: what it did not compute, it did not hold up.
 */
export function measureBusyTime(): BusyTime {
  let longest = 0;
  let lastAt = performance.now();
  let lastUsed = processorTime();
  const timer = setInterval(() => {
    const wall = performance.now() - lastAt;
    const used = processorTime();
    longest = Math.max(longest, Math.min(wall, used - lastUsed));
    lastAt = performance.now();
    lastUsed = used;
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

/** Milliseconds. Where the system does not tell it of one thread, that of the whole process, which is more. */
function processorTime(): number {
  try {
    const [nanoseconds = ''] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ');
    return Number(nanoseconds) / 1e6;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }
}
