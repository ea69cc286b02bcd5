import { CLAIM, DERIVED_CLAIM } from './claim.ts';
import { ENTITY } from './entity.ts';
import { derivedNames, statedNames } from './rows.ts';

const plain = (names: readonly string[]): readonly string[] => names.map((name) => `.${name}`);

/** What stands between the braces of `e {…}` for an `EntityRow`. */
export const entityMap = (e: string): string =>
  ['.id', ...plain(statedNames(ENTITY)), `labels: labels(${e})`].join(', ');

/**
 * What stands between the braces of `c {…}` for a `ClaimRow`.
 * @param entity the label of entities: `Entity` in a `.cypher` file, `OrreryEntity` in the database
 */
export const claimMap = (c: string, entity: string): string =>
  [
    '.id',
    '.predicate',
    ...plain([...statedNames(CLAIM), ...derivedNames(DERIVED_CLAIM)]),
    `subject: head([(${c})-[:SUBJECT]->(s:${entity}) | s.id])`,
    `object: head([(${c})-[:OBJECT]->(o:${entity}) | o.id])`,
    `also: [(${c})-[a:ALSO]->(e:${entity}) | {id: e.id, as: a.as}]`,
    `describes: head([(${c})-[:DESCRIBES]->(e:${entity}:Event) | e.id])`,
    `after: [(${c})-[:AFTER]->(e:${entity}:Event) | e.id]`,
  ].join(', ');
