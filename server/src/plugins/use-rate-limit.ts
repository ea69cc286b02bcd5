import type { Plugin } from 'graphql-yoga';
import { clientOf } from '../http/addresses.ts';
import type { ScopedContext } from '../http/request-scope.ts';
import type { RateLimits } from '../rate-limits.ts';

/**
 * Takes one from the client's budget for each request. `/health/live` is free: it costs nothing, and a supervisor that is refused
 * there would restart a server that is only busy.
 */
export function useRateLimit(limits: RateLimits): Plugin<object, ScopedContext> {
  return {
    async onRequest({ url, serverContext }) {
      if (url.pathname !== '/health/live') await limits.spend('requests', clientOf(serverContext.scope.address));
    },
  };
}
