import type { Database } from '@orrery/cypher/database.ts';
import { indexes, ping } from '@orrery/cypher/generated/health.ts';
import { run } from '@orrery/cypher/run.ts';
import type { Plugin } from 'graphql-yoga';
import type { ScopedContext } from '../http/request-scope.ts';

const TIMEOUT_MS = 2_000;

export interface HealthOptions {
  isStopping(): boolean;
  /** Told what each look at the database found. */
  onDatabase(isUp: boolean): void;
}

export interface Health {
  readonly status: 'ready' | 'not-ready';
  /** Null when ready; else what is missing, fit for a person. */
  readonly reason: string | null;
}

/**
 * `/health/live`: the process answers. `/health/ready`: questions can be answered, or 503. The reason is told to who sends the token;
 * the status alone needs none, so that a supervisor can ask.
 */
export function useHealth(db: Database, { isStopping, onDatabase }: HealthOptions): Plugin<object, ScopedContext> {
  return {
    async onRequest({ url, fetchAPI, endResponse, serverContext: { scope } }) {
      const answer = (status: number, body: object): void =>
        endResponse(fetchAPI.Response.json(body, { status, headers: { 'cache-control': 'no-store' } }));
      if (url.pathname === '/health/live') answer(200, { status: 'live' });
      if (url.pathname !== '/health/ready') return;
      const health: Health = isStopping()
        ? { status: 'not-ready', reason: 'The server is stopping.' }
        : await checkDatabase(db, onDatabase);
      const { status } = health;
      answer(status === 'ready' ? 200 : 503, scope.authorised ? health : { status });
    },
  };
}

async function checkDatabase(db: Database, onDatabase: HealthOptions['onDatabase']): Promise<Health> {
  const options = { signal: AbortSignal.timeout(TIMEOUT_MS), timeoutMs: TIMEOUT_MS };
  try {
    await run(db, ping, {}, options);
    onDatabase(true);
    const waiting = (await run(db, indexes, {}, options)).filter(({ state }) => state !== 'ONLINE');
    if (waiting.length === 0) return { status: 'ready', reason: null };
    return { status: 'not-ready', reason: `Indexes are being built: ${waiting.map(({ name }) => name).join(', ')}.` };
  } catch {
    onDatabase(false);
    // Why it does not answer is the log's business; an address or a user name must not leave this way.
    return { status: 'not-ready', reason: 'The database does not answer.' };
  }
}
