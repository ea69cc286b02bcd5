import type { Database } from '@orrery/cypher/database.ts';
import type { Cardinality, Query } from '@orrery/cypher/define-query.ts';
import { type Answer, run } from '@orrery/cypher/run.ts';
import type { CypherGuard } from './cypher-guard/guard.ts';
import type { Deadline } from './deadline.ts';
import { createLoaders, type Loaders } from './loaders/loaders.ts';
import { askOurs } from './ownership/ask-ours.ts';
import type { OwnershipWatch } from './ownership/watch-ownership.ts';

/** Asks one named query under the request's signal and deadline. */
export type AskDatabase = <Params extends object, Row extends object, Card extends Cardinality>(
  query: Query<Params, Row, Card>,
  params: Params,
) => Promise<Answer<Row, Card>>;

/** What a resolver may use. */
export interface Context {
  readonly ask: AskDatabase;
  readonly loaders: Loaders;
  readonly cypher: CypherGuard;
  readonly deadline: Deadline;
  /** For questions about the database itself, whoever it belongs to; all others go through `ask`. */
  readonly database: Database;
  readonly ownership: OwnershipWatch;
}

export interface ContextParts {
  readonly db: Database;
  readonly ownership: OwnershipWatch;
  readonly cypher: CypherGuard;
  readonly deadline: Deadline;
  readonly deadlineMs: number;
}

export function createContext({ db, ownership, cypher, deadline, deadlineMs }: ContextParts): Context {
  const askAny: AskDatabase = (query, params) =>
    run(db, query, params, { signal: deadline.signal, timeoutMs: deadlineMs });
  const ask = askOurs(askAny, { ownership, signal: deadline.signal, name: db.name });
  return { ask, loaders: createLoaders(ask), cypher, deadline, database: db, ownership };
}
