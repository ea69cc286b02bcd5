import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const OWN = 'ORRERY_TEST_FOLDER';

/**
 * Gives this process and those that it starts a temporary folder of their own, and removes it when the process ends. A hundred places in
 * the tests write small files to read back; a run left some two thousand folders behind. A process within such a run keeps the folder that
 * it was given.
 */
export function useOwnTemporaryFolder(): void {
  if (process.env[OWN] !== undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'orrery-tests-'));
  process.env[OWN] = folder;
  process.env['TMPDIR'] = folder;
  process.on('exit', () => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    } catch (cause) {
      console.warn(`The temporary folder of the tests could not be removed: ${folder} (${String(cause)})`);
    }
  });
}
