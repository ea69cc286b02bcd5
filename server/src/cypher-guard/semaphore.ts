import { Cancelled, LimitExceeded } from '@orrery/cypher/errors.ts';

/** Gives the place back; a second call changes nothing. */
export type Leave = () => void;

export interface Semaphore {
  /** Waits for a place. Throws LimitExceeded when the queue is full, Cancelled on abort, or what `turnAway` was given. */
  enter(signal: AbortSignal): Promise<Leave>;
  /** Rejects all that wait with this error. Those that have a place keep it. */
  turnAway(error: Error): void;
}

interface Waiting {
  readonly enter: () => void;
  readonly reject: (error: Error) => void;
}

/** Lets `places` works run at once and `queue` more wait, so that one kind of work cannot starve the rest. */
export function createSemaphore(places: number, queue: number): Semaphore {
  const waiting: Waiting[] = [];
  let free = places;

  /** A place may be given back long after the work was answered, and must not be given back twice. */
  const place = (): Leave => {
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next.enter();
    };
  };

  const wait = (signal: AbortSignal): Promise<Leave> =>
    new Promise((resolve, reject) => {
      const onAbort = (): void => {
        waiting.splice(waiting.indexOf(entry), 1);
        reject(new Cancelled('The query was cancelled while it waited.', { cause: signal.reason }));
      };
      const entry: Waiting = {
        enter: () => {
          signal.removeEventListener('abort', onAbort);
          resolve(place());
        },
        reject: (error) => {
          signal.removeEventListener('abort', onAbort);
          reject(error);
        },
      };
      signal.addEventListener('abort', onAbort, { once: true });
      waiting.push(entry);
    });

  return {
    async enter(signal) {
      if (signal.aborted) throw new Cancelled('The query was cancelled.', { cause: signal.reason });
      if (free > 0) {
        free -= 1;
        return place();
      }
      if (waiting.length < queue) return wait(signal);
      throw new LimitExceeded(
        `${places} ${places === 1 ? 'query runs' : 'queries run'} and ${queue} wait already. Ask again when one has finished.`,
      );
    },
    turnAway(error) {
      for (const { reject } of waiting.splice(0)) reject(error);
    },
  };
}
