import { constraints, indexes } from '@orrery/cypher/generated/ownership.ts';
import type { AskDatabase } from '../../context.ts';
import { type AskPlain, askPlainBy } from './ask-plain.ts';
import { captionOf } from './caption.ts';
import type { LabelFound, PlainSchema, PropertyFound, PropertyKind } from './graph-schema.ts';
import { orderByRarity } from './graph-schema.ts';
import { NO_LABEL, quoted, typesIn } from './names.ts';

/** How many nodes of a label are looked at for its properties. */
const SAMPLE = 200;
/** A database with more labels is looked at for those with the most nodes. */
const MOST_LABELS = 200;
const MOST_TYPES = 500;
/** Labels asked about in one question: the text of a question may become too long to plan. */
const AT_ONCE = 25;

interface SchemaRow {
  readonly type: string;
  readonly on: string;
  readonly labels: readonly string[] | null;
  readonly properties: readonly string[] | null;
  readonly name: string;
}

/**
 * What the database holds. Counts come from the count store; properties from a sample of each label. Writes nothing, and reads a bounded
 * number of nodes whatever the size. Throws what `run` throws.
 */
export async function readPlainSchema(ask: AskDatabase): Promise<PlainSchema> {
  const plain = askPlainBy(ask);
  const [labelNames, typeNames, known, keys] = await Promise.all([
    plain<{ name: string }>({
      name: 'plain.labels',
      text: 'CALL db.labels() YIELD label RETURN label AS name ORDER BY name',
      columns: ['name'],
    }),
    plain<{ name: string }>({
      name: 'plain.relationship-types',
      text: 'CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType AS name ORDER BY name',
      columns: ['name'],
    }),
    ask(indexes, {}),
    ask(constraints, {}),
  ]);
  const counted = await countEach(
    plain,
    labelNames.map(({ name }) => name),
    (name) => `(n:${quoted(name)})`,
  );
  const types = await countEach(
    plain,
    typeNames.map(({ name }) => name).slice(0, MOST_TYPES),
    (name) => `()-[n${typesIn([name])}]->()`,
  );
  const [size] = await plain<{ nodes: bigint }>({
    name: 'plain.size',
    text: 'MATCH (n) RETURN count(n) AS nodes',
    columns: ['nodes'],
  });
  const [any] = await plain<{ element: string }>({
    name: 'plain.identity',
    text: 'MATCH (n) RETURN elementId(n) AS element LIMIT 1',
    columns: ['element'],
  });
  const used = counted.filter(({ count }) => count > 0).slice(0, MOST_LABELS);
  const samples = await sampleAll(
    plain,
    used.map(({ name }) => name),
  );
  const labels = used.map(({ name, count }) => toLabel({ name, count, sample: samples.get(name) ?? [] }, known, keys));
  const bare = await sampleBare(plain);
  return {
    labels: bare === null ? labels : [...labels, toLabel(bare, [], [])],
    relationships: types.filter(({ count }) => count > 0),
    fullText: known
      .filter(({ type, on }) => type === 'FULLTEXT' && on === 'NODE')
      .map(({ name, labels: covered }) => ({ name, labels: covered ?? [] })),
    nodes: Number(size?.nodes ?? 0n),
    // `4:uuid:12`: the database names itself in each of its element ids.
    identity: any?.element.split(':')[1] ?? null,
    byRarity: orderByRarity(used),
  };
}

interface Counted {
  readonly name: string;
  readonly count: number;
}

