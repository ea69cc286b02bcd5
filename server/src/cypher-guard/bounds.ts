/** One thing that is counted in the text of a query, and how many of it are allowed. */
export interface Bound {
  readonly limit: number;
  /** Completes "The query has 25 …". */
  readonly what: string;
  readonly remedy: string;
}

const SPLIT = 'Ask in several queries.';
const LIST = 'Compare with one list (n.id IN $ids), or ask in several queries.';
const FLATTEN = 'Write it flatter, with WITH between the steps.';
const AS_PARAMETER = 'Send it as a parameter.';

/**
 * Everything that is bounded before the database sees a query. Its parser, normaliser and planner run outside the transaction's
 * clock, so EXPLAIN is itself an attack. The measurements behind each number are in docs/adr/20261127-what-holds-the-door-shut.md.
 */
export const BOUNDS = {
  parentheses: { limit: 12, what: 'parentheses inside each other', remedy: FLATTEN },
  lists: { limit: 8, what: 'square brackets inside each other', remedy: FLATTEN },
  maps: { limit: 8, what: 'braces inside each other', remedy: FLATTEN },
  brackets: { limit: 14, what: 'brackets of any kind inside each other', remedy: FLATTEN },
  subqueryDepth: { limit: 5, what: 'sub-queries inside each other', remedy: FLATTEN },
  subqueries: { limit: 8, what: 'sub-queries', remedy: SPLIT },
  comprehensionDepth: { limit: 4, what: 'loops inside each other', remedy: FLATTEN },
  comprehensions: { limit: 16, what: 'loops inside expressions', remedy: SPLIT },
  cases: { limit: 12, what: 'CASE expressions', remedy: SPLIT },
  branches: {
    limit: 50,
    what: 'WHEN branches',
    remedy: 'Look the value up in a map ({a: 1, b: 2}[n.key]), or ask in several queries.',
  },
  xor: { limit: 4, what: 'XOR terms', remedy: 'Write the condition with <> or AND and OR, or ask in several queries.' },
  or: { limit: 50, what: 'OR terms', remedy: LIST },
  and: { limit: 50, what: 'AND terms', remedy: SPLIT },
  not: { limit: 30, what: 'NOT', remedy: 'Two of them cancel each other out: leave both away.' },
  comparisons: { limit: 100, what: 'comparisons', remedy: LIST },
  chain: { limit: 6, what: 'comparisons in one chain (a < b < c)', remedy: 'Compare two at a time, with AND between.' },
  arithmetic: { limit: 100, what: 'arithmetic or joining operators', remedy: AS_PARAMETER },
  subscripts: { limit: 40, what: 'subscripts', remedy: SPLIT },
  items: { limit: 1000, what: 'items in one literal list', remedy: AS_PARAMETER },
  entries: { limit: 100, what: 'entries in one map', remedy: AS_PARAMETER },
  columns: {
    limit: 100,
    what: 'expressions, arguments or patterns separated by commas outside lists and maps',
    remedy: SPLIT,
  },
  patterns: { limit: 8, what: 'patterns separated by commas in MATCH', remedy: SPLIT },
  steps: { limit: 10, what: 'relationships in its patterns', remedy: SPLIT },
  quantified: { limit: 4, what: 'paths of varying length', remedy: SPLIT },
  repetitions: {
    limit: 100,
    what: 'as the number of repetitions of a path',
    remedy: 'Leave the upper end open, or ask for fewer.',
  },
  shortest: { limit: 2, what: 'searches for shortest paths', remedy: SPLIT },
  labels: { limit: 40, what: 'signs that combine labels or types (| & !)', remedy: SPLIT },
  labelAnds: { limit: 8, what: 'labels joined by &', remedy: SPLIT },
  clauses: { limit: 40, what: 'clauses', remedy: SPLIT },
  matches: { limit: 10, what: 'MATCH', remedy: SPLIT },
  unions: { limit: 10, what: 'UNION', remedy: SPLIT },
  parameters: { limit: 100, what: 'parameters', remedy: 'Send one list or one map.' },
  properties: { limit: 20, what: 'dots in one chain (a.b.c)', remedy: FLATTEN },
  hints: { limit: 4, what: 'USING hints', remedy: 'Leave them out.' },
} as const satisfies Readonly<Record<string, Bound>>;

export type BoundName = keyof typeof BOUNDS;
