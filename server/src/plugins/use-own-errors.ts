import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { isErrorCode } from '../error-codes.ts';
import { toGraphQLError } from '../errors.ts';
import { createOwnWords } from '../graphql-messages.ts';
import type { RequestScope, ScopedContext } from '../http/request-scope.ts';
import type { Log } from '../log.ts';

/** The last thing before an answer is written: every error in it gets a code, our own words and the request's id. */
export function useOwnErrors(schema: GraphQLSchema, log: Log): Plugin<object, ScopedContext> {
  const toOwnWords = createOwnWords(schema);
  const translate = (error: unknown, scope: RequestScope) => {
    const report = (err: unknown): void => log.error({ requestId: scope.id, err }, 'unexpected error');
    const own = toOwnWords(toGraphQLError(error, report));
    const { code } = own.extensions;
    scope.codes.add(isErrorCode(code) ? code : 'INTERNAL');
    own.extensions['requestId'] = scope.id;
    return own;
  };
  return {
    onResultProcess({ result, setResult, serverContext: { scope } }) {
      if (!isSingle(result) || result.errors === undefined) return;
      setResult({ ...result, errors: result.errors.map((error) => translate(error, scope)) });
    },
  };
}

/** Batches and streams are switched off. */
const isSingle = (result: object): result is ExecutionResult =>
  !Array.isArray(result) && !(Symbol.asyncIterator in result);
