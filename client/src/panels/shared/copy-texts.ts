import { CERTAINTY_ORDER, passes } from '../../graph/lens.ts';
import type { View } from '../../graph/view.ts';

/** A string literal for GraphQL and Cypher alike: both escape as JSON does. */
const literal = (text: string): string => JSON.stringify(text);

/** The view above a copied text, in the comment of its language: who runs it later sees what it was copied under. */
function heading(comment: '#' | '//', { lens, asOf, range }: View): string {
  const during = range === null ? '' : `, from ${range.from} to ${range.to}`;
  return `${comment} Orrery: lens ${lens}, ${asOf === null ? 'all time' : `as of ${asOf}`}${during}\n`;
}

export const claimAsGraphql = (id: string, view: View): string => `${heading('#', view)}{
  claim(id: ${literal(id)}) {
    text certainty modality disputed
    period { startEarliest startLatest endEarliest endLatest }
    subject { id name }
    object { id name }
    citations {
      stance certainty hedge
      attributedTo { name }
      document { title publishedAt credit license }
      paragraph { index summary }
    }
  }
}`;

export const claimAsCypher = (
  id: string,
  view: View,
): string => `${heading('//', view)}MATCH (c:Claim {id: ${literal(id)}})-[:HAS_CITATION]->(k:Citation)
MATCH (k)-[:IN_CHUNK]->(p:Chunk)-[:FROM_DOCUMENT]->(d:Document)
OPTIONAL MATCH (k)-[:ATTRIBUTED_TO]->(by:Entity)
RETURN c.text AS claim, k.stance AS stance, k.certainty AS certainty, collect(by.name) AS onTheWordOf,
       d.title AS document, p.index AS paragraph, p.summary AS paraphrase
ORDER BY paragraph`;

export function entityAsGraphql(id: string, view: View): string {
  const { lens, asOf } = view;
  const under = asOf === null ? `lens: ${lens}` : `lens: ${lens}, asOf: ${literal(asOf)}`;
  return `${heading('#', view)}{
  entity(id: ${literal(id)}) {
    name nameZh type
    aliases { value }
    degree(${under})
    neighbours(${under}, first: 50) {
      totalCount
      edges {
        node { id name }
        links { predicate role certainty disputed period { startEarliest startLatest endEarliest endLatest } }
      }
    }
  }
}`;
}

/** Links under the lens that have begun, and have not surely ended, by the day; and that may lie in the range. */
export function entityAsCypher(id: string, view: View): string {
  const certainties = CERTAINTY_ORDER.filter((certainty) => passes(view.lens, certainty));
  const conditions = [
    // The database keeps them in small letters.
    ...(view.lens === 'ALL'
      ? []
      : [`r.certainty IN [${certainties.map((each) => literal(each.toLowerCase())).join(', ')}]`]),
    ...(view.asOf === null ? [] : within(view.asOf, view.asOf)),
    ...(view.range === null ? [] : within(view.range.from, view.range.to)),
  ];
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join('\n  AND ')}\n`;
  return `${heading('//', view)}MATCH (e:Entity {id: ${literal(id)}})-[r]-(other:Entity)
${where}RETURN e, r, other`;
}

const within = (from: string, to: string): readonly string[] => [
  `(r.startEarliest IS NULL OR r.startEarliest <= date(${literal(to)}))`,
  `(r.endLatest IS NULL OR r.endLatest >= date(${literal(from)}))`,
];
