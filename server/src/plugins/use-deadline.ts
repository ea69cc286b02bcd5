import type { Plugin } from 'graphql-yoga';
import type { Context } from '../context.ts';

/** Lets go of the request's clock when its answer is there. */
export function useDeadline(): Plugin<Context> {
  return {
    onExecute({ args }) {
      return {
        onExecuteDone() {
          args.contextValue.deadline.close();
        },
      };
    },
  };
}
