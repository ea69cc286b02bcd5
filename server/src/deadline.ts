import { setMaxListeners } from 'node:events';

/** Why a request was stopped, as the reason of its signal. */
export class DeadlinePassed extends Error {
  override readonly name = 'DeadlinePassed' as const;
}

export class ServerStopping extends Error {
  override readonly name = 'ServerStopping' as const;

  constructor() {
    super('The server is stopping. Ask again in a moment.');
  }
}

/** One request's signal: it aborts when the client goes, when time is up, or when the server stops. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Lets go of the clock and of the request. */
  close(): void;
}

export interface Deadlines {
  /** How many requests are being answered. */
  readonly count: number;
  open(request: AbortSignal, ms: number): Deadline;
  /** Stops every request that is running; each is answered with this reason. */
  abortAll(reason: Error): void;
  /** The same for good: whatever is opened later is stopped at once. */
  shut(reason: Error): void;
}

/** Not `AbortSignal.any`: the signals of a long-lived server would collect every request's for ever. */
export function createDeadlines(): Deadlines {
  const running = new Set<AbortController>();
  let shutBy: Error | undefined;
  const abortAll = (reason: Error): void => {
    for (const controller of running) controller.abort(reason);
  };
  return {
    get count() {
      return running.size;
    },
    open(request, ms) {
      const controller = new AbortController();
      // Every query of the request listens until it is answered; many at a time are no leak.
      setMaxListeners(0, controller.signal);
      const onRequestAbort = (): void => controller.abort(request.reason);
      const timer = setTimeout(() => {
        controller.abort(new DeadlinePassed(`The request took longer than ${ms / 1000} s. Ask for less.`));
      }, ms);
      if (shutBy !== undefined) controller.abort(shutBy);
      else if (request.aborted) onRequestAbort();
      else request.addEventListener('abort', onRequestAbort, { once: true });
      running.add(controller);
      return {
        signal: controller.signal,
        close() {
          clearTimeout(timer);
          request.removeEventListener('abort', onRequestAbort);
          running.delete(controller);
        },
      };
    },
    abortAll,
    shut(reason) {
      shutBy = reason;
      abortAll(reason);
    },
  };
}
