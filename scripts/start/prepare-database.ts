import { applySchema } from '@orrery/cypher/apply-schema.ts';
import type { Database } from '@orrery/cypher/database.ts';
import type { Connection } from '@orrery/cypher/open-database.ts';
import { type DatabaseLook, lookAt } from '@orrery/cypher/ownership.ts';
import { claimDatabase, describeLook, WAYS_OUT } from '@orrery/ledger/index.ts';
import { canAsk, confirm } from '../confirm.ts';
import { planBundledData } from './bundled-plan.ts';
import { BUNDLED, FIRST, importBundled, missingBundled } from './import-bundled-data.ts';

export interface PrepareOptions {
  readonly connection: Connection;
  /** `--import`: the bundled data may go into an empty database that is not the managed one. */
  readonly wantsImport: boolean;
  /** A graph of ours is explored as it stands: nothing is brought up to date. */
  readonly isPlain: boolean;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

export const HOW_TO_IMPORT =
  'The database is empty and stays so. To fill it: start again with --import (the bundled data), or: npx -y pnpm@10.34.9 run import PATH';

export interface Prepared {
  /** What was done, in one line. */
  readonly done: string;
  /** Bundled data sets that are still to be imported, beside the running server. */
  readonly rest: readonly string[];
}

/**
 * Looks whose the database is and does what that allows: ours is brought up to date, the empty managed one gets the first of the bundled
 * data, an empty one of another owner only after a yes, and in one of others nothing is written.
 */
export async function prepareDatabase(db: Database, options: PrepareOptions): Promise<Prepared> {
  const { signal, say } = options;
  const look = await lookAt(db, { signal });
  if (look.ownership === 'ours' && options.isPlain) {
    return { done: 'Opened as nodes and relationships; nothing was written', rest: [] };
  }
  if (look.ownership === 'foreign') return { done: await sayForeign(db, look, options), rest: [] };
  if (look.ownership === 'empty' && db.isManaged !== true && !(await mayImport(options))) {
    return { done: HOW_TO_IMPORT, rest: [] };
  }
  const missing = await missingBundled(db);
  const first = missing.filter((name) => BUNDLED.indexOf(name) < FIRST);
  const rest = missing.filter((name) => BUNDLED.indexOf(name) >= FIRST);
  if (first.length > 0) {
    const done = await importBundled(db, first, { signal, onStart: (name) => say(`  importing ${name} …`) });
    return { done: `Imported ${done}`, rest };
  }
  await claimDatabase(db, 'start', signal);
  // A newer version may ask for an index the stored data has never had.
  await applySchema(db, signal);
  return { done: rest.length === 0 ? 'Bundled data is there' : 'The first of the bundled data is there', rest };
}

async function sayForeign(
  db: Database,
  look: DatabaseLook,
  { signal, say, wantsImport }: PrepareOptions,
): Promise<string> {
  say(`  ${await describeLook(db, look, signal)}`);
  if (wantsImport) say('  --import does nothing here.');
  say('  It is explored as it stands, and nothing is written there. For a graph of Orrery take:');
  for (const way of WAYS_OUT) say(`    - ${way}`);
  return 'Opened as it is; nothing was written';
}

/** Says what would be written, and where, before anything is; then asks, where there is a person to ask. */
async function mayImport({ connection, wantsImport, signal, say }: PrepareOptions): Promise<boolean> {
  if (!wantsImport && !canAsk()) return false;
  const { uri, database, username } = connection;
  say(`  Database ${database} at ${uri} (user ${username}) is empty. Counting what the bundled data would write …`);
  const { nodes, relationships, constraints, indexes } = await planBundledData(signal);
  say(
    `  Into it go ${nodes} nodes, ${relationships} relationships, ${constraints} constraints and ${indexes} indexes.`,
  );
  say('  To take them back later: npx -y pnpm@10.34.9 run graph remove');
  return wantsImport || confirm('  Import them?', signal);
}
