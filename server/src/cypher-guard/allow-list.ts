import { isAllowedProcedure } from './allowed.ts';

/**
 * Functions with a dot in their name that only compute, judged one by one from `SHOW FUNCTIONS` of Neo4j 5.26. Not here on purpose:
 * `graph.*`, which choose another database. Whatever a plugin or another edition brings (`apoc.*`, `genai.*`, `ai.*`) is not here either:
 * a plan shows a function as a plain projection, so one that reads a file or ends a transaction looks like one that adds two numbers.
 */
const HARMLESS_FUNCTIONS: readonly string[] = [
  ...['date', 'datetime', 'localdatetime', 'localtime', 'time'].flatMap((type) =>
    ['realtime', 'statement', 'transaction', 'truncate'].map((name) => `${type}.${name}`),
  ),
  'datetime.fromEpoch',
  'datetime.fromEpochMillis',
  'duration.between',
  'duration.inDays',
  'duration.inMonths',
  'duration.inSeconds',
  'point.distance',
  'point.withinBBox',
  'vector.similarity.cosine',
  'vector.similarity.euclidean',
];

/** What the operator lets through beside our own lists: exact names (`apoc.text.join`) or all below one (`apoc.text.*`). */
export interface ExtraAllowed {
  readonly functions: readonly string[];
  readonly procedures: readonly string[];
}

/** Says which functions and procedures a query may call. */
export interface AllowList {
  /**
   * `extensions` holds the functions the database has that are not built in, in lower case: one of these passes only when the operator
   * lists it, even when it is called like a built-in one.
   */
  isFunctionAllowed(name: string, extensions: ReadonlySet<string>): boolean;
  isProcedureAllowed(name: string): boolean;
}

const HARMLESS = new Set(HARMLESS_FUNCTIONS.map((name) => name.toLowerCase()));

/** Our own lists and what the operator adds to them. Names are compared without regard to case, as the database does. */
export function createAllowList({ functions, procedures }: ExtraAllowed = NOTHING_EXTRA): AllowList {
  const isExtraFunction = matcherOf(functions);
  const isExtraProcedure = matcherOf(procedures);
  return {
    isFunctionAllowed: (name, extensions) => {
      const lower = name.toLowerCase();
      if (isExtraFunction(lower)) return true;
      if (extensions.has(lower)) return false;
      return !lower.includes('.') || HARMLESS.has(lower);
    },
    isProcedureAllowed: (name) => isAllowedProcedure(name) || isExtraProcedure(name.toLowerCase()),
  };
}

export const NOTHING_EXTRA: ExtraAllowed = { functions: [], procedures: [] };

function matcherOf(patterns: readonly string[]): (name: string) => boolean {
  const lower = patterns.map((pattern) => pattern.toLowerCase());
  const exact = new Set(lower.filter((pattern) => !pattern.endsWith('.*')));
  const below = lower.filter((pattern) => pattern.endsWith('.*')).map((pattern) => pattern.slice(0, -1));
  return (name) => exact.has(name) || below.some((start) => name.startsWith(start));
}
