import { LimitExceeded } from '@orrery/cypher/errors.ts';
import type { LinkRow } from '@orrery/cypher/rows.ts';
import type { AskPlain } from './ask-plain.ts';
import type { KnownNodes } from './known-nodes.ts';
import { LINK_COLUMNS, type LinkColumns } from './node-rows.ts';

/** A node with more relationships is a hub: nothing is looked for by going through all of them. */
export const HUB = 20_000;
/** A picture with more links is no picture: it is refused, and not cut. */
const MOST_LINKS = 50_000;

const RETURN_LINKS = `RETURN elementId(r) AS element, type(r) AS type,
  elementId(startNode(r)) AS source, elementId(endNode(r)) AS target
LIMIT $most + 1`;

/**
 * Everything between two sets of nodes, by element id. It is looked for from the nodes that are no hubs, and between two hubs by the pair,
 * so that one hub among them does not cost a walk over all its relationships.
 */
export async function linksBetweenSets(
  { plain, nodes }: { readonly plain: AskPlain; readonly nodes: KnownNodes },
  some: readonly string[],
  others: readonly string[],
): Promise<readonly LinkRow[]> {
  if (some.length === 0 || others.length === 0) return [];
  const small = (from: string, to: string): string => `MATCH (a)
WHERE elementId(a) IN $${from} AND COUNT { (a)--() } <= $hub
MATCH (a)-[r]-(b)
WHERE elementId(b) IN $${to}
WITH DISTINCT r
${RETURN_LINKS}`;
  const hubs = `MATCH (a)
WHERE elementId(a) IN $some AND COUNT { (a)--() } > $hub
MATCH (b)
WHERE elementId(b) IN $others AND COUNT { (b)--() } > $hub
MATCH (a)-[r]-(b)
WITH DISTINCT r
${RETURN_LINKS}`;
  const isOneSet = some === others;
  const texts = [small('some', 'others'), ...(isOneSet ? [] : [small('others', 'some')]), hubs];
  const found = await Promise.all(
    texts.map((text) =>
      plain<LinkColumns>(
        { name: 'plain.links', text, columns: LINK_COLUMNS },
        { some, others, hub: HUB, most: MOST_LINKS },
      ),
    ),
  );
  if (found.some(({ length }) => length > MOST_LINKS)) {
    throw new LimitExceeded(
      `More than ${MOST_LINKS.toLocaleString('en')} relationships join these nodes, more than a picture can hold. Ask for fewer nodes, or count them with Cypher.`,
    );
  }
  const links = new Map(found.flat().map((link) => [link.element, link]));
  return nodes.toLinks([...links.values()]);
}
