import type { Plugin } from 'graphql-yoga';
import { Refusal } from '../http/refusal.ts';
import type { Route, ScopedContext } from '../http/request-scope.ts';

/** Where things are answered. */
export const PATHS = { graphql: '/graphql', links: '/links', health: '/health', metrics: '/metrics' } as const;

const METHODS: Readonly<Record<Route, readonly string[]>> = {
  graphql: ['GET', 'POST'],
  graphiql: ['GET'],
  links: ['GET', 'POST'],
  page: ['GET', 'HEAD'],
  health: ['GET', 'HEAD'],
  metrics: ['GET', 'HEAD'],
  none: [],
};

/** Decides once what a request is for. Throws Refusal (405) for a method that is not answered there. */
export function useRoute(): Plugin<object, ScopedContext> {
  return {
    onRequest({ request, url, serverContext: { scope } }) {
      scope.route = routeOf(request, url);
      const methods = METHODS[scope.route];
      if (methods.includes(request.method)) return;
      throw new Refusal(`That method is not answered here. Use ${methods.join(' or ')}.`, {
        status: 405,
        code: 'INVALID_INPUT',
        headers: { allow: methods.join(', ') },
      });
    },
  };
}

function routeOf(request: Request, url: URL): Route {
  const { pathname, searchParams } = url;
  const isBelow = (path: string): boolean => pathname === path || pathname.startsWith(`${path}/`);
  if (isBelow(PATHS.graphql)) {
    const wantsPage = request.headers.get('accept')?.includes('text/html') === true;
    const isPage = pathname === PATHS.graphql && request.method === 'GET' && wantsPage && !searchParams.has('query');
    return isPage ? 'graphiql' : 'graphql';
  }
  if (isBelow(PATHS.links)) return 'links';
  if (isBelow(PATHS.health)) return 'health';
  return isBelow(PATHS.metrics) ? 'metrics' : 'page';
}
