import { readdir, stat } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';

const LEAST_MB = 256;
/** Room to grow until the next start. */
const GROWTH = 1.25;
/** The heap, the server beside it and everything else on the machine need the rest. */
const SHARE_OF_MEMORY = 0.25;
const MB = 1024 * 1024;

/**
 * How much memory the server may take for pages of its store, in MB: all of them where they fit into a quarter of the machine. With less, a
 * question that meets thousands of claims reads each from the disk again.
 */
export function pageCacheMb(storeBytes: number, memoryBytes: number): number {
  const wanted = Math.ceil((storeBytes * GROWTH) / MB);
  return Math.max(LEAST_MB, Math.min(wanted, Math.floor((memoryBytes * SHARE_OF_MEMORY) / MB)));
}

/** The same for the store in this home; the least for one that is not made yet. */
export async function pageCacheOf(home: string): Promise<number> {
  const folder = join(home, 'data/databases');
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = await Promise.all(
    // A running server may have removed one meanwhile; folders add next to nothing.
    files.map((file) =>
      stat(join(folder, file)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return pageCacheMb(
    sizes.reduce((sum, size) => sum + size, 0),
    totalmem(),
  );
}
