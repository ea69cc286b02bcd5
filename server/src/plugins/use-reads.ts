import type { GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../context.ts';
import { createReadsOf } from '../execute/reads.ts';

/** Tells resolvers what the operation reads of records, so that pages need not read more. */
export function useReads(schema: GraphQLSchema): Plugin<Pick<Context, 'reads'>, Pick<Context, 'reads'>> {
  const readsOf = createReadsOf(schema);
  return {
    onExecute({ args: { contextValue, document, operationName, variableValues } }) {
      contextValue.reads.settle(readsOf({ document, operationName, variables: variableValues ?? {} }));
    },
  };
}
