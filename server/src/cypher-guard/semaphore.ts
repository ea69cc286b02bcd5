import { Cancelled, LimitExceeded } from '@orrery/cypher/errors.ts';

export interface Semaphore {
  /** Waits for a place, does the work, gives the place back. Throws LimitExceeded when the queue is full, Cancelled on abort. */
  hold<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T>;
}

interface Waiting {
  readonly enter: () => void;
}

/** Lets `places` works run at once and `queue` more wait, so that one kind of work cannot starve the rest. */
export function createSemaphore(places: number, queue: number): Semaphore {
  const waiting: Waiting[] = [];
  let free = places;

  const enter = (signal: AbortSignal): Promise<void> => {
    if (free > 0) {
      free -= 1;
      return Promise.resolve();
    }
    if (waiting.length >= queue) {
      return Promise.reject(
        new LimitExceeded(`${places} queries run and ${queue} wait already. Ask again when one has finished.`),
      );
    }
    return new Promise((resolve, reject) => {
      const onAbort = (): void => {
        waiting.splice(waiting.indexOf(entry), 1);
        reject(new Cancelled('The query was cancelled while it waited.', { cause: signal.reason }));
      };
      const entry: Waiting = {
        enter: () => {
          signal.removeEventListener('abort', onAbort);
          resolve();
        },
      };
      signal.addEventListener('abort', onAbort, { once: true });
      waiting.push(entry);
    });
  };

  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next.enter();
  };

  return {
    async hold(signal, work) {
      await enter(signal);
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
