import type { Database } from '@orrery/cypher/database.ts';
import { indexes, ping } from '@orrery/cypher/generated/health.ts';
import { run } from '@orrery/cypher/run.ts';
import type { Plugin } from 'graphql-yoga';

const TIMEOUT_MS = 2_000;

export interface Health {
  readonly status: 'ready' | 'not-ready';
  /** Null when ready; else what is missing, fit for a person. */
  readonly reason: string | null;
}

/** `/health/live`: the process answers. `/health/ready`: questions can be answered, or 503 with the reason. */
export function useHealth(db: Database, isStopping: () => boolean): Plugin {
  return {
    async onRequest({ url, fetchAPI, endResponse }) {
      const answer = (status: number, body: object): void =>
        endResponse(fetchAPI.Response.json(body, { status, headers: { 'cache-control': 'no-store' } }));
      if (url.pathname === '/health/live') answer(200, { status: 'live' });
      if (url.pathname !== '/health/ready') return;
      const health: Health = isStopping()
        ? { status: 'not-ready', reason: 'The server is stopping.' }
        : await checkDatabase(db);
      answer(health.status === 'ready' ? 200 : 503, health);
    },
  };
}

async function checkDatabase(db: Database): Promise<Health> {
  const options = { signal: AbortSignal.timeout(TIMEOUT_MS), timeoutMs: TIMEOUT_MS };
  try {
    await run(db, ping, {}, options);
    const waiting = (await run(db, indexes, {}, options)).filter(({ state }) => state !== 'ONLINE');
    if (waiting.length === 0) return { status: 'ready', reason: null };
    return { status: 'not-ready', reason: `Indexes are being built: ${waiting.map(({ name }) => name).join(', ')}.` };
  } catch {
    // Why it does not answer is the log's business; an address or a user name must not leave this way.
    return { status: 'not-ready', reason: 'The database does not answer.' };
  }
}
