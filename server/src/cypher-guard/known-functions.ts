import type { Database } from '@orrery/cypher/database.ts';
import { fromDriver } from '@orrery/cypher/errors.ts';
import { holdsFor } from './holds-for.ts';

/** Another server, or one with another plugin, may answer at the same address after a restart. */
const KNOWLEDGE_HOLDS_MS = 60_000;
const TIMEOUT_MS = 3_000;

const ASK = 'SHOW FUNCTIONS YIELD name, isBuiltIn WHERE NOT isBuiltIn RETURN name';

/**
 * Asks the database, at most once a minute, which of its functions are not built in; answers their names in lower case.
 * A user who may not list functions gets an empty answer: the list of harmless ones refuses all others by itself. Throws Unavailable
 * or LimitExceeded.
 */
export function createKnownFunctions(db: Database): () => Promise<ReadonlySet<string>> {
  return holdsFor(KNOWLEDGE_HOLDS_MS, () => askForExtensions(db));
}

async function askForExtensions(db: Database): Promise<ReadonlySet<string>> {
  const session = db.driver.session({ database: db.name, defaultAccessMode: 'READ' });
  try {
    const metadata = { app: 'orrery', query: 'known-functions' };
    const { records } = await session.run(ASK, {}, { timeout: TIMEOUT_MS, metadata });
    return new Set(records.map((record) => String(record.get('name')).toLowerCase()));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'Neo.ClientError.Security.Forbidden')
      return new Set();
    throw fromDriver(cause, 'The list of functions');
  } finally {
    void session.close().catch(() => {});
  }
}
