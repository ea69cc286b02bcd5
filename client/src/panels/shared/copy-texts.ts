/** A string literal for GraphQL and Cypher alike: both escape as JSON does. */
const literal = (text: string): string => JSON.stringify(text);

export const claimAsGraphql = (id: string): string => `{
  claim(id: ${literal(id)}) {
    text certainty modality disputed
    subject { id name }
    object { id name }
    citations {
      stance certainty hedge
      attributedTo { name }
      document { title publishedAt }
      paragraph { index summary }
    }
  }
}`;

export const claimAsCypher = (id: string): string => `MATCH (c:Claim {id: ${literal(id)}})-[:HAS_CITATION]->(k:Citation)
MATCH (k)-[:IN_CHUNK]->(p:Chunk)-[:FROM_DOCUMENT]->(d:Document)
OPTIONAL MATCH (k)-[:ATTRIBUTED_TO]->(by:Entity)
RETURN c.text AS claim, k.stance AS stance, k.certainty AS certainty, collect(by.name) AS onTheWordOf,
       d.title AS document, p.index AS paragraph, p.summary AS paraphrase
ORDER BY paragraph`;

export const entityAsGraphql = (id: string): string => `{
  entity(id: ${literal(id)}) {
    name nameZh type
    aliases { value }
    claims(first: 50) { edges { node { predicate text certainty disputed } } }
  }
}`;

export const entityAsCypher = (id: string): string => `MATCH (e:Entity {id: ${literal(id)}})-[r]-(other:Entity)
RETURN e, r, other`;
