import type { Database } from '@orrery/cypher/database.ts';
import { indexes, ping } from '@orrery/cypher/generated/health.ts';
import { run } from '@orrery/cypher/run.ts';
import type { Plugin } from 'graphql-yoga';
import type { Breaker } from '../breaker/breaker.ts';
import type { Rehearsal } from '../breaker/rehearsal.ts';
import type { ScopedContext } from '../http/request-scope.ts';

const TIMEOUT_MS = 2_000;
const AWAY = 'The database does not answer.';
const COLD = 'The database answers; the first questions of the page are being rehearsed.';

export interface Health {
  readonly status: 'ready' | 'not-ready';
  /** Null when ready; else what is missing, fit for a person. */
  readonly reason: string | null;
}

export interface HealthParts {
  readonly db: Database;
  readonly breaker: Breaker;
  readonly rehearsal: Rehearsal;
  readonly isStopping: () => boolean;
}

/**
 * `/health/live`: the process answers. `/health/ready`: a page that is opened now draws its first picture, or 503. Ready is only said
 * after the page's own first question was answered since the database was last away. The reason is told to who sends the token; the
 * status alone needs none, so that a supervisor can ask.
 */
export function useHealth(parts: HealthParts): Plugin<object, ScopedContext> {
  return {
    async onRequest({ url, fetchAPI, endResponse, serverContext: { scope } }) {
      const answer = (status: number, body: object): void =>
        endResponse(fetchAPI.Response.json(body, { status, headers: { 'cache-control': 'no-store' } }));
      if (url.pathname === '/health/live') answer(200, { status: 'live' });
      if (url.pathname !== '/health/ready') return;
      const reason = await whatIsMissing(parts);
      const health: Health = { status: reason === null ? 'ready' : 'not-ready', reason };
      const { status } = health;
      answer(reason === null ? 200 : 503, scope.authorised ? health : { status });
    },
  };
}

async function whatIsMissing({ db, breaker, rehearsal, isStopping }: HealthParts): Promise<string | null> {
  if (isStopping()) return 'The server is stopping.';
  if (breaker.isOpen()) return breaker.state() === 'open' ? AWAY : COLD;
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    await breaker.pass(() => run(db, ping, {}, { signal, timeoutMs: TIMEOUT_MS }));
    const waiting = (await run(db, indexes, {}, { signal, timeoutMs: TIMEOUT_MS })).filter(
      ({ state }) => state !== 'ONLINE',
    );
    if (waiting.length > 0) return `Indexes are being built: ${waiting.map(({ name }) => name).join(', ')}.`;
  } catch {
    // Why it does not answer is the log's business; an address or a user name must not leave this way.
    return AWAY;
  }
  return rehearsal.isDone() ? null : rehearse(rehearsal, signal);
}

/** Waits for the rehearsal as long as a health check may take; one that is slower goes on, and the next check finds it done. */
async function rehearse(rehearsal: Rehearsal, signal: AbortSignal): Promise<string | null> {
  const late = new Promise<'late'>((resolve) => {
    signal.addEventListener('abort', () => resolve('late'), { once: true });
  });
  try {
    const first = await Promise.race([rehearsal.run(), late]);
    return first === 'late' || !rehearsal.isDone() ? COLD : null;
  } catch {
    return "The page's first question fails. The log of the server says why.";
  }
}
