import type { Plain } from '@orrery/cypher/plain.ts';
import { toPlain } from '@orrery/cypher/plain.ts';
import { tellValue } from '@orrery/cypher/told-value.ts';
import type { AskPlain } from '../ask-plain.ts';
import type { PlainSchema } from '../graph-schema.ts';
import { NO_LABEL, quoted, typesIn } from '../names.ts';
import { daysOf, LONGEST_DATE } from './days-of-value.ts';
import { type NamedPair, pairsAmong } from './pair-names.ts';

/** How many nodes of a label, or relationships of a type, are looked at. */
const SAMPLE = 200;
/** Names asked about in one question: the text of a question may become too long to plan. */
const AT_ONCE = 20;
/** Labels and types beyond these, those with fewest first, are not looked at. */
const MOST_NAMES = 200;
const MOST_PAIRS = 100;
const EXAMPLES = 3;
/** Of the values that are there so many have to be dates, and of the pairs so many in order. */
const LEAST_DATES = 0.8;
const LEAST_IN_ORDER = 0.9;
/** At least so many have to say when they began, and of all that were looked at such a part. */
const LEAST_BEGUN = 3;
const LEAST_FILLED = 0.1;

export const CARRIERS = ['node', 'relationship'] as const;
export type Carrier = (typeof CARRIERS)[number];

/** Two properties that look like the beginning and the end of what carries them, as a sample shows. */
export interface Interval extends NamedPair {
  readonly carrier: Carrier;
  /** The label, or the type of relationship. */
  readonly name: string;
  readonly sampled: number;
  /** How many say when they began. */
  readonly begun: number;
  /** How many of those say when they ended, too. */
  readonly ended: number;
  /** Values of either property that are no dates. */
  readonly odd: number;
  /** How many end before they begin. */
  readonly reversed: number;
  /** Between 0 and 1: the part of the values that are dates, times the part of the pairs that are in order. */
  readonly sure: number;
  readonly examples: readonly { readonly from: string; readonly to: string | null }[];
}

interface Named {
  readonly carrier: Carrier;
  readonly name: string;
}

interface Candidate extends Named, NamedPair {}

const MATCH: Readonly<Record<Carrier, (name: string) => string>> = {
  node: (name) => `MATCH (x:${quoted(name)})`,
  relationship: (name) => `MATCH ()-[x${typesIn([name])}]->()`,
};

/** Found once for each look at the database: the same object is the same look. */
const found = new WeakMap<PlainSchema, Promise<readonly Interval[]>>();

/**
 * Pairs of properties that look like an interval: by their names, and by what a sample of their values says. They are offered, and nothing
 * reads them before a person says so. Reads a bounded number of nodes and relationships. Throws what `run` throws.
 * @param schema as it was found, without captions that were chosen
 */
export function findIntervals(plain: AskPlain, schema: PlainSchema): Promise<readonly Interval[]> {
  const known = found.get(schema) ?? look(plain, schema);
  found.set(schema, known);
  // One that failed is asked for anew.
  known.catch(() => found.delete(schema));
  return known;
}

async function look(plain: AskPlain, schema: PlainSchema): Promise<readonly Interval[]> {
  const ofLabels = schema.labels
    .filter(({ name }) => name !== NO_LABEL)
    .slice(0, MOST_NAMES)
    .flatMap(({ name, properties }) =>
      toCandidates(
        { carrier: 'node', name },
        properties.map((property) => property.name),
      ),
    );
  const types = schema.relationships.slice(0, MOST_NAMES).map(({ name }) => name);
  const keys = await keysOf(plain, types);
  const ofTypes = types.flatMap((name) => toCandidates({ carrier: 'relationship', name }, keys.get(name) ?? []));
  return sampled(plain, [...ofTypes, ...ofLabels].slice(0, MOST_PAIRS));
}

const toCandidates = (of: Named, names: readonly string[]): readonly Candidate[] =>
  pairsAmong(names).map((pair) => ({ ...of, ...pair }));

/** The properties that a sample of each type of relationship carries. */
async function keysOf(plain: AskPlain, types: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const keys = new Map<string, readonly string[]>();
  for (let at = 0; at < types.length; at += AT_ONCE) {
    const some = types.slice(at, at + AT_ONCE);
    const text = some
      .map(
        (name, place) =>
          `${MATCH.relationship(name)} WITH x LIMIT $sample UNWIND keys(x) AS key RETURN ${place} AS place, collect(DISTINCT key) AS names`,
      )
      .join('\nUNION ALL\n');
    // oxlint-disable-next-line no-await-in-loop -- a few questions of bounded size
    const rows = await plain<{ place: bigint; names: readonly string[] }>(
      { name: 'plain.interval-names', text, columns: ['place', 'names'] },
      { sample: SAMPLE },
    );
    for (const { place, names } of rows) keys.set(some[Number(place)] ?? '', names);
  }
  return keys;
}

