import type { EntityType } from '../graph/types.ts';
import type { View } from '../graph/view.ts';
import type { MessageId } from '../i18n/messages.ts';
import { MODEL_QUESTIONS } from './model-questions.ts';
import type { Page } from './page-link.ts';
import { type Judged, viewComment, viewConditions, whereOf } from './view-cypher.ts';

/** Something the reader fills in; `name` is the parameter of the query and the name in the question's words. */
export interface Blank {
  readonly name: string;
  readonly kind: 'entity' | 'date' | 'year';
  readonly label: MessageId;
  /** Only entities of these types are offered. */
  readonly types?: readonly EntityType[];
}

export type BlankValues = Readonly<Record<string, string>>;

export type QuestionGroup = 'story' | 'models';

interface QuestionBase {
  readonly id: string;
  readonly label: MessageId;
  /** What stands in the label where no reader has a blank to fill in. */
  readonly words?: BlankValues;
  readonly group: QuestionGroup;
  readonly blanks?: readonly Blank[];
}

/**
 * A question that is worth asking of any data of this model, as plain Cypher. `{where r: LEFT}` stands for what the view asks of `r`, a
 * link of these predicates; `{where c: CLAIM TRAINED_WITH}` for that of a claim. `{and …}` goes on after a WHERE of its own.
 */
export interface CypherQuestion extends QuestionBase {
  readonly query: string;
  /** Column headings of an answer that is a list; without them it is links on the canvas. */
  readonly columns?: readonly MessageId[];
}

/** A question that a page answers. */
export interface PageQuestion extends QuestionBase {
  readonly page: (values: BlankValues) => Page;
}

/** A question that the facts of one entity answer. */
export interface EntityQuestion extends QuestionBase {
  readonly entity: string;
}

export type StarterQuestion = CypherQuestion | PageQuestion | EntityQuestion;

export const isCypherQuestion = (question: StarterQuestion): question is CypherQuestion => 'query' in question;

const MARK = /\{(where|and) ([^}]*)\}\n/gu;

/** `r: LEFT|WORKS_AT; c: CLAIM TRAINED_WITH`. */
const judgedOf = (text: string): readonly Judged[] =>
  text.split('; ').map((one) => {
    const [variable = '', what = ''] = one.split(': ');
    const names = what.replace(/^CLAIM /u, '');
    return { variable, predicates: names.split('|'), isClaim: what !== names };
  });

/** The query as the view asks it: what the lens, the day and the range hide is not found. Null: whatever they hide. */
export function queryUnder({ query }: CypherQuestion, view: View | null): string {
  const text = query.replaceAll(MARK, (_, clause: string, what: string) => {
    const conditions = view === null ? [] : judgedOf(what).flatMap((judged) => viewConditions(judged, view));
    if (clause === 'where') return whereOf(conditions);
    return conditions.map((condition) => `  AND ${condition}\n`).join('');
  });
  return (view === null ? '' : viewComment('//', view)) + text;
}

