import { groupBy } from '../../group-by.ts';
import type {
  Counted,
  ExpansionQuestion,
  KindCountRow,
  NeighbourFilter,
  NeighbourOnPage,
  NeighbourPage,
  RelationCountRow,
  SharedQuestion,
  SharedRow,
  Slice,
} from '../graph-source.ts';
import type { AskPlain } from './ask-plain.ts';
import type { PlainBounds } from './bounds.ts';
import { type PlainSchema, typeOfLabels } from './graph-schema.ts';
import type { KnownNodes } from './known-nodes.ts';
import { NO_LABEL, typesIn } from './names.ts';
import { writeLinkId } from './node-id.ts';
import { type LinkColumns, linkMap, NODE_COLUMNS, type NodeColumns, namingOf, nodeColumns } from './node-rows.ts';

interface Parts {
  readonly bounds: PlainBounds;
  readonly plain: AskPlain;
  readonly schema: PlainSchema;
  readonly nodes: KnownNodes;
}

/** Walks from `element`; names of types are those that the schema has, all else is a parameter. */
function matchOf({ predicates, direction, types }: NeighbourFilter, { schema }: Parts): string {
  const known = new Set(schema.relationships.map(({ name }) => name));
  const names = typesIn(predicates.filter((name) => known.has(name)));
  const [left, right] = direction === 'in' ? ['<-', '-'] : direction === 'out' ? ['-', '->'] : ['-', '-'];
  return `MATCH (n) WHERE elementId(n) = element
  WITH n, COUNT { (n)${left}[${names}]${right}() } > $walked AS isCut
  MATCH (n)${left}[r${names}]${right}(m)
  WITH n, r, m, isCut LIMIT $walked
  WHERE m <> n AND NOT elementId(m) IN $without${types.length === 0 ? '' : ` AND ${TYPE} IN $types`}`;
}

/** The type of a neighbour, as `typeOfLabels` tells it. */
const TYPE = `CASE size(labels(m)) WHEN 0 THEN $bare WHEN 1 THEN labels(m)[0]
  ELSE coalesce(head([l IN $byRarity WHERE l IN labels(m)]), labels(m)[0]) END`;

interface Centres {
  /** Ids by element id. */
  readonly ids: ReadonlyMap<string, string>;
  readonly parameters: Readonly<Record<string, unknown>>;
}

async function centresOf(
  ids: readonly string[],
  { predicates, types, exclude }: NeighbourFilter,
  { schema, nodes, bounds }: Parts,
): Promise<Centres | undefined> {
  // A pattern without a name means any type of relationship; of types that the database does not have there is none.
  const isKnown = (name: string): boolean => schema.relationships.some((type) => type.name === name);
  if (predicates.length > 0 && !predicates.some(isKnown)) return undefined;
  const [centres, without] = await Promise.all([nodes.byIds(ids), nodes.elementsOf(exclude)]);
  if (centres.size === 0) return undefined;
  const byElement = new Map([...centres].map(([id, { element }]) => [element, id]));
  const typed = types.length === 0 ? {} : { types, byRarity: schema.byRarity, bare: NO_LABEL };
  return { ids: byElement, parameters: { elements: [...byElement.keys()], without, walked: bounds.walked, ...typed } };
}

interface NeighbourColumns extends NodeColumns {
  readonly centre: string;
  readonly total: bigint;
  readonly isAtLeast: boolean;
  /** False where the centre has no neighbour on its page. */
  readonly isOne: boolean;
  readonly links: readonly LinkColumns[];
}

