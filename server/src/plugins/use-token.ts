import type { Plugin } from 'graphql-yoga';
import { Refusal } from '../http/refusal.ts';
import type { Route, ScopedContext } from '../http/request-scope.ts';
import { createTokenCheck } from '../http/viewer-token.ts';

/** The page and GraphiQL are the same for everyone and ask for the token themselves; health tells no details without it. */
const OPEN: ReadonlySet<Route> = new Set(['page', 'graphiql', 'health']);

export interface Tokens {
  /** For who may see the data; without one, everyone who can ask may: then only this machine can. */
  readonly viewer: string | undefined;
  /** For who may change it, who may see it, too; without one, no request may. */
  readonly editor: string | undefined;
}

/** Tells what the token of a request allows. With a viewer token set, a client that asks for data must send one of the two. */
export function useToken({ viewer, editor }: Tokens): Plugin<object, ScopedContext> {
  const isViewer = viewer === undefined ? () => true : createTokenCheck(viewer);
  const isEditor = editor === undefined ? () => false : createTokenCheck(editor);
  return {
    onRequest({ request, serverContext: { scope } }) {
      const authorization = request.headers.get('authorization');
      scope.mayEdit = isEditor(authorization);
      scope.authorised = scope.mayEdit || isViewer(authorization);
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
