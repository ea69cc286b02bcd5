import type { Plugin } from 'graphql-yoga';
import { hostName } from '../http/host-header.ts';
import { Refusal } from '../http/refusal.ts';

const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses requests that name another host: a page elsewhere may point its own name at this machine (DNS rebinding), and then the
 * browser's same-origin rule no longer protects us. Only loopback names are ours unless others are configured.
 */
export function useHostCheck(allowedHosts: readonly string[] = []): Plugin {
  const allowed = new Set([...LOOPBACK, ...allowedHosts.map((host) => host.toLowerCase())]);
  return {
    onRequest({ request, url }) {
      if (allowed.has(hostName(request.headers.get('host') ?? url.host))) return;
      throw new Refusal(
        'This server does not answer under that name. Ask it as 127.0.0.1 or localhost, or add the name to ALLOWED_HOSTS.',
        { status: 403, code: 'INVALID_INPUT' },
      );
    },
  };
}
