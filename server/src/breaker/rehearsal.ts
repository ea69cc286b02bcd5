import { isDatabaseGone } from '@orrery/cypher/errors.ts';
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
  /** Whether it was completed since the database was last away. */
  isDone(): boolean;
  /** Resolves when the first question is answered and the next ones were asked. Several callers share one run. Throws what the first failed with. */
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
      log.warn({ err }, "the page's first question was not answered");
      throw err;
    });
    const ids = idsIn(startingView);
    const [id] = ids;
    // Not a condition: a graph that is not ours may lack what one of these asks for, and the first picture is drawn without them.
    if (id !== undefined) await answerOf(execute(NEXT_QUESTIONS, { ids, id })).catch(passUnlessGone);
    // Asked before the database went away, it says nothing about now.
    if (mine === epoch) doneIn = mine;
  };
  const passUnlessGone = (err: unknown): void => {
    if (isDatabaseGone(err)) throw err;
    log.warn({ err }, "the page's next questions were not answered");
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