const STORY_QUESTIONS: readonly StarterQuestion[] = [
  {
    id: 'left',
    group: 'story',
    label: 'question.left',
    query: `MATCH (who:Entity)-[left:LEFT]->(organisation:Organisation)
{where left: LEFT}
RETURN who, left, organisation`,
  },
  { id: 'disputed', group: 'story', label: 'question.disputed', page: () => ({ kind: 'contradictions' }) },
  {
    id: 'unhappy',
    group: 'story',
    label: 'question.unhappy',
    query: `MATCH (who:Entity)-[unhappy:DISSATISFIED_WITH|CONFLICTS_WITH]->(with:Entity)
{where unhappy: DISSATISFIED_WITH|CONFLICTS_WITH}
RETURN who, unhappy, with`,
  },
  {
    id: 'insiders',
    group: 'story',
    label: 'question.insiders',
    page: () => ({ kind: 'cited', certainty: 'INSIDERS' }),
  },
  { id: 'company', group: 'story', label: 'question.company', page: () => ({ kind: 'cited', certainty: 'COMPANY' }) },
  {
    id: 'between',
    group: 'story',
    label: 'question.between',
    blanks: [
      { name: 'from', kind: 'date', label: 'question.field.from' },
      { name: 'to', kind: 'date', label: 'question.field.to' },
    ],
    page: ({ from = '', to = '' }) => ({
      kind: 'timeline',
      from: from <= to ? from : to,
      to: from <= to ? to : from,
      document: null,
    }),
  },
  {
    id: 'what-is',
    group: 'story',
    label: 'question.whatIs',
    blanks: [{ name: 'entity', kind: 'entity', label: 'question.field.entity' }],
    entity: 'entity',
  },
  {
    id: 'works-at',
    group: 'story',
    label: 'question.worksAt',
    query: `MATCH (person:Person)-[works:WORKS_AT]->(organisation:Organisation)
{where works: WORKS_AT}
RETURN person, works, organisation`,
  },
  {
    id: 'leads',
    group: 'story',
    label: 'question.leads',
    query: `MATCH (leader:Entity)-[leads:LEADS|MANAGES]->(led:Entity)
{where leads: LEADS|MANAGES}
RETURN leader, leads, led`,
  },
  {
    id: 'policies',
    group: 'story',
    label: 'question.policies',
    query: `MATCH (rule:Policy)-[r:APPLIES_TO|ENFORCED_BY|EXEMPTS|IMPOSED]-(other:Entity)
{where r: APPLIES_TO|ENFORCED_BY|EXEMPTS|IMPOSED}
RETURN rule, r, other`,
  },
  {
    id: 'recruited',
    group: 'story',
    label: 'question.recruited',
    query: `MATCH (employer:Entity)-[recruited:RECRUITED_FROM]->(source:Organisation)
{where recruited: RECRUITED_FROM}
RETURN employer, recruited, source`,
  },
  { id: 'quoted', group: 'story', label: 'question.quoted', page: () => ({ kind: 'cited', certainty: 'QUOTED' }) },
  {
    id: 'makes',
    group: 'story',
    label: 'question.makes',
    blanks: [{ name: 'product', kind: 'entity', label: 'question.field.product' }],
    query: `MATCH (maker:Entity)-[makes:MAKES|DEVELOPED]->(product:Entity {id: $product})
{where makes: MAKES|DEVELOPED}
RETURN maker, makes, product`,
  },
  {
    id: 'belongs',
    group: 'story',
    label: 'question.belongs',
    blanks: [{ name: 'part', kind: 'entity', label: 'question.field.part' }],
    query: `MATCH (part:Entity {id: $part})-[belongs:PART_OF|MEMBER_OF]->(whole:Entity)
{where belongs: PART_OF|MEMBER_OF}
RETURN part, belongs, whole`,
  },
  {
    id: 'career',
    group: 'story',
    label: 'question.career',
    blanks: [{ name: 'person', kind: 'entity', label: 'question.field.person' }],
    query: `MATCH (person:Entity {id: $person})-[works:WORKS_AT|LEFT|LEADS|FOUNDED]->(organisation:Organisation)
{where works: WORKS_AT|LEFT|LEADS|FOUNDED}
RETURN person, works, organisation`,
  },
  {
    id: 'went-to',
    group: 'story',
    label: 'question.wentTo',
    blanks: [{ name: 'person', kind: 'entity', label: 'question.field.person' }],
    query: `MATCH (person:Entity {id: $person})-[left:LEFT]->(before:Organisation)
MATCH (person)-[joined:WORKS_AT|FOUNDED]->(after:Organisation)
WHERE after <> before
  AND (joined.startEarliest >= left.startEarliest OR joined.startEarliest >= left.startLatest)
{and left: LEFT; joined: WORKS_AT|FOUNDED}
RETURN person, joined, after`,
  },
];

/** In the order in which a reader may ask them. */
export const STARTER_QUESTIONS: readonly StarterQuestion[] = [...STORY_QUESTIONS, ...MODEL_QUESTIONS];