/** Those with most relationships first; a page for each of the ids. */
export async function plainNeighbours(
  ids: readonly string[],
  { skip, limit, ...filter }: NeighbourFilter & Slice,
  parts: Parts,
): Promise<ReadonlyMap<string, NeighbourPage>> {
  const centres = await centresOf(ids, filter, parts);
  if (centres === undefined) return new Map();
  const text = `UNWIND $elements AS element
CALL (element) {
  ${matchOf(filter, parts)}
  WITH m, isCut, collect(${linkMap('r')}) AS links
  WITH m, isCut, links, COUNT { (m)--() } AS ties
  ORDER BY ties DESC, elementId(m)
  WITH collect({node: m, links: links}) AS ordered, coalesce(max(isCut), false) AS isAtLeast
  RETURN isAtLeast, size(ordered) AS total, ordered[$skip..$skip + $limit] AS page
}
UNWIND CASE size(page) WHEN 0 THEN [null] ELSE page END AS row
WITH element AS centre, total, isAtLeast, row IS NOT NULL AS isOne, row.node AS m, coalesce(row.links, []) AS links
RETURN centre, total, isAtLeast, isOne, ${nodeColumns('m')}, links`;
  const rows = await parts.plain<NeighbourColumns>(
    { name: 'plain.neighbours', text, columns: ['centre', 'total', 'isAtLeast', 'isOne', ...NODE_COLUMNS, 'links'] },
    { ...centres.parameters, skip, limit, ...namingOf(parts.schema) },
  );
  const there = rows.filter(({ isOne }) => isOne);
  const known = parts.nodes.take(there);
  // All ends at once: they are asked for in one question.
  const links = new Map((await parts.nodes.toLinks(there.flatMap((row) => row.links))).map((link) => [link.id, link]));
  const pages = new Map<string, NeighbourPage & { readonly neighbours: NeighbourOnPage[] }>();
  for (const { centre, total, isAtLeast } of rows) {
    pages.set(centres.ids.get(centre) ?? centre, { neighbours: [], total: Number(total), isAtLeast });
  }
  for (const [index, { centre, links: own }] of there.entries()) {
    const entity = known[index]?.row;
    if (entity === undefined) continue;
    pages.get(centres.ids.get(centre) ?? centre)?.neighbours.push({
      entity,
      links: own.flatMap(({ element }) => links.get(writeLinkId(element)) ?? []),
      degree: null,
    });
  }
  return pages;
}

/** What each is linked by, by itself. */
export async function plainRelationsOfEach(
  question: ExpansionQuestion,
  parts: Parts,
): Promise<ReadonlyMap<string, readonly RelationCountRow[]>> {
  const { plain, nodes, bounds } = parts;
  const { ids, onScreen } = question;
  const [only, ...more] = ids;
  // A page asks of one node at a time, and that may be a hub.
  if (only !== undefined && more.length === 0) return new Map([[only, await plainRelations(question, parts)]]);
  const [known, shown] = await Promise.all([nodes.byIds(ids), nodes.elementsOf(onScreen)]);
  const byElement = new Map([...known].map(([id, { element }]) => [element, id]));
  const text = `UNWIND $elements AS element
MATCH (c) WHERE elementId(c) = element
WITH element, COUNT { (c)--() } > $walked AS isAtLeast
CALL (element) {
  MATCH (n) WHERE elementId(n) = element
  MATCH (n)-[r]-(m)
  WITH n, r, m LIMIT $walked
  WHERE m <> n
  ${COUNT_RELATIONS}
  RETURN predicate, direction, links, neighbours, hidden
}
RETURN element, predicate, direction, links, neighbours, hidden, isAtLeast
ORDER BY element, hidden DESC, links DESC, predicate, direction`;
  const rows = await plain<RelationCountRow & { readonly element: string }>(
    {
      name: 'plain.relations-of-each',
      text,
      columns: ['element', 'predicate', 'direction', 'links', 'neighbours', 'hidden', 'isAtLeast'],
    },
    { elements: [...byElement.keys()], shown, walked: bounds.walked },
  );
  return groupBy(
    rows,
    ({ element }) => byElement.get(element) ?? element,
    (row) => row,
  );
}

const COUNT_RELATIONS = `WITH type(r) AS predicate, CASE WHEN startNode(r) = n THEN 'out' ELSE 'in' END AS direction, m, count(r) AS each
  WITH predicate, direction, sum(each) AS links, count(m) AS neighbours,
    sum(CASE WHEN elementId(m) IN $shown THEN 0 ELSE 1 END) AS hidden`;
/** Whether these nodes have more relationships than are walked over. The database has counted them. */
async function isTooMany(
  elements: readonly string[],
  { plain, bounds }: Pick<Parts, 'plain' | 'bounds'>,
): Promise<boolean> {
  const [counted] = await plain<{ ties: bigint }>(
    {
      name: 'plain.ties-of',
      text: 'MATCH (n) WHERE elementId(n) IN $elements RETURN sum(COUNT { (n)--() }) AS ties',
      columns: ['ties'],
    },
    { elements },
  );
  return (counted?.ties ?? 0n) > bounds.walked;
}

