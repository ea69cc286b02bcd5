import type { SchemaRelation } from '../graph-source.ts';
import type { AskPlain } from './ask-plain.ts';
import { type PlainSchema, typeOfLabels } from './graph-schema.ts';
import { typesIn } from './names.ts';

/** Relationships that are looked at, of all types together, and of one type. */
const LOOKED_AT = 100_000;
const MOST_EACH = 5_000;
const LEAST_EACH = 50;
/** Types asked about in one question. */
const AT_ONCE = 10;

interface Pair {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly seen: bigint;
}

interface PairRow extends Pair {
  readonly place: bigint;
}

interface FirstRow extends Pair {
  readonly type: string;
}

const COLUMNS = ['place', 'source', 'target', 'seen'] as const;

/**
 * Which types are joined by which relationships. A type with few relationships is counted whole; of another one so many are looked at, and
 * what they show is held against the count of the database: about so many.
 */
export async function plainSchemaRelations(plain: AskPlain, schema: PlainSchema): Promise<readonly SchemaRelation[]> {
  const { relationships } = schema;
  const sample = Math.max(LEAST_EACH, Math.min(MOST_EACH, Math.floor(LOOKED_AT / Math.max(1, relationships.length))));
  const found: SchemaRelation[] = [];
  // One question for all of them: to plan one for each type costs more than to read these.
  const first = await plain<FirstRow>(
    {
      name: 'plain.relations',
      text: `MATCH (a)-[r]->(b) WITH a, r, b LIMIT $most
RETURN type(r) AS type, labels(a) AS source, labels(b) AS target, count(*) AS seen`,
      columns: ['type', 'source', 'target', 'seen'],
    },
    { most: LOOKED_AT },
  );
  const missing: { readonly name: string; readonly count: number }[] = [];
  for (const { name, count } of relationships) {
    const own = first.filter(({ type }) => type === name);
    const looked = own.reduce((sum, { seen }) => sum + Number(seen), 0);
    if (looked < Math.min(count, sample)) missing.push({ name, count });
    else found.push(...toRelations({ name, count, looked }, own, schema));
  }
  for (let at = 0; at < missing.length; at += AT_ONCE) {
    const some = missing.slice(at, at + AT_ONCE);
    const text = some
      .map(
        ({ name }, place) => `CALL {
  MATCH (a)-[${typesIn([name])}]->(b) WITH a, b LIMIT $sample
  RETURN labels(a) AS source, labels(b) AS target, count(*) AS seen
}
RETURN ${place} AS place, source, target, seen`,
      )
      .join('\nUNION ALL\n');
    // oxlint-disable-next-line no-await-in-loop -- a few questions of bounded size
    const rows = await plain<PairRow>({ name: 'plain.relations-of-types', text, columns: COLUMNS }, { sample });
    for (const [place, { name, count }] of some.entries()) {
      const own = rows.filter((row) => Number(row.place) === place);
      const looked = own.reduce((sum, { seen }) => sum + Number(seen), 0);
      found.push(...toRelations({ name, count, looked }, own, schema));
    }
  }
  return found.toSorted((a, b) => b.count - a.count);
}

interface Counted {
  readonly name: string;
  readonly count: number;
  /** How many of them were looked at. */
  readonly looked: number;
}

function toRelations(
  { name, count, looked }: Counted,
  rows: readonly Pair[],
  schema: PlainSchema,
): readonly SchemaRelation[] {
  const isAbout = count > looked;
  // Several sets of labels are of one type.
  const pairs = new Map<string, { readonly source: string; readonly target: string; seen: number }>();
  for (const row of rows) {
    const [source, target] = [typeOfLabels(row.source, schema), typeOfLabels(row.target, schema)];
    const at = JSON.stringify([source, target]);
    const pair = pairs.get(at) ?? { source, target, seen: 0 };
    pair.seen += Number(row.seen);
    pairs.set(at, pair);
  }
  return [...pairs.values()].map(({ source, target, seen }) => ({
    source,
    predicate: name,
    target,
    count: isAbout ? Math.max(1, Math.round((seen / looked) * count)) : seen,
    isAbout,
  }));
}
