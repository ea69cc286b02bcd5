import type { ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { isErrorCode } from '../error-codes.ts';
import { toGraphQLError } from '../errors.ts';
import { createOwnWords } from '../graphql-messages.ts';
import type { RequestScope, ScopedContext } from '../http/request-scope.ts';
import type { Log } from '../log.ts';

const STATUS_OF: Readonly<Record<string, number>> = { INTERNAL: 500, UNAVAILABLE: 503 };

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
  /** The status of a request that was not carried out at all; `spec`: for clients of the older media type it stays 200. */
  const withStatus = (error: GraphQLError): GraphQLError => {
    const status = STATUS_OF[String(error.extensions['code'])] ?? 400;
    error.extensions['http'] ??= { status, spec: status === 400 };
    return error;
  };
  return {
    onResultProcess({ result, setResult, serverContext: { scope } }) {
      if (!isSingle(result) || result.errors === undefined) return;
      const errors = result.errors.map((error) => translate(error, scope));
      setResult({ ...result, errors: 'data' in result ? errors : errors.map(withStatus) });
    },
  };
}

/** Batches and streams are switched off. */
const isSingle = (result: object): result is ExecutionResult =>
  !Array.isArray(result) && !(Symbol.asyncIterator in result);
