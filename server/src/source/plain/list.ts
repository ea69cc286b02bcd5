import type { EntityRow, LinkRow } from '@orrery/cypher/rows.ts';
import type { AskPlain } from './ask-plain.ts';
import type { PlainSchema } from './graph-schema.ts';
import type { KnownNodes } from './known-nodes.ts';
import { NO_LABEL, quoted } from './names.ts';
import { LINK_COLUMNS, type LinkColumns, NODE_COLUMNS, type NodeColumns, namingOf, nodeColumns } from './node-rows.ts';

interface Parts {
  readonly plain: AskPlain;
  readonly schema: PlainSchema;
  readonly nodes: KnownNodes;
}

/** Nodes of some labels in the order of their element ids, after one of them. */
export async function listPlain(
  types: readonly string[] | null,
  { after, limit }: { readonly after: string | null; readonly limit: number },
  { plain, schema, nodes }: Parts,
): Promise<readonly EntityRow[]> {
  const last = after === null ? undefined : (await nodes.byIds([after])).get(after)?.element;
  if (after !== null && last === undefined) return [];
  const labels = types?.filter((type) => type !== NO_LABEL).map(quoted) ?? [];
  const bare = types?.includes(NO_LABEL) === true;
  const conditions = [
    ...(types === null
      ? []
      : [[...labels.map((label) => `n:${label}`), ...(bare ? ['size(labels(n)) = 0'] : [])].join(' OR ')]),
    ...(last === undefined ? [] : ['elementId(n) > $last']),
  ].map((each) => `(${each})`);
  const text = `MATCH (n)${conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`}
WITH n ORDER BY elementId(n) LIMIT $limit
RETURN ${nodeColumns('n')}`;
  const rows = await plain<NodeColumns>(
    { name: 'plain.list', text, columns: NODE_COLUMNS },
    { limit, last, ...namingOf(schema) },
  );
  return nodes.take(rows).map(({ row }) => row);
}

export interface Drawing {
  readonly entities: readonly EntityRow[];
  readonly links: readonly LinkRow[];
}

/** Nodes, and relationships with both ends, by their element ids. */
export async function drawingOf(
  found: { readonly nodes: readonly string[]; readonly relationships: readonly string[] },
  { plain, nodes }: Parts,
): Promise<Drawing> {
  const rows =
    found.relationships.length === 0
      ? []
      : await plain<LinkColumns>(
          {
            name: 'plain.links-by-element',
            text: `MATCH ()-[r]->() WHERE elementId(r) IN $elements
RETURN elementId(r) AS element, type(r) AS type, elementId(startNode(r)) AS source, elementId(endNode(r)) AS target`,
            columns: LINK_COLUMNS,
          },
          { elements: found.relationships },
        );
  const known = await nodes.byElements([...found.nodes, ...rows.flatMap(({ source, target }) => [source, target])]);
  return { entities: [...known.values()].map(({ row }) => row), links: await nodes.toLinks(rows) };
}
