import type { Plugin } from 'graphql-yoga';
import { isLoopback } from '../http/addresses.ts';
import { hostName } from '../http/host-header.ts';
import { Refusal } from '../http/refusal.ts';
import type { ScopedContext } from '../http/request-scope.ts';
import type { Metrics } from '../metrics.ts';

/** Added by proxies: a client behind one is not on this machine, whatever its socket says. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip'];

/** `/metrics` in the Prometheus text format: with the token when one is set, else for this machine only. */
export function useMetrics(metrics: Metrics, hasToken: boolean): Plugin<object, ScopedContext> {
  return {
    async onRequest({ request, url, serverContext: { scope }, fetchAPI, endResponse }) {
      if (scope.route !== 'metrics') return;
      if (!hasToken && !isFromHere(request, url, scope.address)) {
        throw new Refusal(
          'Metrics are for this machine only. Set ORRERY_TOKEN and send it to read them from elsewhere.',
          {
            status: 403,
            code: 'UNAUTHENTICATED',
          },
        );
      }
      const body = request.method === 'HEAD' ? null : await metrics.text();
      endResponse(
        new fetchAPI.Response(body, {
          headers: { 'content-type': metrics.contentType, 'cache-control': 'no-store' },
        }),
      );
    },
  };
}

function isFromHere(request: Request, url: URL, address: string | undefined): boolean {
  const name = hostName(request.headers.get('host') ?? url.host);
  const isForwarded = FORWARDED.some((header) => request.headers.has(header));
  return !isForwarded && isLoopback(name) && (address === undefined || isLoopback(address));
}
