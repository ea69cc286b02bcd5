import type { Plugin } from 'graphql-yoga';
import { createPageFiles } from '../page/page-files.ts';

/** Serves the built client. A path without a file is a view of the page, so a browser gets the page itself. */
export function usePage(clientDir: string | undefined, reserved: readonly string[]): Plugin {
  const files = clientDir === undefined ? undefined : createPageFiles(clientDir);
  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      if (reserved.some((path) => url.pathname === path || url.pathname.startsWith(`${path}/`))) return;
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        endResponse(
          plain(fetchAPI, {
            status: 405,
            message: 'Only GET and HEAD are answered here.',
            headers: { allow: 'GET, HEAD' },
          }),
        );
        return;
      }
      const accepts = {
        html: request.headers.get('accept')?.includes('text/html') === true,
        encodings: request.headers.get('accept-encoding') ?? '',
      };
      const file = await files?.find(url.pathname, accepts);
      if (file === undefined) {
        const why =
          files === undefined || !files.isBuilt() ? 'The page is not built. Run: pnpm start' : 'There is nothing here.';
        endResponse(plain(fetchAPI, { status: 404, message: why }));
        return;
      }
      const { headers, body } = file;
      const isKnown = request.headers.get('if-none-match') === headers['etag'];
      if (isKnown) endResponse(new fetchAPI.Response(null, { status: 304, headers }));
      else endResponse(new fetchAPI.Response(request.method === 'HEAD' ? null : new Uint8Array(body), { headers }));
    },
  };
}

interface Plain {
  readonly status: number;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const plain = (
  { Response: Answer }: { readonly Response: typeof Response },
  { status, message, headers }: Plain,
): Response =>
  new Answer(`${message}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
  });