const WALK = `MATCH (n) WHERE elementId(n) IN $elements
MATCH (n)-[r]-(m)
WITH n, r, m LIMIT $walked
WHERE m <> n`;

export async function plainRelations(
  { ids, onScreen }: ExpansionQuestion,
  { plain, nodes, schema, bounds }: Parts,
): Promise<readonly RelationCountRow[]> {
  const [elements, shown] = await Promise.all([nodes.elementsOf(ids), nodes.elementsOf(onScreen)]);
  if (await isTooMany(elements, { plain, bounds }))
    return relationsOfHubs({ elements, shown }, { plain, schema, bounds });
  const text = `${WALK}
${COUNT_RELATIONS}
RETURN predicate, direction, links, neighbours, hidden
ORDER BY hidden DESC, links DESC, predicate, direction`;
  return plain<RelationCountRow>(
    { name: 'plain.relations', text, columns: ['predicate', 'direction', 'links', 'neighbours', 'hidden'] },
    { elements, shown, walked: bounds.walked },
  );
}

/** Types of relationships asked about in one question. */
const AT_ONCE = 20;

/**
 * Of hubs each type and direction is walked by itself, so that none is missed behind a large one. How many relationships there are has been
 * counted by the database; how many neighbours they lead to is at least what the walk has met.
 */
async function relationsOfHubs(
  { elements, shown }: { readonly elements: readonly string[]; readonly shown: readonly string[] },
  { plain, schema, bounds }: Pick<Parts, 'plain' | 'schema' | 'bounds'>,
): Promise<readonly RelationCountRow[]> {
  const there = await typesOf(elements, { plain, schema });
  const branches = there.flatMap((name, place) =>
    (['out', 'in'] as const).map((direction) => {
      const [left, right] = direction === 'in' ? ['<-', '-'] : ['-', '->'];
      const tie = `${left}[r${typesIn([name])}]${right}`;
      return `MATCH (n) WHERE elementId(n) IN $elements
WITH collect(n) AS all, sum(COUNT { (n)${tie}() }) AS links
WHERE links > 0
CALL {
  WITH all UNWIND all AS n
  MATCH (n)${tie}(m)
  WITH n, r, m LIMIT $walked
  WITH DISTINCT m, m = n AS isLoop
  RETURN sum(CASE WHEN isLoop THEN 0 ELSE 1 END) AS neighbours,
    sum(CASE WHEN isLoop OR elementId(m) IN $shown THEN 0 ELSE 1 END) AS hidden
}
RETURN $types[${place}] AS predicate, '${direction}' AS direction, links, neighbours, hidden, links > $walked AS isAtLeast`;
    }),
  );
  const rows: RelationCountRow[] = [];
  const walked = Math.max(bounds.walkedEach, Math.floor(bounds.walked / branches.length));
  for (let at = 0; at < branches.length; at += AT_ONCE) {
    const text = branches.slice(at, at + AT_ONCE).join('\nUNION ALL\n');
    // oxlint-disable-next-line no-await-in-loop -- a few questions of bounded size
    const some = await plain<RelationCountRow>(
      { name: 'plain.relations-of-hubs', text, columns: HUB_COLUMNS },
      { elements, shown, walked, types: there },
    );
    rows.push(...some);
  }
  return rows.toSorted((a, b) => Number(b.hidden - a.hidden) || Number(b.links - a.links));
}

/** Which types of relationships these nodes have. The database has counted them. */
async function typesOf(
  elements: readonly string[],
  { plain, schema }: Pick<Parts, 'plain' | 'schema'>,
): Promise<readonly string[]> {
  const names = schema.relationships.map(({ name }) => name);
  const has = names.map((name) => `sum(COUNT { (n)-[${typesIn([name])}]-() }) > 0`);
  const [found] = await plain<{ has: readonly boolean[] }>(
    {
      name: 'plain.types-of',
      text: `MATCH (n) WHERE elementId(n) IN $elements RETURN [${has.join(', ')}] AS has`,
      columns: ['has'],
    },
    { elements },
  );
  return names.filter((_, index) => found?.has[index] === true);
}

