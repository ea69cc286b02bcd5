import type { Plugin } from 'graphql-yoga';
import { Refusal } from '../http/refusal.ts';
import type { Route, ScopedContext } from '../http/request-scope.ts';
import { createTokenCheck } from '../http/viewer-token.ts';

/** The page and GraphiQL are the same for everyone and ask for the token themselves; health tells no details without it. */
const OPEN: ReadonlySet<Route> = new Set(['page', 'graphiql', 'health']);

/** With a token set, a client that asks for data must send it. Without one, everything is answered: then only this machine can ask. */
export function useToken(token: string | undefined): Plugin<object, ScopedContext> {
  const holdsToken = token === undefined ? () => true : createTokenCheck(token);
  return {
    onRequest({ request, serverContext: { scope } }) {
      const authorization = request.headers.get('authorization');
      scope.authorised = holdsToken(authorization);
      if (scope.authorised || OPEN.has(scope.route)) return;
      throw authorization === null
        ? refusal('This server asks for a token. Send it as Authorization: Bearer TOKEN.', 'Bearer realm="orrery"')
        : refusal(
            'That is not the token of this server. Send the value of its ORRERY_TOKEN as Authorization: Bearer TOKEN.',
            'Bearer realm="orrery", error="invalid_token"',
          );
    },
  };
}

const refusal = (message: string, challenge: string): Refusal =>
  new Refusal(message, { status: 401, code: 'UNAUTHENTICATED', headers: { 'www-authenticate': challenge } });
