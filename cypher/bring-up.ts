import type { Database } from './database.ts';
import { labelEarlier } from './generated/ownership.ts';
import { type RunOptions, run } from './run.ts';

const AT_ONCE = 10_000;
const TIMEOUT_MS = 120_000;

/**
 * Gives the nodes of a graph that was made before there were markers the labels by which they are known as ours. Broken off it goes on
 * where it was; repeated it changes nothing. Returns how many got one.
 */
export async function labelEarlierGraph(db: Database, { signal }: RunOptions = {}): Promise<number> {
  let labelled = 0;
  for (;;) {
    // Each batch is a transaction of its own: a large graph in one would take more memory than a transaction may.
    // oxlint-disable-next-line no-await-in-loop
    const { nodes } = await run(db, labelEarlier, { limit: AT_ONCE }, { signal, timeoutMs: TIMEOUT_MS });
    if (nodes === 0n) return labelled;
    labelled += Number(nodes);
  }
}