const HUB_COLUMNS = ['predicate', 'direction', 'links', 'neighbours', 'hidden', 'isAtLeast'] as const;

export async function plainKinds(
  { ids, onScreen }: ExpansionQuestion,
  { plain, nodes, schema, bounds }: Parts,
): Promise<readonly KindCountRow[]> {
  const [elements, shown] = await Promise.all([nodes.elementsOf(ids), nodes.elementsOf(onScreen)]);
  const text = `${WALK}
WITH DISTINCT m
RETURN labels(m) AS labels, count(m) AS neighbours,
  sum(CASE WHEN elementId(m) IN $shown THEN 0 ELSE 1 END) AS hidden`;
  const [rows, isAtLeast] = await Promise.all([
    plain<KindCountRow>(
      { name: 'plain.kinds', text, columns: ['labels', 'neighbours', 'hidden'] },
      { elements, shown, walked: bounds.walked },
    ),
    isTooMany(elements, { plain, bounds }),
  ]);
  // Several sets of labels are of one type.
  const kinds = new Map<
    string,
    { labels: readonly string[]; neighbours: bigint; hidden: bigint; isAtLeast: boolean }
  >();
  for (const { labels, neighbours, hidden } of rows) {
    const type = typeOfLabels(labels, schema);
    const kind = kinds.get(type) ?? { labels: [type], neighbours: 0n, hidden: 0n, isAtLeast };
    kind.neighbours += neighbours;
    kind.hidden += hidden;
    kinds.set(type, kind);
  }
  return [...kinds.values()].toSorted((a, b) => Number(b.hidden - a.hidden) || Number(b.neighbours - a.neighbours));
}

export async function plainNeighbourIds(
  ids: readonly string[],
  limit: number,
  { plain, nodes, schema, bounds }: Parts,
): Promise<readonly string[] | null> {
  const elements = await nodes.elementsOf(ids);
  if (await isTooMany(elements, { plain, bounds })) return null;
  const text = `${WALK} AND NOT elementId(m) IN $elements
WITH DISTINCT m LIMIT $limit
RETURN ${nodeColumns('m')}`;
  const rows = await plain<NodeColumns>(
    { name: 'plain.neighbour-ids', text, columns: NODE_COLUMNS },
    { elements, limit: limit + 1, walked: bounds.walked, ...namingOf(schema) },
  );
  return rows.length > limit ? null : nodes.take(rows).map(({ row }) => row.id);
}

const SHARED = `${WALK} AND NOT elementId(m) IN $elements
WITH m, collect(DISTINCT elementId(n)) AS tied
WHERE size(tied) >= $least`;

interface SharedColumns extends NodeColumns {
  readonly tied: readonly string[];
}

export async function plainShared(
  { ids, least }: SharedQuestion,
  limit: number,
  { plain, nodes, schema, bounds }: Parts,
): Promise<readonly SharedRow[]> {
  const elements = await nodes.elementsOf(ids);
  const rows = await plain<SharedColumns>(
    {
      name: 'plain.shared',
      text: `${SHARED}
WITH m, tied, COUNT { (m)--() } AS ties
ORDER BY size(tied) DESC, ties, elementId(m) LIMIT $limit
RETURN ${nodeColumns('m')}, tied`,
      columns: [...NODE_COLUMNS, 'tied'],
    },
    { elements, least, limit, walked: bounds.walked, ...namingOf(schema) },
  );
  const [found, ends] = [nodes.take(rows), await nodes.byElements(elements)];
  return found.map(({ row }, index) => ({
    entity: row,
    tiedTo: (rows[index]?.tied ?? []).flatMap((element) => ends.get(element)?.row.id ?? []),
  }));
}

export async function plainSharedCount(
  { ids, least }: SharedQuestion,
  { plain, nodes, bounds }: Parts,
): Promise<Counted> {
  const elements = await nodes.elementsOf(ids);
  const [[counted], isAtLeast] = await Promise.all([
    plain<{ total: bigint }>(
      { name: 'plain.shared-count', text: `${SHARED}\nRETURN count(m) AS total`, columns: ['total'] },
      { elements, least, walked: bounds.walked },
    ),
    isTooMany(elements, { plain, bounds }),
  ]);
  return { total: Number(counted?.total ?? 0n), isAtLeast };
}
