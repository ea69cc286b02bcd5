import type { Plugin } from 'graphql-yoga';
import { Refusal, refusalFor } from '../http/refusal.ts';
import type { ScopedContext } from '../http/request-scope.ts';
import { createPageFiles } from '../page/page-files.ts';

/** Serves the built client. A path without a file is a view of the page, so a browser gets the page itself. */
export function usePage(clientDir: string | undefined): Plugin<object, ScopedContext> {
  const files = clientDir === undefined ? undefined : createPageFiles(clientDir);
  return {
    async onRequest({ request, url, serverContext: { scope }, fetchAPI, endResponse }) {
      if (scope.route !== 'page') return;
      const accepts = {
        html: request.headers.get('accept')?.includes('text/html') === true,
        encodings: request.headers.get('accept-encoding') ?? '',
      };
      const file = await files?.find(url.pathname, accepts);
      if (file === undefined) throw files?.isBuilt() === true ? refusalFor(404) : NOT_BUILT;
      const { headers, body } = file;
      const isKnown = request.headers.get('if-none-match') === headers['etag'];
      if (isKnown) endResponse(new fetchAPI.Response(null, { status: 304, headers }));
      else endResponse(new fetchAPI.Response(request.method === 'HEAD' ? null : new Uint8Array(body), { headers }));
    },
  };
}

const NOT_BUILT = new Refusal('The page is not built. Run: pnpm start', { status: 404, code: 'NOT_FOUND' });
