import type { Database } from '@orrery/cypher/database.ts';
import { fromDriver } from '@orrery/cypher/errors.ts';
import { inTransaction, withRawSession } from './raw-session.ts';

/** Another server, or one with another plugin, may answer at the same address after a restart. */
const KNOWLEDGE_HOLDS_MS = 60_000;
const TIMEOUT_MS = 3_000;

const ASK = 'SHOW FUNCTIONS YIELD name, isBuiltIn WHERE NOT isBuiltIn RETURN name';

/**
 * Asks the database, at most once a minute, which of its functions are not built in; answers their names in lower case.
 * A user who may not list functions gets an empty answer: the list of harmless ones refuses all others by itself. Throws Unavailable,
 * LimitExceeded or Cancelled.
 */
export function createKnownFunctions(db: Database): (signal: AbortSignal) => Promise<ReadonlySet<string>> {
  let known: { readonly extensions: ReadonlySet<string>; readonly askedAt: number } | undefined;
  return async (signal) => {
    if (known === undefined || performance.now() - known.askedAt >= KNOWLEDGE_HOLDS_MS) {
      known = { extensions: await askForExtensions(db, signal), askedAt: performance.now() };
    }
    return known.extensions;
  };
}

function askForExtensions(db: Database, signal: AbortSignal): Promise<ReadonlySet<string>> {
  return withRawSession(db, signal, async ({ session }) => {
    try {
      const names = await inTransaction(session, TIMEOUT_MS, async (tx) => {
        const { records } = await tx.run(ASK);
        return records.map((record) => String(record.get('name')).toLowerCase());
      });
      return new Set(names);
    } catch (cause) {
      if (cause instanceof Error && 'code' in cause && cause.code === 'Neo.ClientError.Security.Forbidden') {
        return new Set<string>();
      }
      throw fromDriver(cause, 'The list of functions');
    }
  });
}
