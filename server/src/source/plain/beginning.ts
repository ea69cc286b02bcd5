import { chooseStory, type StoryClaim } from '../../choose-story.ts';
import type { Beginning } from '../graph-source.ts';
import type { AskPlain } from './ask-plain.ts';
import { type PlainSchema, typeOfLabels } from './graph-schema.ts';
import type { KnownNodes } from './known-nodes.ts';
import { HUB, linksBetweenSets } from './links.ts';
import { NO_LABEL, quoted } from './names.ts';
import { NODE_COLUMNS, type NodeColumns, namingOf, nodeColumns } from './node-rows.ts';

/** Labels that the picture looks into, nodes of each that are compared, and the best of them that it may begin with. */
const LABELS = 12;
const COMPARED = 2_000;
const BEST = 6;
/** Relationships that are followed from each of those. */
const FOLLOWED = 120;

interface Parts {
  readonly plain: AskPlain;
  readonly schema: PlainSchema;
  readonly nodes: KnownNodes;
}

interface TieRow {
  readonly type: string;
  readonly source: string;
  readonly sourceLabels: readonly string[];
  readonly target: string;
  readonly targetLabels: readonly string[];
}

/**
 * A connected part of the graph to begin with: around the best connected nodes of different labels, chosen like the first picture of
 * claims, by the kinds of relationships that meet in a node. Reads a bounded number of nodes, whatever the size of the database.
 */
export async function beginPlain(limit: number, parts: Parts): Promise<Beginning> {
  const { schema, nodes } = parts;
  const total = BigInt(schema.nodes);
  const ties = thinned(await tiesAround(await wellConnected(parts), parts), schema);
  const chosen = choose(ties, { limit, schema });
  const elements = chosen.length > 0 ? chosen : await anyElements(limit, parts);
  const known = await nodes.byElements(elements);
  const [links, degrees] = await Promise.all([
    linksBetweenSets(parts, elements, elements),
    degreesOf(elements, parts.plain),
  ]);
  return {
    shown: elements.flatMap((element) => {
      const node = known.get(element);
      if (node === undefined) return [];
      const { row } = node;
      const own = links.filter(({ source }) => source === row.id);
      return [{ entity: row, degree: degrees.get(element) ?? 0n, links: own }];
    }),
    total,
  };
}

/** So many neighbours of one type by one kind of relationship are enough to show what a node is tied to. */
const ALIKE = 5;

/** Without it a hub of three thousand would fill the picture with a star. */
function thinned(ties: readonly TieRow[], schema: PlainSchema): readonly TieRow[] {
  const counts = new Map<string, number>();
  const isOneMore = (...key: readonly string[]): boolean => {
    const at = JSON.stringify(key);
    const count = (counts.get(at) ?? 0) + 1;
    counts.set(at, count);
    return count > ALIKE;
  };
  return ties.filter(({ type, source, sourceLabels, target, targetLabels }) => {
    const isMany = isOneMore(source, type, 'out', typeOfLabels(targetLabels, schema));
    return !isOneMore(target, type, 'in', typeOfLabels(sourceLabels, schema)) && !isMany;
  });
}

/** Most of the picture is one story; the rest tells of types that it leaves out, where there are any. */
function choose(ties: readonly TieRow[], { limit, schema }: { readonly limit: number; readonly schema: PlainSchema }) {
  const most = chooseStory(ties.map(toStory), Math.ceil((limit * 2) / 3));
  const shown = new Set(most);
  const types = new Set(
    ties.flatMap(({ source, sourceLabels, target, targetLabels }) => [
      ...(shown.has(source) ? [typeOfLabels(sourceLabels, schema)] : []),
      ...(shown.has(target) ? [typeOfLabels(targetLabels, schema)] : []),
    ]),
  );
  const others = ties.filter(
    ({ sourceLabels, targetLabels }) =>
      !types.has(typeOfLabels(sourceLabels, schema)) && !types.has(typeOfLabels(targetLabels, schema)),
  );
  const rest = chooseStory(others.map(toStory), limit - most.length);
  if (most.length + rest.length >= limit) return [...most, ...rest];
  const all = chooseStory(ties.map(toStory), limit).filter((element) => !shown.has(element) && !rest.includes(element));
  return [...most, ...rest, ...all].slice(0, limit);
}

async function wellConnected({ plain, schema }: Parts): Promise<readonly string[]> {
  const labels = schema.labels.filter(({ name }) => name !== NO_LABEL).slice(0, LABELS);
  const branches = labels.map(
    ({ name }) => `CALL {
  MATCH (n:${quoted(name)}) WITH n LIMIT $compared
  WITH n, COUNT { (n)--() } AS degree
  WHERE degree > 0
  RETURN n, degree ORDER BY degree DESC, elementId(n) LIMIT $best
}
RETURN elementId(n) AS element`,
  );
  if (branches.length === 0) return [];
  const rows = await plain<{ element: string }>(
    { name: 'plain.well-connected', text: branches.join('\nUNION\n'), columns: ['element'] },
    { compared: COMPARED, best: BEST },
  );
  return rows.map(({ element }) => element);
}

async function tiesAround(elements: readonly string[], { plain }: Parts): Promise<readonly TieRow[]> {
  if (elements.length === 0) return [];
  const text = `MATCH (n) WHERE elementId(n) IN $elements
CALL { WITH n MATCH (n)-[r]-(m) WHERE m <> n RETURN r LIMIT $followed }
WITH DISTINCT r
RETURN type(r) AS type, elementId(startNode(r)) AS source, labels(startNode(r)) AS sourceLabels,
  elementId(endNode(r)) AS target, labels(endNode(r)) AS targetLabels`;
  const columns = ['type', 'source', 'sourceLabels', 'target', 'targetLabels'] as const;
  return plain<TieRow>({ name: 'plain.ties', text, columns }, { elements, followed: FOLLOWED });
}

const toStory = ({ type, source, sourceLabels, target, targetLabels }: TieRow): StoryClaim => ({
  predicate: type,
  disputed: false,
  subject: { id: source, labels: sourceLabels, anonymous: false },
  object: { id: target, labels: targetLabels, anonymous: false },
  also: [],
});

/** A database without relationships shows some of its nodes all the same. */
async function anyElements(limit: number, { plain, schema, nodes }: Parts): Promise<readonly string[]> {
  const rows = await plain<NodeColumns>(
    { name: 'plain.some', text: `MATCH (n) WITH n LIMIT $limit RETURN ${nodeColumns('n')}`, columns: NODE_COLUMNS },
    { limit, ...namingOf(schema) },
  );
  return nodes.take(rows).map(({ element }) => element);
}

/** Distinct neighbours; for a hub its relationships, which the database has counted. */
export async function degreesOf(elements: readonly string[], plain: AskPlain): Promise<ReadonlyMap<string, bigint>> {
  if (elements.length === 0) return new Map();
  const text = `MATCH (n) WHERE elementId(n) IN $elements
WITH n, COUNT { (n)--() } AS ties
RETURN elementId(n) AS element, CASE WHEN ties > $hub THEN ties
  ELSE COUNT { MATCH (n)--(m) WHERE m <> n RETURN DISTINCT m } END AS degree`;
  const rows = await plain<{ element: string; degree: bigint }>(
    { name: 'plain.degrees', text, columns: ['element', 'degree'] },
    { elements, hub: HUB },
  );
  return new Map(rows.map(({ element, degree }) => [element, degree]));
}
