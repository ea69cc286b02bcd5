import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { OpenedSource } from '../read/source.ts';
import type { SharedSymbols, Symbols } from '../read/symbols.ts';
import type { BulkFiles } from './graph-sheets.ts';
import type { PlannedPart } from './plan-part.ts';

export interface HelperTask {
  /** What was opened, and which of its sources is planned. */
  readonly path: string;
  readonly opened: string;
  /** Where its sheets go. */
  readonly folder: string;
  readonly importId: string;
  readonly startedAt: Date;
  readonly shared: SharedSymbols;
  readonly stretches: SharedArrayBuffer;
}

export interface HelperWork extends PlannedPart {
  readonly files: BulkFiles;
  /** Lines in the stretches that it took. */
  readonly taken: number;
}

export interface Helper {
  /** Begins at once. Rejects with what went wrong there. */
  plan(task: Omit<HelperTask, 'folder'>): Promise<HelperWork>;
  /** Does nothing once it is through. */
  end(): Promise<void>;
}

/** A smaller file is planned before a second thread has read our code. */
const WORTH_BYTES = 2 * 1024 * 1024;
/** The garbage of a batch fits; a young generation as large as Node's default is left by what must only live a moment longer. */
const YOUNG_MIB = 64;

/**
 * Starts a second thread for a source where that pays: a claims file, whose lines can be passed over unread, of some size, on a machine with
 * a second core. It loads while the file is read for the first time.
 */
export function startHelper(
  { format }: Pick<OpenedSource, 'format'>,
  {
    bytes,
    folder,
    atLeast = WORTH_BYTES,
  }: { readonly bytes: number; readonly folder: string; readonly atLeast?: number | undefined },
): Helper | undefined {
  if (format !== 'claims' || bytes < atLeast || availableParallelism() < 2) return undefined;
  const worker = new Worker(new URL('helper.mjs', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB },
  });
  const done = new Promise<HelperWork>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () =>
      reject(new Error('The second thread of the bulk import has ended before its work was done.')),
    );
  });
  // Avoids an unhandled rejection: the error surfaces where its work is waited for.
  done.catch(() => {});
  return {
    plan: async (task) => {
      const own = join(folder, 'second');
      await mkdir(own, { recursive: true });
      worker.postMessage({ ...task, folder: own } satisfies HelperTask);
      return done;
    },
    end: async () => void (await worker.terminate()),
  };
}

/** Whether each line says by itself, or by the links, with which others it has to be planned: before all of them were checked. */
export function canBeginEarly({ usedPredicates, merges }: Symbols): boolean {
  return merges.length === 0 && !usedPredicates.has('ALSO_KNOWN_AS');
}
