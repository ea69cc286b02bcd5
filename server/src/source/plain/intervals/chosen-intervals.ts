import { InvalidInput } from '@orrery/cypher/errors.ts';
import type { NamedPair } from './pair-names.ts';

/** By which properties things are dated, as a client chose it. */
export interface ChosenIntervals {
  readonly node: ReadonlyMap<string, NamedPair>;
  readonly relationship: ReadonlyMap<string, NamedPair>;
}

const MOST = 100;
const LONGEST = 200;
const REMEDY =
  'Send `extensions: { intervals: { nodes: { Label: ["from", "to"] }, relationships: { TYPE: ["from", "to"] } } }` beside the query, with two properties for each of at most 100 names.';

/**
 * Reads the request extension `intervals`. Undefined where there is none. A name that the database does not have is no mistake: a view that
 * was saved may be older than the data. Throws InvalidInput for another shape.
 */
export function readIntervals(extensions: unknown): ChosenIntervals | undefined {
  if (!isObject(extensions) || extensions['intervals'] === undefined || extensions['intervals'] === null)
    return undefined;
  const { intervals } = extensions;
  if (!isObject(intervals)) throw new InvalidInput(`\`extensions.intervals\` is no object. ${REMEDY}`);
  return {
    node: readPairs(intervals['nodes'], 'nodes'),
    relationship: readPairs(intervals['relationships'], 'relationships'),
  };
}

function readPairs(given: unknown, where: string): ReadonlyMap<string, NamedPair> {
  if (given === undefined || given === null) return new Map();
  if (!isObject(given)) throw new InvalidInput(`\`extensions.intervals.${where}\` is no object. ${REMEDY}`);
  const entries = Object.entries(given);
  if (entries.length > MOST) {
    throw new InvalidInput(`\`extensions.intervals.${where}\` has ${entries.length} names. ${REMEDY}`);
  }
  return new Map(
    entries.map(([name, pair], index) => {
      const [from, to, ...more]: readonly unknown[] = Array.isArray(pair) ? pair : [];
      // The name itself is not repeated: an error says nothing of the request but where to look.
      if (!isName(from) || !isName(to) || more.length > 0) {
        throw new InvalidInput(
          `Entry ${index} of \`extensions.intervals.${where}\` is no pair of properties. ${REMEDY}`,
        );
      }
      return [name, { from, to }];
    }),
  );
}

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= LONGEST;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
