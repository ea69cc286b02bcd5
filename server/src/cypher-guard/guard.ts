import type { Database } from '@orrery/cypher/database.ts';
import { InvalidInput } from '@orrery/cypher/errors.ts';
import type { ResultSummary } from 'neo4j-driver';
import { type AllowList, createAllowList } from './allow-list.ts';
import { createCanary } from './canary.ts';
import type { Place } from './cypher-errors.ts';
import { fromRawQuery, toAuthorsPlace } from './failures.ts';
import type { CallRules } from './functions.ts';
import { inspect } from './inspect.ts';
import { createKnownFunctions } from './known-functions.ts';
import { toParameters } from './parameters.ts';
import { inspectPlan } from './plan.ts';
import { explain, inTransaction, type RawQuery, type RawSession, withRawSession } from './raw-session.ts';
import { createSemaphore } from './semaphore.ts';
import { type Findings, type Json, noFindings, toJson } from './values.ts';

export interface CypherLimits {
  /** Rows an answer may have at most, whatever is asked. */
  readonly maxRows: number;
  /** Size of the rows as JSON, in bytes. */
  readonly maxBytes: number;
  readonly timeoutMs: number;
  /** Raw queries that run at once; as many as four times that wait. */
  readonly concurrency: number;
}

export const DEFAULT_CYPHER_LIMITS: CypherLimits = {
  maxRows: 10_000,
  maxBytes: 5_000_000,
  timeoutMs: 15_000,
  concurrency: 4,
};

const EXPLAIN_TIMEOUT_MS = 3_000;

export interface CypherNotice {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly severity: string;
  readonly line: number | null;
  readonly column: number | null;
}

export interface GuardedAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Json[])[];
  readonly stoppedBy: string | null;
  readonly elapsedMs: number;
  readonly findings: Findings;
  readonly notifications: readonly CypherNotice[];
}

export interface RawQuestion {
  readonly query: string;
  readonly parameters: unknown;
  readonly limit: number;
}

/**
 * Answers a query that somebody wrote, if it certainly only reads. Throws CypherRefused (a layer said no), CypherFailed (the database
 * cannot read or finish it), CypherTimedOut, InvalidInput, LimitExceeded (too many at once), Cancelled or Unavailable.
 */
export type CypherGuard = (question: RawQuestion, signal: AbortSignal) => Promise<GuardedAnswer>;

/**
 * The five layers of docs/adr/20261124-cypher-guard.md around one database. One huge value can still keep the driver busy while it is
 * decoded: the caps count what has arrived. A worker thread of its own is what would end that.
 */
export function createCypherGuard(
  db: Database,
  limits: CypherLimits = DEFAULT_CYPHER_LIMITS,
  allowed: AllowList = createAllowList(),
): CypherGuard {
  const semaphore = createSemaphore(limits.concurrency, limits.concurrency * 4);
  const proveReadMode = createCanary(db);
  const knownFunctions = createKnownFunctions(db);
  return async ({ query, parameters, limit }, signal) => {
    if (!Number.isInteger(limit) || limit < 1 || limit > limits.maxRows) {
      throw new InvalidInput(`\`limit\` must be between 1 and ${limits.maxRows}.`);
    }
    const raw: RawQuery = { query, parameters: toParameters(parameters) };
    // What our own lists refuse is refused before the database is asked anything.
    inspect(query, raw.parameters, { allowed, extensions: new Set() });
    return semaphore.hold(signal, async () => {
      await proveReadMode(signal);
      const rules: CallRules = { allowed, extensions: await knownFunctions(signal) };
      inspect(query, raw.parameters, rules);
      return withRawSession(db, signal, (session) =>
        explainAndRead(session, { raw, rules }, { ...limits, maxRows: limit }),
      );
    });
  };
}

interface Inspected {
  readonly raw: RawQuery;
  readonly rules: CallRules;
}

async function explainAndRead(
  session: RawSession,
  { raw, rules }: Inspected,
  limits: CypherLimits,
): Promise<GuardedAnswer> {
  const summary = await explain(session, raw, EXPLAIN_TIMEOUT_MS);
  inspectPlan(summary, rules);
  const startedAt = performance.now();
  const answer = await read(session, raw, limits);
  return { ...answer, elapsedMs: performance.now() - startedAt, notifications: toNotices(summary) };
}

type ReadAnswer = Omit<GuardedAnswer, 'elapsedMs' | 'notifications'>;

async function read({ session }: RawSession, raw: RawQuery, limits: CypherLimits): Promise<ReadAnswer> {
  try {
    return await inTransaction(session, limits.timeoutMs, async (tx) => {
      const result = tx.run(raw.query, raw.parameters);
      const columns = await result.keys();
      const findings = noFindings();
      const rows: (readonly Json[])[] = [];
      let bytes = 0;
      let stoppedBy: string | null = null;
      for await (const record of result) {
        if (rows.length === limits.maxRows) {
          stoppedBy = `rows: ${limits.maxRows}`;
          break;
        }
        // By position, not by name: two columns may be called alike.
        const row = columns.map((_, index) => toJson(record.get(index), findings));
        bytes += Buffer.byteLength(JSON.stringify(row));
        if (bytes > limits.maxBytes) {
          stoppedBy = `bytes: ${limits.maxBytes}`;
          break;
        }
        rows.push(row);
      }
      return { columns: columns.map(String), rows, stoppedBy, findings };
    });
  } catch (cause) {
    throw fromRawQuery(cause, { explained: false });
  }
}

function toNotices(summary: ResultSummary): readonly CypherNotice[] {
  return summary.notifications.map(({ code, title, description, rawSeverityLevel, position }) => {
    const { line, column }: Partial<Place> = position;
    const place = line === undefined || column === undefined ? null : toAuthorsPlace({ line, column }, true);
    return {
      code,
      title,
      description,
      severity: rawSeverityLevel,
      line: place?.line ?? null,
      column: place?.column ?? null,
    };
  });
}
