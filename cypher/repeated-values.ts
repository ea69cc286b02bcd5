import type { Database } from './database.ts';
import { defineQuery } from './define-query.ts';
import { type RunOptions, run } from './run.ts';
import type { SchemaItem } from './schema-items.ts';

/**
 * How many values would keep a uniqueness constraint of ours from being created, because they stand on more than one node or relationship.
 * Written for each constraint: with the label as a parameter, Neo4j 5.26 would look at every node of the database.
 */
export async function countRepeatedValues(db: Database, item: SchemaItem, options: RunOptions = {}): Promise<bigint> {
  const { name, on, labels, properties } = item;
  // Names of our own files: nothing to escape.
  const pattern = on === 'NODE' ? `(x:${labels.join('|')})` : `()-[x:${labels.join('|')}]->()`;
  const query = defineQuery<Record<string, never>, { readonly repeated: bigint }, 'one'>({
    name: `ownership.repeated.${name}`,
    mode: 'read',
    cardinality: 'one',
    integers: [],
    columns: ['repeated'],
    text: `MATCH ${pattern}
WITH [${properties.map((property) => `x.${property}`).join(', ')}] AS values, count(*) AS bearers
WHERE bearers > 1 AND all(value IN values WHERE value IS NOT NULL)
RETURN count(*) AS repeated`,
  });
  return (await run(db, query, {}, options)).repeated;
}
