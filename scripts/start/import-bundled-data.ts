import { join } from 'node:path';
import { applySchema } from '@orrery/cypher/apply-schema.ts';
import type { Database } from '@orrery/cypher/database.ts';
import { isImported, runImport } from '../import/run.ts';
import { ROOT } from '../neo4j/paths.ts';

const BUNDLED = join(ROOT, 'data/lecun-2025-10');

/** Brings schema and bundled data up to date. Returns what was done, in one line. Throws what the importer throws. */
export async function importBundledData(db: Database, signal: AbortSignal): Promise<string> {
  if (await isImported({ path: BUNDLED, db })) {
    // A newer version may ask for an index the stored data has never had.
    await applySchema(db, signal);
    return 'Bundled data is there';
  }
  const { counts } = await runImport({ path: BUNDLED, db, signal });
  const all = ({ created, changed, unchanged }: (typeof counts)['claims']): number => created + changed + unchanged;
  return `Bundled data imported: ${all(counts.entities)} entities, ${all(counts.claims)} claims`;
}
