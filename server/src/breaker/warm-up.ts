import type { DocumentNode, ExecutionResult } from 'graphql';
import type { Log } from '../log.ts';
import { type WarmQuestion, WHAT_THERE_IS, warmQuestions } from './warm-questions.ts';

/** Carries out one operation until the signal ends it. */
type Execute = (
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
) => Promise<Pick<ExecutionResult, 'data' | 'errors'>>;

/** Has the database plan what is asked first in the analysis, while no request waits for it. */
export interface WarmUp {
  start(): void;
  /** A request has come: what is being asked is left for later. */
  giveWay(): void;
  /** For good. */
  stop(): void;
}

export interface WarmUpParts {
  readonly execute: Execute;
  /** Whether the page's first questions were answered, and nothing is asked right now. */
  readonly isQuiet: () => boolean;
  readonly log: Log;
  /** How long it has to be quiet before each question, in milliseconds. */
  readonly quietMs?: number;
}

const QUIET_MS = 1_500;
/** A question that had to give way so often is left out: people ask all the time, and plan for themselves. */
const TRIES = 5;
/** A server that is never quiet is not waited for any longer, in looks. */
const MOST_LOOKS = 2_000;

/** One question after the other, each only after a while without requests; a request that comes meanwhile ends it. */
export function createWarmUp({ execute, isQuiet, log, quietMs = QUIET_MS }: WarmUpParts): WarmUp {
  const stopping = new AbortController();
  let asking: AbortController | undefined;
  let lastRequest = performance.now();
  let wake = (): void => {};

  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, quietMs / 2);
      timer.unref();
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  /** False where it is not to be waited for any longer. */
  const untilQuiet = async (): Promise<boolean> => {
    for (let looks = 0; looks < MOST_LOOKS && !stopping.signal.aborted; looks += 1) {
      if (isQuiet() && performance.now() - lastRequest >= quietMs) return true;
      // oxlint-disable-next-line no-await-in-loop -- waiting is the purpose
      await pause();
    }
    return false;
  };
  /** The data; undefined where it gave way or failed. */
  const ask = async ({ document, variables }: WarmQuestion): Promise<ExecutionResult['data'] | undefined> => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one at a time is the purpose
      if (!(await untilQuiet())) return undefined;
      const mine = new AbortController();
      asking = mine;
      // oxlint-disable-next-line no-await-in-loop -- as above
      const { data, errors } = await execute(document, variables, mine.signal);
      asking = undefined;
      if (errors === undefined) return data;
      if (!mine.signal.aborted) {
        log.debug({ err: errors[0] }, 'a question of the warm-up was not answered');
        return undefined;
      }
    }
    return undefined;
  };
  const warm = async (): Promise<void> => {
    const there = await ask({ document: WHAT_THERE_IS, variables: {} });
    for (const question of warmQuestions(there?.['model'])) {
      // oxlint-disable-next-line no-await-in-loop -- one at a time is the purpose
      await ask(question);
    }
  };
  return {
    start() {
      warm().catch((err: unknown) => log.debug({ err }, 'the warm-up has ended'));
    },
    giveWay() {
      lastRequest = performance.now();
      asking?.abort(new Error('A request has come.'));
    },
    stop() {
      stopping.abort();
      asking?.abort(new Error('The server is stopping.'));
      wake();
    },
  };
}
