import type { Plugin } from 'graphql-yoga';
import type { Context } from '../context.ts';

/** Lets go of the request's clock when its answer is there. */
export function useDeadline(): Plugin<Context> {
  return {
    // It ends when the client goes or the server stops; each question it asks has a clock of its own.
    onSubscribe({ args }) {
      args.contextValue.deadline.close();
    },
    onExecute({ args }) {
      return {
        onExecuteDone() {
          args.contextValue.deadline.close();
        },
      };
    },
  };
}
