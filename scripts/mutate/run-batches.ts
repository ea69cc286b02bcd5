import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Result, Try } from './batch.ts';

export interface Batching {
  /** The copy of the repository in which the tests run. */
  readonly copy: string;
  /** Where the sample lies and the processes write what they find. */
  readonly folder: string;
  /** A command that the tests are run through; empty for none. */
  readonly prefix: string;
  readonly atOnce: number;
  onResult(result: Result): void;
}

/** So many tries in one process: it starts once for them, and holds its place for no longer than that takes. */
const BATCH = 20;

/** Tries all, several processes at once. A process that ends early has its place taken by another, which goes on behind the last result. */
export async function runBatches(tries: readonly Try[], batching: Batching): Promise<void> {
  const left = [...tries];
  let count = 0;
  const work = async (): Promise<void> => {
    while (left.length > 0) {
      const batch = left.splice(0, BATCH);
      count += 1;
      const file = join(batching.folder, `batch-${count}.json`);
      writeFileSync(file, JSON.stringify(batch));
      // One batch after the other: others run beside this one.
      // oxlint-disable-next-line no-await-in-loop
      const done = await runBatch(file, batching);
      if (done === 0) throw new Error('A process ended without a result. Run the tests by themselves and see why.');
      left.unshift(...batch.slice(done));
    }
  };
  await Promise.all(Array.from({ length: batching.atOnce }, work));
}

/** Resolves with how many results came. */
async function runBatch(file: string, { copy, folder, prefix, onResult }: Batching): Promise<number> {
  const [command, ...args] = [
    ...prefix.split(' ').filter((word) => word !== ''),
    process.execPath,
    '--import',
    'tsx',
    join(copy, 'scripts/mutate/batch.ts'),
    file,
  ];
  const child = spawn(command, args, {
    cwd: copy,
    env: { ...process.env, ORRERY_MUTATE: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own: what runs for ever is ended with it.
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let done = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{"id":')) continue;
    done += 1;
    onResult(JSON.parse(line) as Result);
  }
  await ended;
  return done;
}
