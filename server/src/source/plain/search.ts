import type { SearchHits, SearchQuestion } from '../search-hits.ts';
import type { AskPlain } from './ask-plain.ts';
import type { PlainBounds } from './bounds.ts';
import type { LabelFound, PlainSchema } from './graph-schema.ts';
import type { KnownNodes } from './known-nodes.ts';
import { NO_LABEL, quoted } from './names.ts';
import { readNodeId } from './node-id.ts';
import { type KnownNode, NODE_COLUMNS, type NodeColumns, namingOf, nodeColumns } from './node-rows.ts';

/** How many hits one way of looking gives at most. */
const EACH = 60;
/** With more labels, nodes are looked through whatever their label. */
const MANY_LABELS = 60;
/** Labels asked about in one question. */
const AT_ONCE = 20;

interface Parts {
  readonly bounds: PlainBounds;
  readonly plain: AskPlain;
  readonly schema: PlainSchema;
  readonly nodes: KnownNodes;
}

interface HitColumns extends NodeColumns {
  readonly degree: bigint;
}

const HIT_COLUMNS = [...NODE_COLUMNS, 'degree'] as const;

/**
 * Nodes by their names: from the full-text indexes that the database has, from the indexes on names by how a name begins, and from a
 * bounded look through the rest, which is told where it was not all. The best match first, of equals the one with most relationships.
 */
export async function searchPlain(question: SearchQuestion, parts: Parts): Promise<SearchHits> {
  const typed = question.typed.trim();
  if (typed === '') return { hits: [], total: 0, isLimited: false, isGuess: false, isPartial: false };
  const labels = parts.schema.labels.filter(
    ({ name, caption, key }) =>
      (caption.length > 0 || key !== null) && (question.types.length === 0 || question.types.includes(name)),
  );
  const [indexed, begun] = await Promise.all([byFullText(typed, parts), byBeginning(typed, labels, parts)]);
  // What indexes have found fills the page of a large database; a small one is looked through whole all the same.
  const isEnough =
    parts.schema.nodes > parts.bounds.small && indexed.length + begun.length >= question.skip + question.limit;
  const held: Held = isEnough ? { rows: [], isPartial: false } : await byHolding(typed, labels, parts);
  const degrees = new Map<string, number>();
  const found = new Map<string, KnownNode>();
  for (const rows of [indexed, begun, held.rows]) {
    const known = parts.nodes.take(rows);
    for (const [index, node] of known.entries()) {
      found.set(node.element, node);
      degrees.set(node.element, Number(rows[index]?.degree ?? 0n));
    }
  }
  const wanted = [...found.values()].filter(
    ({ row }) => question.types.length === 0 || question.types.includes(row.labels[0] ?? ''),
  );
  const ranked = wanted
    .map((node) => ({
      node,
      rank: Math.min(...namesAndKey(node).map((name) => rankOf(name, typed))),
      degree: degrees.get(node.element) ?? 0,
    }))
    .toSorted((a, b) => a.rank - b.rank || b.degree - a.degree || (a.node.row.name < b.node.row.name ? -1 : 1));
  const here = ranked.slice(question.skip, question.skip + question.limit);
  return {
    hits: here.map(({ node, rank, degree }) => ({
      entity: node.row,
      matched: node.row.name,
      score: WORST - rank + degree / (degree + 1),
    })),
    total: ranked.length,
    isLimited: isEnough || [indexed, begun, held.rows].some((rows) => rows.length >= EACH),
    isGuess: false,
    isPartial: held.isPartial,
  };
}

const WORST = 5;

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** A key that is typed whole is meant, whatever else has the text in its name. */
function namesAndKey({ row }: KnownNode): readonly string[] {
  const name = readNodeId(row.id);
  return name?.by === 'key' ? [row.name, String(name.value)] : [row.name];
}

/** 0 is best: the name itself, its beginning, the beginning of a word, anywhere, elsewhere than in the name. */
function rankOf(name: string, typed: string): number {
  const [is, asked] = [fold(name), fold(typed)];
  if (is === asked) return 0;
  if (is.startsWith(asked)) return 1;
  const at = is.indexOf(asked);
  if (at === -1) return 4;
  return /[\p{L}\p{N}]/u.test(is[at - 1] ?? ' ') ? 3 : 2;
}

/** Characters that mean something to Lucene are taken for what they are; the last word may be unfinished. */
function toLucene(typed: string): string | null {
  const found = typed.match(/[\p{L}\p{N}]+/gu) ?? [];
  // In capitals these three are no words there.
  const words = found.map((word) => (/^(AND|OR|NOT)$/.test(word) ? word.toLowerCase() : word));
  if (words.length === 0) return null;
  return words.map((word, index) => (index === words.length - 1 ? `(${word}* OR ${word})` : word)).join(' AND ');
}

async function byFullText(typed: string, { plain, schema }: Parts): Promise<readonly HitColumns[]> {
  const lucene = toLucene(typed);
  if (lucene === null) return [];
  const answers = await Promise.all(
    schema.fullText.map(({ name }) =>
      plain<HitColumns>(
        {
          name: 'plain.search-full-text',
          text: `CALL db.index.fulltext.queryNodes($index, $lucene) YIELD node AS n, score
WITH n LIMIT $each
RETURN ${nodeColumns('n')}, COUNT { (n)--() } AS degree`,
          columns: HIT_COLUMNS,
        },
        { index: name, lucene, each: EACH, ...namingOf(schema) },
      ),
    ),
  );
  return answers.flat();
}

