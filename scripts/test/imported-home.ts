import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOrrery } from './running-orrery.ts';

/** Set for one run of the tests: the folder where the first home with the bundled data is kept for those that come later. */
export const KEPT_HOME = 'ORRERY_TEST_KEPT_HOME';

/**
 * A new home that holds the bundled data, and is not running. The import of both data sets takes a minute or more, so it is made once in a
 * run of the tests. The caller removes the folder.
 */
export async function importedHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'orrery-home-'));
  const kept = process.env[KEPT_HOME];
  if (kept !== undefined && (await copied(kept, home))) return home;
  const orrery = await startOrrery({ home });
  await orrery.untilImported();
  await orrery.end();
  await keepHome(home);
  return home;
}

/** Keeps a copy of a home whose Neo4j has ended, unless there is one already or none is wanted. */
export async function keepHome(home: string): Promise<void> {
  const kept = process.env[KEPT_HOME];
  if (kept === undefined) return;
  const draft = `${kept}-${process.pid}`;
  await cp(home, draft, { recursive: true });
  // In one step: a copy that was broken off is no home.
  await rename(draft, kept).catch(() => rm(draft, { recursive: true, force: true }));
}

async function copied(from: string, to: string): Promise<boolean> {
  try {
    await cp(from, to, { recursive: true });
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return false;
    throw cause;
  }
}
