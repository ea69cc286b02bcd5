import type { AnyQuery, Cardinality, Query } from '@orrery/cypher/define-query.ts';
import { Bug, NotOurs } from '@orrery/cypher/errors.ts';
import type { DatabaseLook } from '@orrery/cypher/ownership.ts';
import type { Answer } from '@orrery/cypher/run.ts';
import type { AskDatabase } from '../context.ts';
import type { OwnershipWatch } from './watch-ownership.ts';

export interface AskOursParts {
  readonly ownership: OwnershipWatch;
  readonly signal: AbortSignal;
  /** The name of the database, for the message. */
  readonly name: string;
}

/**
 * Lets our queries through to a graph of ours only. In an empty database and in one of others they find nothing, without being asked:
 * an index of ours is not there. Only what counts is asked, and counts none.
 */
export function askOurs(ask: AskDatabase, { ownership, signal, name }: AskOursParts): AskDatabase {
  return async <Params extends object, Row extends object, Card extends Cardinality>(
    query: Query<Params, Row, Card>,
    params: Params,
  ): Promise<Answer<Row, Card>> => {
    const known = withoutAsking<Row, Card>(query, await ownership.look(signal), name);
    if (known !== undefined) return known.answer;
    try {
      return await ask(query, params);
    } catch (error) {
      // An index that is gone, for one: the graph may have been removed since the last look.
      if (!(error instanceof Bug)) throw error;
      const now = withoutAsking<Row, Card>(query, await ownership.lookAgain(signal), name);
      if (now === undefined) throw error;
      return now.answer;
    }
  };
}

/** The answer that needs no database, or undefined where it has to be asked. Throws NotOurs. */
function withoutAsking<Row extends object, Card extends Cardinality>(
  { cardinality }: AnyQuery,
  { ownership, marker }: DatabaseLook,
  name: string,
): { readonly answer: Answer<Row, Card> } | undefined {
  if (ownership === 'ours' && marker === null) {
    throw new NotOurs(
      `The graph in database ${name} was made by an earlier Orrery. Start Orrery on it once, or import anything into it: that brings it up to date.`,
    );
  }
  if (ownership === 'ours') return undefined;
  if (cardinality === 'many') return { answer: [] as unknown as Answer<Row, Card> };
  return cardinality === 'optional' ? { answer: undefined as Answer<Row, Card> } : undefined;
}
