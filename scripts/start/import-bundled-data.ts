import { join } from 'node:path';
import { applySchema } from '@orrery/cypher/apply-schema.ts';
import type { Database } from '@orrery/cypher/database.ts';
import { claimDatabase, type ImportReport, isImported, runImport } from '@orrery/ledger/index.ts';
import { ROOT } from '../neo4j/paths.ts';

/** What Orrery brings along. The judgements speak of both data sets, so they come last. */
export const BUNDLED = ['data/lecun-2025-10', 'data/epoch-models', 'data/judgements.claims.jsonl'];

export interface BundledOptions {
  readonly signal: AbortSignal;
  /** Told which data set is being imported. */
  readonly onStart: (name: string) => void;
}

/** Brings schema and bundled data up to date. Returns what was done, in one line. Throws what the importer throws. */
export async function importBundledData(db: Database, { signal, onStart }: BundledOptions): Promise<string> {
  const reports: ImportReport[] = [];
  for (const name of BUNDLED) {
    const path = join(ROOT, name);
    // One after the other: each sees what the one before has written.
    // oxlint-disable-next-line no-await-in-loop
    if (await isImported({ path, db })) continue;
    onStart(name);
    // oxlint-disable-next-line no-await-in-loop
    reports.push(await runImport({ path, db, signal }));
  }
  if (reports.length === 0) {
    await claimDatabase(db, 'start', signal);
    // A newer version may ask for an index the stored data has never had.
    await applySchema(db, signal);
    return 'Bundled data is there';
  }
  const total = (kind: 'entities' | 'claims'): number =>
    reports.reduce((sum, { counts }) => sum + counts[kind].created + counts[kind].changed + counts[kind].unchanged, 0);
  return `Bundled data imported: ${total('entities')} entities, ${total('claims')} claims`;
}
