import type { AskPlain } from './ask-plain.ts';
import type { PropertyFound, PropertyKind } from './graph-schema.ts';
import { quoted } from './names.ts';

/** Nodes of which one question looks at all labels: to plan a question for each label costs more than to read these. */
const FIRST = 20_000;
/** Labels asked about in one question: the text of a question may become too long to plan. */
const AT_ONCE = 10;

export interface SampleRow {
  readonly label: string;
  readonly property: string;
  readonly seen: bigint;
  readonly kinds: readonly string[];
  readonly length: number | null;
}

export const SAMPLE_COLUMNS = ['label', 'property', 'seen', 'kinds', 'length'] as const;

/** The kind of `n[property]`, told without a function that older servers lack. */
const KIND = `CASE
  WHEN n[key] = toStringOrNull(n[key]) THEN 'text'
  WHEN n[key] = true OR n[key] = false THEN 'truth'
  WHEN toFloatOrNull(n[key]) IS NOT NULL THEN 'number'
  WHEN toStringOrNull(n[key]) IS NOT NULL AND NOT toStringOrNull(n[key]) STARTS WITH 'point' THEN 'time'
  ELSE 'other'
END`;

const LENGTH = 'CASE WHEN n[key] = toStringOrNull(n[key]) THEN size(toStringOrNull(n[key])) END';

/** What nodes of one label carry, of `$sample` at most. `label` names the parameter that holds what the row is called. */
export const sampleOf = (match: string, label: string): string =>
  `CALL {
  ${match} WITH n LIMIT $sample
  UNWIND keys(n) AS key
  WITH key, ${KIND} AS kind, ${LENGTH} AS length
  RETURN key, count(*) AS seen, collect(DISTINCT kind) AS kinds, avg(length) AS length
}
RETURN ${label} AS label, key AS property, seen, kinds, length`;

export interface LabelSample {
  readonly name: string;
  readonly count: number;
}

/** The properties of each label, from at most `sample` of its nodes. */
export async function sampleLabels(
  plain: AskPlain,
  labels: readonly LabelSample[],
  sample: number,
): Promise<ReadonlyMap<string, readonly PropertyFound[]>> {
  const [seen, first] = await Promise.all([
    plain<{ label: string; seen: bigint }>(
      {
        name: 'plain.sampled',
        text: 'MATCH (n) WITH n LIMIT $first UNWIND labels(n) AS label RETURN label, count(*) AS seen',
        columns: ['label', 'seen'],
      },
      { first: FIRST },
    ),
    plain<SampleRow>(
      {
        name: 'plain.sample',
        text: `MATCH (n) WITH n LIMIT $first
UNWIND labels(n) AS label
WITH label, collect(n)[..$sample] AS some
UNWIND some AS n
UNWIND keys(n) AS key
WITH label, key, ${KIND} AS kind, ${LENGTH} AS length
RETURN label, key AS property, count(*) AS seen, collect(DISTINCT kind) AS kinds, avg(length) AS length`,
        columns: SAMPLE_COLUMNS,
      },
      { first: FIRST, sample },
    ),
  ]);
  const met = new Map(seen.map((row) => [row.label, Number(row.seen)]));
  const missing = labels.filter(({ name, count }) => (met.get(name) ?? 0) < Math.min(count, sample));
  const others = new Set(missing.map(({ name }) => name));
  const rows = first.filter(({ label }) => !others.has(label));
  for (let at = 0; at < missing.length; at += AT_ONCE) {
    const names = missing.slice(at, at + AT_ONCE).map(({ name }) => name);
    const text = names
      .map((name, place) => sampleOf(`MATCH (n:${quoted(name)})`, `$names[${place}]`))
      .join('\nUNION ALL\n');
    // oxlint-disable-next-line no-await-in-loop -- a few questions of bounded size
    rows.push(
      ...(await plain<SampleRow>({ name: 'plain.sample-of', text, columns: SAMPLE_COLUMNS }, { sample, names })),
    );
  }
  const found = new Map<string, PropertyFound[]>();
  for (const row of rows) found.set(row.label, [...(found.get(row.label) ?? []), toProperty(row)]);
  return found;
}

export const toProperty = ({ property, seen, kinds, length }: SampleRow): PropertyFound => ({
  name: property,
  seen: Number(seen),
  kind: kinds.length === 1 ? (kinds[0] as PropertyKind) : 'mixed',
  length: length ?? 0,
});
