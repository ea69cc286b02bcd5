import { setTimeout as wait } from 'node:timers/promises';

const CLOSE_LIMIT_MS = 2_500;
const TOTAL_LIMIT_MS = 5_000;
/** One Ctrl-C can arrive twice: from the terminal and from the process that launched us. */
const SAME_KEYSTROKE_MS = 500;

/** Exit codes: 0 for a clean end, asked for by a signal or not; 1 for a failure or when the end took too long. */
export interface Ending {
  /** Aborted when the end begins. */
  readonly signal: AbortSignal;
  /** What to close; the last one first. Called at once when the end has begun already. */
  onEnd(close: () => Promise<void>): void;
  /** Closes everything and exits; a second call changes nothing. */
  end(exitCode: number): void;
}

/** Ends the process on SIGINT, SIGTERM and SIGHUP: cleanly within five seconds, at once on a second Ctrl-C (130). */
export function createEnding(say: (line: string) => void): Ending {
  const controller = new AbortController();
  const closers: (() => Promise<void>)[] = [];
  let begunAt: number | undefined;

  const end = (exitCode: number): void => {
    if (begunAt !== undefined) return;
    begunAt = performance.now();
    controller.abort(new Error('Orrery is ending.'));
    // Whatever hangs is left to the guardians, which end what they hold when we are gone.
    setTimeout(() => process.exit(1), TOTAL_LIMIT_MS);
    void closeAll(closers, say).then(() => process.exit(exitCode));
  };
  const onSignal = (name: NodeJS.Signals): void => {
    if (begunAt === undefined) {
      say(name === 'SIGINT' ? 'Ending (Ctrl-C again: at once)' : 'Ending');
      end(0);
    } else if (name === 'SIGINT' && performance.now() - begunAt > SAME_KEYSTROKE_MS) {
      process.exit(130);
    }
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, onSignal);
  return {
    signal: controller.signal,
    end,
    onEnd: (close) => {
      if (begunAt === undefined) closers.push(close);
      else void closeAll([close], say);
    },
  };
}

async function closeAll(closers: readonly (() => Promise<void>)[], say: (line: string) => void): Promise<void> {
  for (const close of closers.toReversed()) {
    try {
      // oxlint-disable-next-line no-await-in-loop
      await Promise.race([close(), wait(CLOSE_LIMIT_MS)]);
    } catch (cause) {
      say(cause instanceof Error ? cause.message : String(cause));
    }
  }
}
