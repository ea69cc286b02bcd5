import { GraphQLError, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Log } from '../log.ts';

/** One line per operation: its name, how long it took and the kinds of its errors. Never its text or variables. */
export function useRequestLog(log: Log): Plugin {
  return {
    onExecute({ args }) {
      const startedAt = performance.now();
      const operation = getOperationAST(args.document, args.operationName)?.name?.value ?? 'unnamed';
      return {
        onExecuteDone({ result }) {
          const ms = Math.round(performance.now() - startedAt);
          const errors = 'errors' in result ? result.errors : undefined;
          const kinds = [...new Set(errors?.map(kindOf))];
          log.info({ operation, ms, ...(kinds.length > 0 && { errors: kinds }) }, 'operation');
        },
      };
    },
  };
}

const kindOf = (error: unknown): string => {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  return cause instanceof Error ? cause.name : typeof cause;
};