interface Told {
  readonly kind: string;
  readonly text: string;
}
type Values = readonly (readonly [from: Told, to: Told])[];

async function sampled(plain: AskPlain, candidates: readonly Candidate[]): Promise<readonly Interval[]> {
  const intervals: Interval[] = [];
  for (let at = 0; at < candidates.length; at += AT_ONCE) {
    const some = candidates.slice(at, at + AT_ONCE);
    const text = some
      .map(
        ({ carrier, name, from, to }, place) =>
          `${MATCH[carrier](name)} WITH x LIMIT $sample RETURN ${place} AS place, collect([${valueOf('x', from)}, ${valueOf('x', to)}]) AS values`,
      )
      .join('\nUNION ALL\n');
    // oxlint-disable-next-line no-await-in-loop -- a few questions of bounded size
    const rows = await plain<{ place: bigint; values: Values }>(
      { name: 'plain.interval-values', text, columns: ['place', 'values'], decode: decodeValues },
      { sample: SAMPLE, longest: LONGEST_DATE },
    );
    for (const { place, values } of rows) {
      const candidate = some[Number(place)];
      if (candidate !== undefined) intervals.push(...toInterval(candidate, values));
    }
  }
  return onePerProperty(intervals);
}

/** A property that may be a date; a text beyond `$longest` is cut. `to` and `from` may be of any kind. */
const valueOf = (x: string, property: string): string => {
  const value = `${x}.${quoted(property)}`;
  return `CASE WHEN ${value} = toStringOrNull(${value}) THEN left(${value}, $longest) ELSE ${value} END`;
};

/** Values are of any kind, so they become words before anything else may look at them; a NULL in a list is kept. */
const decodeValues = (value: unknown): Plain =>
  Array.isArray(value)
    ? value.map((pair: unknown) => (Array.isArray(pair) ? pair.map((one) => ({ ...tellValue(one) })) : null))
    : toPlain(value);

function toInterval(candidate: Candidate, values: Values): readonly Interval[] {
  const told = values.flat().filter(({ kind }) => kind !== 'NULL');
  const dates = told.filter((value) => daysOf(value) !== undefined);
  const begun = values.flatMap(([from, to]) => {
    const start = daysOf(from);
    return start === undefined ? [] : [{ from, to, start, end: daysOf(to) }];
  });
  const ended = begun.filter(({ end }) => end !== undefined);
  const reversed = ended.filter(({ start, end }) => end !== undefined && end.last < start.first).length;
  const areDates = told.length === 0 ? 0 : dates.length / told.length;
  const inOrder = ended.length === 0 ? 0 : 1 - reversed / ended.length;
  const isEnough = begun.length >= LEAST_BEGUN && begun.length >= LEAST_FILLED * values.length && ended.length > 0;
  if (!isEnough || areDates < LEAST_DATES || inOrder < LEAST_IN_ORDER) return [];
  return [
    {
      ...candidate,
      sampled: values.length,
      begun: begun.length,
      ended: ended.length,
      odd: told.length - dates.length,
      reversed,
      sure: areDates * inOrder,
      examples: begun
        .toSorted((a, b) => Number(b.end !== undefined) - Number(a.end !== undefined))
        .slice(0, EXAMPLES)
        .map(({ from, to }) => ({ from: from.text, to: to.kind === 'NULL' ? null : to.text })),
    },
  ];
}

/** A property begins one thing: of several ends the one that is surest and said most often. */
function onePerProperty(intervals: readonly Interval[]): readonly Interval[] {
  const best = intervals.toSorted((a, b) => b.sure - a.sure || b.ended - a.ended);
  const taken = new Set<string>();
  return best
    .filter(({ carrier, name, from, to }) => {
      const keys = [from, to].map((property) => JSON.stringify([carrier, name, property]));
      if (keys.some((key) => taken.has(key))) return false;
      for (const key of keys) taken.add(key);
      return true;
    })
    .toSorted((a, b) => (a.carrier === b.carrier ? (a.name < b.name ? -1 : 1) : a.carrier === 'relationship' ? -1 : 1));
}
