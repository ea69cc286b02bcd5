import type { Database } from '@orrery/cypher/database.ts';
import type { Cardinality, Query } from '@orrery/cypher/define-query.ts';
import { type Answer, run } from '@orrery/cypher/run.ts';
import type { AskCypher } from './cypher-guard/guard.ts';
import type { Deadline } from './deadline.ts';
import { createLoaders, type Loaders } from './loaders/loaders.ts';

/** Asks one named query under the request's signal and deadline. */
export type AskDatabase = <Params extends object, Row extends object, Card extends Cardinality>(
  query: Query<Params, Row, Card>,
  params: Params,
) => Promise<Answer<Row, Card>>;

/** What a resolver may use. */
export interface Context {
  readonly ask: AskDatabase;
  readonly loaders: Loaders;
  readonly cypher: AskCypher;
  readonly deadline: Deadline;
}

/** Lets a question through to the database, or refuses it. */
export type Pass = <T>(work: () => Promise<T>) => Promise<T>;

export interface ContextParts {
  readonly db: Database;
  readonly cypher: AskCypher;
  readonly deadline: Deadline;
  readonly deadlineMs: number;
  /** What every question passes; absent for one that must be asked whatever the breaker says. */
  readonly pass?: Pass;
}

export function createContext({ db, cypher, deadline, deadlineMs, pass = (work) => work() }: ContextParts): Context {
  const ask: AskDatabase = (query, params) =>
    pass(() => run(db, query, params, { signal: deadline.signal, timeoutMs: deadlineMs }));
  return {
    ask,
    loaders: createLoaders(ask),
    cypher: (question, signal) => pass(() => cypher(question, signal)),
    deadline,
  };
}
