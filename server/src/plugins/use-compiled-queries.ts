import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { CompiledQueries } from '../execute/compile-query.ts';

/** Carries out by a compiled function what has been asked before. */
export function useCompiledQueries(compiled: CompiledQueries): Plugin {
  return {
    onExecute({ args, setExecuteFn }) {
      const { document, operationName } = args;
      const execute = compiled.of(document, operationName);
      if (execute !== undefined) {
        setExecuteFn(execute);
        return undefined;
      }
      return {
        onExecuteDone({ result }) {
          if (isSingle(result) && result.errors === undefined) compiled.succeeded(document, operationName);
        },
      };
    },
  };
}

const isSingle = (result: object): result is ExecutionResult => !(Symbol.asyncIterator in result);
