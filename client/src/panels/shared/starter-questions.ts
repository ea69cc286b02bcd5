import type { MessageId } from '../../i18n/messages.ts';

/** A question that is worth asking of any data of this model, as plain Cypher. */
export interface StarterQuestion {
  readonly id: string;
  readonly label: MessageId;
  readonly query: string;
}

export const STARTER_QUESTIONS: readonly StarterQuestion[] = [
  {
    id: 'left',
    label: 'question.left',
    query: `MATCH (who:Entity)-[left:LEFT]->(organisation:Organisation)
RETURN who, left, organisation`,
  },
  {
    id: 'disputed',
    label: 'question.disputed',
    query: `MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.disputed OR r.timeConflict
RETURN a, r, b`,
  },
  {
    id: 'works-at',
    label: 'question.worksAt',
    query: `MATCH (person:Person)-[works:WORKS_AT]->(organisation:Organisation)
RETURN person, works, organisation`,
  },
  {
    id: 'recruited',
    label: 'question.recruited',
    query: `MATCH (employer:Entity)-[recruited:RECRUITED_FROM]->(source:Organisation)
RETURN employer, recruited, source`,
  },
  {
    id: 'leads',
    label: 'question.leads',
    query: `MATCH (leader:Entity)-[leads:LEADS|MANAGES|CONTROLS]->(led:Entity)
RETURN leader, leads, led`,
  },
  {
    id: 'policies',
    label: 'question.policies',
    query: `MATCH (rule:Policy)-[r:APPLIES_TO|ENFORCED_BY|EXEMPTS|IMPOSED]-(other:Entity)
RETURN rule, r, other`,
  },
];

/** What one paragraph says. The id is written as a string of Cypher. */
export const questionOfParagraph = (id: string): StarterQuestion => ({
  id: `paragraph:${id}`,
  label: 'question.paragraph',
  query: `MATCH (:OrreryChunk {id: ${JSON.stringify(id)}})<-[:IN_CHUNK]-(:Citation)<-[:HAS_CITATION]-(claim:Claim)
MATCH (a:Entity)<-[:SUBJECT]-(claim)-[:OBJECT]->(b:Entity)
MATCH (a)-[r]->(b)
WHERE r.claimId = claim.id
RETURN DISTINCT a, r, b`,
});

/** What one document says: as much of it as fits a picture. */
export const questionOfDocument = (id: string): StarterQuestion => ({
  id: `document:${id}`,
  label: 'question.document',
  query: `MATCH (:OrreryCitation {documentId: ${JSON.stringify(id)}})<-[:HAS_CITATION]-(claim:Claim)
MATCH (a:Entity)<-[:SUBJECT]-(claim)-[:OBJECT]->(b:Entity)
MATCH (a)-[r]->(b)
WHERE r.claimId = claim.id
RETURN DISTINCT a, r, b
LIMIT 120`,
});
