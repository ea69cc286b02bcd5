import type { Plugin } from 'graphql-yoga';
import type { Log } from '../log.ts';

/** One line per operation: its name, how long it took and the codes of its errors. Never its text or variables. */
export function useRequestLog(log: Log): Plugin {
  return {
    onExecute({ args }) {
      const startedAt = performance.now();
      const operation = args.operationName ?? 'unnamed';
      return {
        onExecuteDone({ result }) {
          const ms = Math.round(performance.now() - startedAt);
          const errors = 'errors' in result ? result.errors : undefined;
          const codes = errors?.map(({ extensions }) => extensions['code']) ?? [];
          log.info({ operation, ms, ...(codes.length > 0 && { codes }) }, 'operation');
        },
      };
    },
  };
}
