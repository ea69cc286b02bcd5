import { join } from 'node:path';
import type { Database } from '@orrery/cypher/database.ts';
import { type ImportReport, isImported, runImport } from '@orrery/ledger/index.ts';
import { ROOT } from '../neo4j/paths.ts';

/** What Orrery brings along, small things first. The judgements speak of both data sets, so they come last. */
export const BUNDLED = ['data/lecun-2025-10', 'data/epoch-models', 'data/judgements.claims.jsonl'];
/** So many of them are in before the page opens: enough for the first picture. */
export const FIRST = 1;

export interface BundledOptions {
  readonly signal: AbortSignal;
  /** Told which data set is being imported. */
  readonly onStart: (name: string) => void;
}

/** Those of the bundled data sets that are not in, or not as they are now. */
export async function missingBundled(db: Database): Promise<readonly string[]> {
  const missing: string[] = [];
  // oxlint-disable-next-line no-await-in-loop
  for (const name of BUNDLED) if (!(await isImported({ path: join(ROOT, name), db }))) missing.push(name);
  return missing;
}

/** Imports data sets one after the other. Returns what was done, in one line. Throws what the importer throws. */
export async function importBundled(
  db: Database,
  names: readonly string[],
  { signal, onStart }: BundledOptions,
): Promise<string> {
  const reports: ImportReport[] = [];
  for (const name of names) {
    onStart(name);
    // One after the other: each sees what the one before has written.
    // oxlint-disable-next-line no-await-in-loop
    reports.push(await runImport({ path: join(ROOT, name), db, signal }));
  }
  const total = (kind: 'entities' | 'claims'): number =>
    reports.reduce((sum, { counts }) => sum + counts[kind].created + counts[kind].changed + counts[kind].unchanged, 0);
  return `${names.join(', ')}: ${total('entities')} entities, ${total('claims')} claims`;
}
