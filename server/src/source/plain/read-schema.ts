import { isForbidden } from '@orrery/cypher/errors.ts';
import { constraints, indexes } from '@orrery/cypher/generated/ownership.ts';
import type { AskDatabase } from '../../context.ts';
import { type AskPlain, askPlainBy } from './ask-plain.ts';
import { captionOf } from './caption.ts';
import type { LabelFound, PlainSchema, PropertyFound } from './graph-schema.ts';
import { BARE_AMONG, orderByRarity } from './graph-schema.ts';
import { NO_LABEL, quoted, typesIn } from './names.ts';
import { SAMPLE_COLUMNS, type SampleRow, sampleLabels, sampleOf, toProperty } from './sample.ts';

/** How many nodes of a label are looked at for its properties: of few labels many, of many labels few, and never more in all. */
const SAMPLE = 200;
const LEAST_SAMPLE = 20;
const SAMPLED = 40_000;
/** A database with more labels, or more types of relationships, is looked at for so many. What is left out is counted. */
export const MOST_NAMES = 2_000;
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
    seenBy(ask(indexes, {})),
    seenBy(ask(constraints, {})),
  ]);
  const counted = await countEach(
    plain,
    labelNames.map(({ name }) => name).slice(0, MOST_NAMES),
    (name) => `(n:${quoted(name)})`,
  );
  const types = await countEach(
    plain,
    typeNames.map(({ name }) => name).slice(0, MOST_NAMES),
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
  const used = counted.filter(({ count }) => count > 0);
  const sample = Math.max(LEAST_SAMPLE, Math.min(SAMPLE, Math.floor(SAMPLED / Math.max(1, used.length))));
  const samples = await sampleLabels(plain, used, sample);
  const labels = used.map(({ name, count }) =>
    toLabel(
      { name, count, sampled: Math.min(count, sample), sample: samples.get(name) ?? [] },
      known ?? [],
      keys ?? [],
    ),
  );
  const bare = await sampleBare(plain);
  return {
    labels: bare === null ? labels : [...labels, toLabel(bare, [], [])],
    relationships: types.filter(({ count }) => count > 0),
    fullText: (known ?? [])
      .filter(({ type, on }) => type === 'FULLTEXT' && on === 'NODE')
      .map(({ name, labels: covered }) => ({ name, labels: covered ?? [] })),
    nodes: Number(size?.nodes ?? 0n),
    // `4:uuid:12`: the database names itself in each of its element ids.
    identity: any?.element.split(':')[1] ?? null,
    beyond: {
      labels: Math.max(0, labelNames.length - MOST_NAMES),
      types: Math.max(0, typeNames.length - MOST_NAMES),
    },
    unseen: [...(known === null ? (['indexes'] as const) : []), ...(keys === null ? (['constraints'] as const) : [])],
    byRarity: orderByRarity(used),
  };
}

/** Null where the user of the database may not see them: what hangs on them is then done without. */
const seenBy = async <T>(asked: Promise<T>): Promise<T | null> =>
  asked.catch((error: unknown) => {
    if (isForbidden(error)) return null;
    throw error;
  });

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

/** Nodes without any label among the first of the database; null where there are none. */
async function sampleBare(plain: AskPlain): Promise<Sampled | null> {
  const match = `MATCH (n) WITH n LIMIT ${BARE_AMONG} WITH n WHERE size(labels(n)) = 0`;
  const [counted] = await plain<{ count: bigint }>({
    name: 'plain.count-bare',
    text: `${match} RETURN count(n) AS count`,
    columns: ['count'],
  });
  const count = Number(counted?.count ?? 0n);
  if (count === 0) return null;
  const rows = await plain<SampleRow>(
    { name: 'plain.sample-bare', text: sampleOf(match, '$bare'), columns: SAMPLE_COLUMNS },
    { sample: SAMPLE, bare: NO_LABEL },
  );
  return { name: NO_LABEL, count, sampled: Math.min(count, SAMPLE), sample: rows.map(toProperty) };
}

interface Sampled extends Counted {
  /** How many nodes were looked at. */
  readonly sampled: number;
  readonly sample: readonly PropertyFound[];
}

function toLabel(
  { name, count, sampled, sample }: Sampled,
  known: readonly SchemaRow[],
  keys: readonly SchemaRow[],
): LabelFound {
  const ofLabel = (row: SchemaRow): boolean => row.on === 'NODE' && (row.labels ?? []).includes(name);
  const single = ({ properties }: SchemaRow): readonly string[] => (properties?.length === 1 ? properties : []);
  // Versions differ: UNIQUENESS, NODE_PROPERTY_UNIQUENESS, NODE_KEY.
  const unique = keys.filter((row) => ofLabel(row) && /UNIQUENESS|NODE_KEY/.test(row.type)).flatMap(single);
  const ranged = known.filter((row) => ofLabel(row) && /^(RANGE|TEXT|BTREE)$/.test(row.type)).flatMap(single);
  const key = unique.toSorted()[0] ?? null;
  return {
    name,
    count,
    properties: sample,
    caption: captionOf(name, { properties: sample, sampled, key }),
    key,
    indexed: [...new Set([...unique, ...ranged])],
  };
}