/** From the count store, those with most first. */
async function countEach(
  plain: AskPlain,
  names: readonly string[],
  pattern: (name: string) => string,
): Promise<readonly Counted[]> {
  const found: Counted[] = [];
  for (let at = 0; at < names.length; at += AT_ONCE) {
    const some = names.slice(at, at + AT_ONCE);
    const text = some
      .map((name, index) => `MATCH ${pattern(name)} RETURN ${index} AS place, count(n) AS count`)
      .join(' UNION ALL ');
    // oxlint-disable-next-line no-await-in-loop -- a few questions of bounded size
    const rows = await plain<{ place: bigint; count: bigint }>({
      name: 'plain.counts',
      text,
      columns: ['place', 'count'],
    });
    found.push(...rows.map(({ place, count }) => ({ name: some[Number(place)] ?? '', count: Number(count) })));
  }
  return found.toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

interface SampleRow {
  readonly place: bigint;
  readonly property: string;
  readonly seen: bigint;
  readonly kinds: readonly string[];
  readonly length: number | null;
}

/** The kind of `n[property]`, told without a function that older servers lack. */
const KIND = `CASE
  WHEN n[key] = toStringOrNull(n[key]) THEN 'text'
  WHEN n[key] = true OR n[key] = false THEN 'truth'
  WHEN toFloatOrNull(n[key]) IS NOT NULL THEN 'number'
  WHEN toStringOrNull(n[key]) IS NOT NULL AND NOT toStringOrNull(n[key]) STARTS WITH 'point' THEN 'time'
  ELSE 'other'
END`;

const sampleOf = (match: string, place: number): string =>
  `CALL {
  ${match} WITH n LIMIT $sample
  UNWIND keys(n) AS key
  WITH key, ${KIND} AS kind, CASE WHEN n[key] = toStringOrNull(n[key]) THEN size(toStringOrNull(n[key])) END AS length
  RETURN key, count(*) AS seen, collect(DISTINCT kind) AS kinds, avg(length) AS length
}
RETURN ${place} AS place, key AS property, seen, kinds, length`;

const SAMPLE_COLUMNS = ['place', 'property', 'seen', 'kinds', 'length'] as const;

async function sampleAll(
  plain: AskPlain,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly PropertyFound[]>> {
  const found = new Map<string, PropertyFound[]>();
  for (let at = 0; at < names.length; at += AT_ONCE) {
    const some = names.slice(at, at + AT_ONCE);
    const text = some.map((name, index) => sampleOf(`MATCH (n:${quoted(name)})`, index)).join('\nUNION ALL\n');
    // oxlint-disable-next-line no-await-in-loop -- a few questions of bounded size
    const rows = await plain<SampleRow>({ name: 'plain.sample', text, columns: SAMPLE_COLUMNS }, { sample: SAMPLE });
    for (const row of rows) {
      const name = some[Number(row.place)] ?? '';
      found.set(name, [...(found.get(name) ?? []), toProperty(row)]);
    }
  }
  return found;
}

/** Nodes without any label among the first of the database; null where there are none. */
async function sampleBare(plain: AskPlain): Promise<Sampled | null> {
  const match = 'MATCH (n) WITH n LIMIT 20000 WITH n WHERE size(labels(n)) = 0';
  const [counted] = await plain<{ count: bigint }>({
    name: 'plain.count-bare',
    text: `${match} RETURN count(n) AS count`,
    columns: ['count'],
  });
  const count = Number(counted?.count ?? 0n);
  if (count === 0) return null;
  const rows = await plain<SampleRow>(
    { name: 'plain.sample-bare', text: sampleOf(match, 0), columns: SAMPLE_COLUMNS },
    { sample: SAMPLE },
  );
  return { name: NO_LABEL, count, sample: rows.map(toProperty) };
}

interface Sampled extends Counted {
  readonly sample: readonly PropertyFound[];
}

const toProperty = ({ property, seen, kinds, length }: SampleRow): PropertyFound => ({
  name: property,
  seen: Number(seen),
  kind: kinds.length === 1 ? (kinds[0] as PropertyKind) : 'mixed',
  length: length ?? 0,
});

function toLabel(
  { name, count, sample }: Sampled,
  known: readonly SchemaRow[],
  keys: readonly SchemaRow[],
): LabelFound {
  const ofLabel = (row: SchemaRow): boolean => row.on === 'NODE' && (row.labels ?? []).includes(name);
  const single = ({ properties }: SchemaRow): readonly string[] => (properties?.length === 1 ? properties : []);
  // Versions differ: UNIQUENESS, NODE_PROPERTY_UNIQUENESS, NODE_KEY.
  const unique = keys.filter((row) => ofLabel(row) && /UNIQUENESS|NODE_KEY/.test(row.type)).flatMap(single);
  const ranged = known.filter((row) => ofLabel(row) && /^(RANGE|TEXT|BTREE)$/.test(row.type)).flatMap(single);
  const key = unique.toSorted()[0] ?? null;
  const sampled = Math.min(count, SAMPLE);
  return {
    name,
    count,
    properties: sample,
    caption: captionOf(name, { properties: sample, sampled, key }),
    key,
    indexed: [...new Set([...unique, ...ranged])],
  };
}
