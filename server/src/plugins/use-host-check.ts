import type { Plugin } from 'graphql-yoga';

const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses requests that name another host: a page elsewhere may point its own name at this machine (DNS rebinding), and then the
 * browser's same-origin rule no longer protects us. Only loopback names are ours unless others are configured.
 */
export function useHostCheck(allowedHosts: readonly string[] = []): Plugin {
  const allowed = new Set([...LOOPBACK, ...allowedHosts.map((host) => host.toLowerCase())]);
  return {
    onRequest({ request, url, fetchAPI, endResponse }) {
      const host = request.headers.get('host') ?? url.host;
      const name = host.toLowerCase().replace(/:\d+$/, '');
      if (allowed.has(name)) return;
      endResponse(
        new fetchAPI.Response('This server does not answer under that name. Ask it as 127.0.0.1 or localhost.\n', {
          status: 403,
          headers: { 'content-type': 'text/plain; charset=utf-8' },
        }),
      );
    },
  };
}
