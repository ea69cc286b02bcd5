import type { Condition } from './conditions.ts';

/**
 * How a condition is met: an expression, or a pattern that must be there with its own conditions. `rank` says how few a pattern is likely
 * to find: 0 for one, 9 for all there are.
 */
export type Test = { readonly where: string } | PatternTest;

export interface PatternTest {
  readonly match: string;
  readonly where: readonly string[];
  readonly rank: number;
}

type TestOf<Leaf> = (leaf: Leaf) => Test;

const TRUE = 'true';

/** The condition as one expression of Cypher. */
export function toExpression<Leaf>(condition: Condition<Leaf>, testOf: TestOf<Leaf>): string {
  if ('all' in condition) return joined(condition.all, { by: ' AND ', none: TRUE, testOf });
  if ('any' in condition) return joined(condition.any, { by: ' OR ', none: 'false', testOf });
  // What is not known to be so is not so: NOT null would be null, and null AND true lets nothing through.
  if ('not' in condition) return `NOT coalesce(${toExpression(condition.not, testOf)}, false)`;
  return testExpression(testOf(condition.leaf));
}

const testExpression = (test: Test): string =>
  'match' in test ? `EXISTS { MATCH ${test.match}${whereOf(test.where)} }` : `(${test.where})`;

function joined<Leaf>(
  parts: readonly Condition<Leaf>[],
  { by, none, testOf }: { readonly by: string; readonly none: string; readonly testOf: TestOf<Leaf> },
): string {
  const texts = parts.map((part) => toExpression(part, testOf)).filter((text) => by === ' OR ' || text !== TRUE);
  if (texts.length === 0) return none;
  return texts.length === 1 ? String(texts[0]) : `(${texts.join(by)})`;
}

const whereOf = (conditions: readonly string[]): string => {
  const told = conditions.filter((text) => text !== TRUE && text !== '');
  return told.length === 0 ? '' : ` WHERE ${told.join(' AND ')}`;
};

export interface Start {
  /** The variable that is looked for, and the pattern that binds it: `(e:OrreryEntity)`. */
  readonly it: string;
  readonly node: string;
  /** Conditions beside those of the filter. */
  readonly also?: readonly string[];
}

/**
 * The beginning of a query that binds `it` to all that meet the condition, each once. A condition that every match must meet and that is
 * a pattern is where the database begins: it finds a few claims by an index sooner than it looks at every entity.
 */
export function toStart<Leaf>(condition: Condition<Leaf>, testOf: TestOf<Leaf>, start: Start): string {
  const { it, node, also = [] } = start;
  const needed = flat(condition);
  const tests = needed.map((part) => ('leaf' in part ? testOf(part.leaf) : { where: toExpression(part, testOf) }));
  const patterns = tests.filter((test) => 'match' in test).toSorted((a, b) => a.rank - b.rank);
  const [seed] = patterns;
  const others = tests.filter((test) => test !== seed).map(testExpression);
  if (seed === undefined) return `MATCH ${node}${whereOf([...others, ...also])}`;
  const rest = whereOf([...others, ...also]);
  return `MATCH ${node}, ${seed.match}${whereOf(seed.where)}\nWITH DISTINCT ${it}${rest}`;
}

/** The parts of a condition of which every one has to be met. */
export function flat<Leaf>(condition: Condition<Leaf>): readonly Condition<Leaf>[] {
  return 'all' in condition ? condition.all.flatMap(flat) : [condition];
}
