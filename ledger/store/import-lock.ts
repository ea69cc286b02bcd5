import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '@orrery/cypher/database.ts';
import { lockHolder, lockKeep, lockRelease, lockTake, lockTell } from '@orrery/cypher/generated/import.ts';
import { type QueryStep, requiredStep, run, runAll, step } from '@orrery/cypher/run.ts';
import { refuseForeign } from './ownership.ts';

/** How long the lock outlives a holder that says nothing more, and how often a holder speaks: what it says is shown to people. */
const LEASE_SECONDS = 20;
const HEARTBEAT_MS = 2000;
const POLL_MS = 500;

/** How far an import is, as everyone who looks at the database may know it. */
export interface LockProgress {
  /** The file at hand. */
  readonly about: string;
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

export interface ImportLock {
  /** Goes first into every transaction: it fails when the lock was lost, and keeps it for another while. */
  readonly guard: QueryStep;
  /** Gives the lock back within a transaction, where nothing of ours may be left after it. */
  readonly giveBack: QueryStep;
  /** Written with the next heartbeat, so it may be called for every line. */
  tell(progress: LockProgress): void;
  release(): Promise<void>;
}

export interface LockOptions {
  readonly about: string;
  readonly signal?: AbortSignal | undefined;
  /** Called once when another importer holds the lock. */
  readonly onWait?: ((about: string) => void) | undefined;
}

/**
 * Lets one importer in at a time: two would interleave what they compare and what they write. A node in the database is the lock,
 * so it holds for importers on other machines too. Its holder renews it; one that was killed loses it after 20 s, or at once
 * when the next importer runs on the same machine. Every batch renews it in its own transaction: an importer that has lost it writes nothing.
 */
export async function takeLock(db: Database, { about, signal, onWait }: LockOptions): Promise<ImportLock> {
  // Every writer takes the lock, and the lock is a node: this is the last place where a database of others is left alone.
  await refuseForeign(db, signal);
  const holder = `${hostname()} ${process.pid} ${randomUUID()}`;
  let isWaitTold = false;
  let dead: string | null = null;
  for (;;) {
    // One attempt after the other, until it is our turn.
    // oxlint-disable-next-line no-await-in-loop
    const [taken] = await runAll(db, [step(lockTake, { holder, about, dead, seconds: LEASE_SECONDS })], { signal });
    if (taken !== undefined && taken.propertiesSet > 1) break;
    // oxlint-disable-next-line no-await-in-loop
    const other = await run(db, lockHolder, {}, { signal });
    dead = other?.holder !== undefined && other.holder !== null && isDead(other.holder) ? other.holder : null;
    if (dead !== null) continue;
    if (!isWaitTold && other !== undefined) onWait?.(other.about ?? '');
    isWaitTold = true;
    // oxlint-disable-next-line no-await-in-loop
    await wait(POLL_MS, undefined, { signal });
  }
  const guard = requiredStep(
    lockKeep,
    { holder, seconds: LEASE_SECONDS },
    'Another import has taken over, because this one was silent for too long. Run it again.',
  );
  let told: LockProgress | undefined;
  const beat = (): QueryStep =>
    told === undefined ? guard : step(lockTell, { holder, seconds: LEASE_SECONDS, ...told });
  const heartbeat = setInterval(() => void runAll(db, [beat()]).catch(() => {}), HEARTBEAT_MS);
  heartbeat.unref();
  const giveBack = step(lockRelease, { holder });
  return {
    guard,
    giveBack,
    tell: (progress) => {
      told = progress;
    },
    release: async () => {
      clearInterval(heartbeat);
      await runAll(db, [giveBack]).catch(() => {});
    },
  };
}

/** Whether the holder ran on this machine and runs no more. */
function isDead(holder: string): boolean {
  const [host, pid] = holder.split(' ');
  if (host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
