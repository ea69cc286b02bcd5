import { NotOurs } from '@orrery/cypher/errors.ts';
import type { DocumentNode, ExecutionResult } from 'graphql';
import type { Log } from '../log.ts';
import { FIRST_QUESTION, NEXT_QUESTIONS } from './first-questions.ts';

/** Carries out one GraphQL operation as for a page, without a request and without the breaker. */
export type Execute = (
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
) => Promise<Pick<ExecutionResult, 'data' | 'errors'>>;

/**
 * Asks what the page asks first, so that the database has planned, read and compiled it before a person waits for it: straight after a
 * restart these are the slowest answers of all.
 */
export interface Rehearsal {
  /** Whether the first question was answered since the database was last away. */
  isDone(): boolean;
  /** Resolves when the first question is answered; the next ones follow. Several callers share one run. Throws what the first failed with. */
  run(): Promise<void>;
  /** The database was away: everything has to be asked anew. */
  forget(): void;
}

export function createRehearsal(execute: Execute, log: Log): Rehearsal {
  let epoch = 0;
  let doneIn = -1;
  let running: Promise<void> | undefined;

  const rehearse = async (): Promise<void> => {
    const mine = epoch;
    const { startingView } = await answerOf(execute(FIRST_QUESTION, {})).catch((err: unknown) => {
      // A database of others has no first picture; that this was answered is all there is to rehearse.
      if (err instanceof NotOurs) return { startingView: null };
      log.warn({ err }, "the page's first question was not answered");
      throw err;
    });
    // Asked before the database went away, it says nothing about now.
    if (mine === epoch) doneIn = mine;
    const ids = idsIn(startingView);
    const [id] = ids;
    if (id === undefined) return;
    // A favour, not a condition: a linked picture asks what the first one asks, and a graph that is not ours may lack the rest.
    answerOf(execute(NEXT_QUESTIONS, { ids, id })).catch((err: unknown) => {
      log.debug({ err }, "the page's next questions were not answered");
    });
  };
  return {
    isDone: () => doneIn === epoch,
    run: () => {
      running ??= rehearse().finally(() => {
        running = undefined;
      });
      return running;
    },
    forget: () => {
      epoch += 1;
    },
  };
}

async function answerOf(asked: ReturnType<Execute>): Promise<Readonly<Record<string, unknown>>> {
  const { data, errors } = await asked;
  const [error] = errors ?? [];
  if (error !== undefined) throw error.originalError ?? error;
  return data ?? {};
}

function idsIn(picture: unknown): readonly string[] {
  const { nodes } = (picture ?? {}) as { readonly nodes?: readonly { readonly id: string }[] };
  return nodes?.map(({ id }) => id) ?? [];
}
