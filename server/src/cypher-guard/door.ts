import { Unavailable } from '@orrery/cypher/errors.ts';
import type { Log } from '../log.ts';
import type { Lingering } from './watch.ts';

/** One that stays this long fills no processor of many, but it will not end by itself either. */
const TOO_LONG_MS = 60_000;
const WINDOW_MS = 10 * 60_000;
const MOST_RESTARTS = 5;

export interface DoorOptions {
  /** How many ended queries that still run leave the database no processor for others. */
  readonly fills: number;
  /** Restarts the database; undefined when it is not ours to restart. */
  readonly restart?: ((reason: string) => Promise<void>) | undefined;
  /** A database that had to be restarted so often within ten minutes gets no raw queries any more. Default: 5. */
  readonly mostRestarts?: number | undefined;
  /** Told when the door closes, with what is then said to those who wait. */
  readonly onClose: (error: Error) => void;
  readonly log: Log;
}

/** Whether raw queries are let in, and why not. */
export interface Door {
  /** Throws Unavailable with the reason while it is closed. */
  assertOpen(): void;
  /** Takes in what the watch has seen. */
  see(lingering: Lingering): void;
  /** For good, until Orrery is started again. */
  switchOff(reason: string): void;
}

/**
 * Closed while a query that was ended still runs in the database. When such queries fill its processors, the database is restarted on
 * purpose: that takes seconds, they may take for ever. When that does not help, raw Cypher is what is given up, nothing else.
 */
export function createDoor({ fills, restart, mostRestarts = MOST_RESTARTS, onClose, log }: DoorOptions): Door {
  let closedBecause: string | null = null;
  let isOff = false;
  let restarting = false;
  /** The database may answer, and say that nothing lingers, before the restart is known to be over; nothing is told after that. */
  let goneMeanwhile = false;
  const restarts: number[] = [];

  const close = (reason: string): void => {
    if (closedBecause === reason || isOff) return;
    if (closedBecause === null) log.warn({ reason }, 'raw Cypher is closed');
    closedBecause = reason;
    onClose(new Unavailable(reason));
  };

  const switchOff = (reason: string): void => {
    if (isOff) return;
    log.error({ reason }, 'raw Cypher is switched off');
    closedBecause = `Cypher is switched off: ${reason} Everything else works. Start Orrery again to switch it on.`;
    isOff = true;
    onClose(new Unavailable(closedBecause));
  };

  const restartOnPurpose = async (again: (reason: string) => Promise<void>, count: number): Promise<void> => {
    const now = performance.now();
    restarts.push(now);
    const often = restarts.filter((at) => now - at < WINDOW_MS).length >= mostRestarts;
    if (often)
      switchOff(`queries that could not be ended made the database restart ${mostRestarts} times within ten minutes.`);
    else
      close(
        'The database is being restarted, because queries that could not be ended kept it busy. Ask again in some seconds.',
      );
    restarting = true;
    goneMeanwhile = false;
    try {
      await again(`${count} raw ${count === 1 ? 'query' : 'queries'} could not be ended`);
    } catch (err) {
      log.error({ err }, 'the restart on purpose failed');
    } finally {
      restarting = false;
      if (goneMeanwhile) see({ count: 0, longestMs: 0 });
    }
  };

  const see = ({ count, longestMs }: Lingering): void => {
    if (restarting) {
      goneMeanwhile = count === 0;
      return;
    }
    if (count === 0) {
      if (closedBecause !== null && !isOff) log.info({}, 'raw Cypher is open again');
      if (!isOff) closedBecause = null;
    } else if (restart !== undefined && (count >= fills || longestMs > TOO_LONG_MS)) {
      void restartOnPurpose(restart, count);
    } else {
      close(lingeringReason(count, restart === undefined && count >= fills));
    }
  };

  return {
    assertOpen() {
      if (closedBecause !== null) throw new Unavailable(closedBecause);
    },
    see,
    switchOff,
  };
}

function lingeringReason(count: number, fillsForeign: boolean): string {
  const what = count === 1 ? 'A query that was ended still runs' : `${count} queries that were ended still run`;
  const remedy = fillsForeign
    ? 'They keep it busy: its operator can end them by a restart.'
    : 'It opens again by itself: ask once more in a moment.';
  return `${what} in the database, so Cypher is closed until then. ${remedy}`;
}
