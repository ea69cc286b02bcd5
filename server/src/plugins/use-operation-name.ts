import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { ScopedContext } from '../http/request-scope.ts';

const MAX_NAME = 64;

/** Notes for log and metrics what is carried out. The name is taken from the document, where the grammar allows letters, digits and `_`. */
export function useOperationName(): Plugin<ScopedContext, ScopedContext> {
  return {
    onExecute({ args }) {
      const { scope } = args.contextValue;
      const operation = getOperationAST(args.document, args.operationName);
      scope.operation = operation?.name?.value.slice(0, MAX_NAME);
      scope.kind = operation?.operation ?? 'none';
    },
  };
}
