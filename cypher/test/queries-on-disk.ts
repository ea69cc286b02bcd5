import { readQueryFiles } from '../../scripts/gen/cypher.ts';
import { expand } from '../../scripts/gen/expand.ts';
import type { AnyQuery } from '../define-query.ts';
import { withWords } from '../words-in-query.ts';

export interface QueryOnDisk {
  readonly name: string;
  readonly query: AnyQuery;
  readonly params: readonly string[];
  /** Operators its header lets through. */
  readonly allowed: readonly string[];
  readonly isSchema: boolean;
}

/**
 * Every `.cypher` file as it stands, so that no list has to be kept. One predicate stands for all of a query that is made for
 * each: the text differs in that name only.
 */
export async function queriesOnDisk(): Promise<readonly QueryOnDisk[]> {
  const files = await readQueryFiles();
  return files.map(({ folder, name, text, header }) => ({
    name: `${folder}.${name}`,
    query: {
      name: `${folder}.${name}`,
      text: withWords(expand(text)).replaceAll('PREDICATE', 'WORKS_AT'),
      mode: header.mode,
      cardinality: header.cardinality,
      integers: [],
      columns: header.returns.map((field) => field.name),
    },
    params: header.params.map((field) => field.name),
    allowed: header.allow.map((field) => field.name),
    isSchema: folder === 'constraints' || folder === 'indexes',
  }));
}
