import type { Database } from '@orrery/cypher/database.ts';
import { type DocumentNode, type ExecutionResult, execute } from 'graphql';
import type { Context } from '../context.ts';
import type { Log } from '../log.ts';
import { schema } from '../schema/index.ts';
import { type Breaker, createBreaker } from './breaker.ts';
import { probe } from './probe.ts';
import { createRehearsal, type Rehearsal } from './rehearsal.ts';
import { createWarmUp, type WarmUp } from './warm-up.ts';

/** Longer, and a hung database is noticed late; shorter, and a long pause of its garbage collector looks like one. */
const PROBE_LIMIT_MS = 1_500;
/** How long the breaker stays half-open at most: after that people ask, however cold the database is. */
const REHEARSAL_LIMIT_MS = 2_000;

export interface Watch {
  readonly probeDb: Database;
  readonly log: Log;
  /** The context of one operation that asks the database whatever the breaker says. */
  readonly openContext: (signal: AbortSignal) => Promise<Context>;
  /** Whether no request is being answered. */
  readonly isIdle: () => boolean;
}

/** Watches the database, and rehearses the first questions each time it comes back, before the breaker closes. */
export function watchDatabase({ probeDb, log, openContext, isIdle }: Watch): {
  readonly breaker: Breaker;
  readonly rehearsal: Rehearsal;
  readonly warmUp: WarmUp;
} {
  const carryOut = async (
    document: DocumentNode,
    variableValues: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ): Promise<ExecutionResult> => {
    const contextValue = await openContext(signal);
    try {
      return await execute({ schema, document, variableValues, contextValue });
    } finally {
      contextValue.deadline.close();
    }
  };
  const rehearsal = createRehearsal(
    (document, variables) => carryOut(document, variables, new AbortController().signal),
    log,
  );
  const breaker = createBreaker({
    probe: () => probe(probeDb, PROBE_LIMIT_MS),
    rehearse: () => within(REHEARSAL_LIMIT_MS, rehearsal.run()),
    log,
  });
  breaker.subscribe((isOpen) => {
    if (isOpen) rehearsal.forget();
  });
  const warmUp = createWarmUp({
    execute: carryOut,
    isQuiet: () => rehearsal.isDone() && !breaker.isOpen() && isIdle(),
    log,
  });
  return { breaker, rehearsal, warmUp };
}

/** Resolves when the work is done or the time is up, whichever is first; what is late goes on by itself. */
function within(ms: number, work: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
