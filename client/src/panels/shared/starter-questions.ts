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
