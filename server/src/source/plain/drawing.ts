import type { EntityRow, LinkRow } from '@orrery/cypher/rows.ts';
import type { AskPlain } from './ask-plain.ts';
import type { KnownNodes } from './known-nodes.ts';
import { LINK_COLUMNS, type LinkColumns } from './node-rows.ts';

interface Parts {
  readonly plain: AskPlain;
  readonly nodes: KnownNodes;
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