/** An index compares letters as they stand, so the usual ways to write a name are asked for. */
function spellings(typed: string): readonly string[] {
  const lower = typed.toLowerCase();
  const capitals = lower.replaceAll(/(?<![\p{L}\p{N}])\p{L}/gu, (letter) => letter.toUpperCase());
  const sentence = lower.slice(0, 1).toUpperCase() + lower.slice(1);
  // Always as many: another number would be another question to plan.
  return [typed, lower, capitals, sentence, typed.toUpperCase()];
}

const namesOf = ({ caption, key }: LabelFound): readonly string[] => [
  ...new Set([...caption, ...(key === null ? [] : [key])]),
];

async function byBeginning(
  typed: string,
  labels: readonly LabelFound[],
  { plain, schema }: Parts,
): Promise<readonly HitColumns[]> {
  const texts = spellings(typed);
  const branches = labels.flatMap((label) =>
    namesOf(label)
      .filter((property) => label.indexed.includes(property))
      .map((property) => {
        const either = texts.map((_, index) => `n.${quoted(property)} STARTS WITH $text${index}`).join(' OR ');
        return `MATCH (n:${quoted(label.name)}) WHERE ${either} WITH n LIMIT $each RETURN n`;
      }),
  );
  const parameters = Object.fromEntries(texts.map((text, index) => [`text${index}`, text]));
  return askBranches({ plain, schema }, 'plain.search-beginning', { branches, parameters });
}

interface Held {
  readonly rows: readonly HitColumns[];
  readonly isPartial: boolean;
}

/** Looks through names, bounded for each label and for all: the small labels whole, of the large ones a part. */
async function byHolding(typed: string, labels: readonly LabelFound[], parts: Parts): Promise<Held> {
  const { plain, schema, bounds } = parts;
  if (schema.nodes <= bounds.small || labels.length > MANY_LABELS) return byHoldingAtOnce(typed, labels, parts);
  let left = bounds.allLookedThrough;
  let isPartial = false;
  const branches: string[] = [];
  for (const label of labels.toSorted((a, b) => a.count - b.count)) {
    const most = Math.min(label.count, bounds.lookedThrough, left);
    if (most < label.count) isPartial = true;
    if (most <= 0) continue;
    left -= most;
    const either = namesOf(label)
      .map((property) => `toLower(toStringOrNull(n.${quoted(property)})) CONTAINS $held`)
      .join(' OR ');
    const match = label.name === NO_LABEL ? 'MATCH (n) WHERE size(labels(n)) = 0' : `MATCH (n:${quoted(label.name)})`;
    branches.push(`${match} WITH n LIMIT ${most} WHERE ${either} WITH n LIMIT $each RETURN n`);
  }
  const rows = await askBranches({ plain, schema }, 'plain.search-holding', {
    branches,
    parameters: { held: typed.toLowerCase() },
  });
  return { rows, isPartial };
}

/** One question for all labels: to plan one for each of many labels would cost more than to look through the names. */
async function byHoldingAtOnce(
  typed: string,
  labels: readonly LabelFound[],
  { plain, schema, bounds }: Parts,
): Promise<Held> {
  const rows = await plain<HitColumns>(
    {
      name: 'plain.search-holding-at-once',
      text: `MATCH (n) WITH n LIMIT $most
WHERE any(l IN CASE size(labels(n)) WHEN 0 THEN [$bare] ELSE labels(n) END
  WHERE any(k IN $names[l] WHERE toLower(toStringOrNull(n[k])) CONTAINS $held))
WITH n LIMIT $each
RETURN ${nodeColumns('n')}, COUNT { (n)--() } AS degree`,
      columns: HIT_COLUMNS,
    },
    {
      ...namingOf(schema),
      most: bounds.allLookedThrough,
      each: EACH,
      bare: NO_LABEL,
      held: typed.toLowerCase(),
      names: Object.fromEntries(labels.map((label) => [label.name, namesOf(label)])),
    },
  );
  return { rows, isPartial: schema.nodes > bounds.allLookedThrough };
}

interface Branches {
  readonly branches: readonly string[];
  readonly parameters: Readonly<Record<string, unknown>>;
}

async function askBranches(
  { plain, schema }: Pick<Parts, 'plain' | 'schema'>,
  name: string,
  { branches, parameters }: Branches,
): Promise<readonly HitColumns[]> {
  const groups = Array.from({ length: Math.ceil(branches.length / AT_ONCE) }, (_, index) =>
    branches.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
  const answers = await Promise.all(
    groups.map((group) =>
      plain<HitColumns>(
        {
          name,
          text: `CALL { ${group.join('\nUNION\n')} }
WITH DISTINCT n
RETURN ${nodeColumns('n')}, COUNT { (n)--() } AS degree`,
          columns: HIT_COLUMNS,
        },
        { ...namingOf(schema), each: EACH, ...parameters },
      ),
    ),
  );
  return answers.flat();
}
