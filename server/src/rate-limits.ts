import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from './http/refusal.ts';

/** The window of every budget, in seconds: long enough for a page that loads, short enough to be waited for. */
export const RATE_WINDOW_S = 10;

/** How much one client may ask within `RATE_WINDOW_S`. 0 is no limit. */
export interface RateLimitOptions {
  /** Requests of any kind. */
  readonly requests: number;
  /** `cypher` fields, which cost far more. */
  readonly cypher: number;
  /** Links to pictures, each of which is kept on the disk. */
  readonly links: number;
}

/** The defaults: a page that opens, plays its time bar and polls stays below a tenth of these. */
export const DEFAULT_RATE_LIMITS: RateLimitOptions = { requests: 600, cypher: 60, links: 20 };
export const NO_RATE_LIMITS: RateLimitOptions = { requests: 0, cypher: 0, links: 0 };

export type Budget = keyof RateLimitOptions;

const WHAT: Readonly<Record<Budget, string>> = { requests: 'requests', cypher: 'Cypher queries', links: 'links' };

export interface RateLimits {
  /** Takes one from a client's budget. Throws Refusal (429, RATE_LIMITED, `retry-after`) when it is used up. */
  spend(budget: Budget, client: string): Promise<void>;
}

/** Kept in memory: one process serves, and what it forgets at a restart was a few seconds old. */
export function createRateLimits(options: RateLimitOptions, onRefused: (budget: Budget) => void): RateLimits {
  const limiters: Record<Budget, RateLimiterAbstract | undefined> = {
    requests: createLimiter(options.requests),
    cypher: createLimiter(options.cypher),
    links: createLimiter(options.links),
  };
  return {
    async spend(budget, client) {
      try {
        await limiters[budget]?.consume(client);
      } catch (cause) {
        // The library rejects with a figure, not with an error, when the budget is used up.
        if (!(cause instanceof RateLimiterRes)) throw cause;
        onRefused(budget);
        const seconds = Math.max(1, Math.ceil(cause.msBeforeNext / 1000));
        throw new Refusal(
          `More than ${options[budget]} ${WHAT[budget]} came from one client within ${RATE_WINDOW_S} s. Ask again in ${seconds} s.`,
          { status: 429, code: 'RATE_LIMITED', headers: { 'retry-after': String(seconds) } },
        );
      }
    },
  };
}

const createLimiter = (points: number): RateLimiterAbstract | undefined =>
  points === 0 ? undefined : new RateLimiterMemory({ points, duration: RATE_WINDOW_S });
