import type { Database } from '@orrery/cypher/database.ts';
import type { Query } from '@orrery/cypher/define-query.ts';
import { type RunOptions, run } from '@orrery/cypher/run.ts';

/**
 * Asks by ids, and nothing where there are none: most sources merge and withdraw nothing, and a query that is asked for the first time
 * takes a cold database a tenth of a second and more.
 */
// As `run` itself.
// oxlint-disable-next-line max-params
export async function askByIds<Row extends object>(
  db: Database,
  query: Query<{ readonly ids: readonly string[] }, Row, 'many'>,
  ids: readonly string[],
  options?: RunOptions,
): Promise<readonly Row[]> {
  return ids.length === 0 ? [] : run(db, query, { ids }, options);
}
