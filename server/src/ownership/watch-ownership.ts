import type { Database } from '@orrery/cypher/database.ts';
import { Cancelled, Unavailable } from '@orrery/cypher/errors.ts';
import { type DatabaseLook, lookAt } from '@orrery/cypher/ownership.ts';

/** A database may become ours while the server runs, or cease to be. */
const HOLDS_MS = 3_000;
const TIMEOUT_MS = 5_000;

/** Knows whose the database is without asking it each time. */
export interface OwnershipWatch {
  /**
   * What was seen last, and never older than some seconds where anything is asked at all: an answer that is due is renewed behind the
   * question that noticed. Only the first one waits. Throws what `run` throws, and Cancelled when the signal comes first.
   */
  look(signal: AbortSignal): Promise<DatabaseLook>;
  /** Looks now: for a question that failed as if the database had changed hands. */
  lookAgain(signal: AbortSignal): Promise<DatabaseLook>;
}

export function watchOwnership(db: Database): OwnershipWatch {
  let seen: DatabaseLook | undefined;
  let dueAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<DatabaseLook> | undefined;

  // One look for all that ask meanwhile, so no single request's signal may end it.
  const lookOnce = (): Promise<DatabaseLook> => {
    looking ??= lookAt(db, { signal: AbortSignal.timeout(TIMEOUT_MS), timeoutMs: TIMEOUT_MS })
      .then((found) => {
        seen = found;
        return found;
      }, orUnavailable)
      .finally(() => {
        dueAt = performance.now() + HOLDS_MS;
        looking = undefined;
      });
    // Where no question waits for it, its failure may be dropped: the next question meets the same database.
    looking.catch(() => {});
    return looking;
  };
  return {
    look(signal) {
      if (seen === undefined) return unlessAborted(lookOnce(), signal);
      if (performance.now() > dueAt) void lookOnce();
      return Promise.resolve(seen);
    },
    lookAgain: (signal) => unlessAborted(lookOnce(), signal),
  };
}

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void =>
      reject(new Cancelled('The look at whose database it is was cancelled.', { cause: signal.reason }));
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** The look has a clock of its own; that it ran out is not a wish of who asked. */
function orUnavailable(error: unknown): never {
  if (!(error instanceof Cancelled)) throw error;
  throw new Unavailable(
    `The database did not say within ${TIMEOUT_MS / 1000} s whose it is. See that it runs, then ask once more.`,
    { cause: error },
  );
}
