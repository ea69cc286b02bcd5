import { BUILT_IN } from '@orrery/cypher/sentence/index.ts';
import { describe, expect, test } from 'vitest';
import type { Model } from '../api/answers.ts';
import { FIRST_VIEW } from '../graph/view.ts';
import { heldQuestions, predicatesAsked } from './held-questions.ts';
import { isCypherQuestion, queryUnder, STARTER_QUESTIONS } from './starter-questions.ts';
import { vocabularyOf } from './use-model.ts';

const WORDS = vocabularyOf(BUILT_IN, 'en');

const modelOf = (
  predicates: Readonly<Record<string, number>>,
  types: Readonly<Record<string, number>> = {},
): Model => ({
  types: Object.entries(types).map(([id, count]) => ({ id, count })),
  predicates: Object.entries(predicates).map(([predicate, count]) => ({ predicate, count })),
});

const offered = (model: Model) => heldQuestions(model, BUILT_IN, WORDS);
const ids = (model: Model): readonly string[] =>
  offered(model).flatMap(({ questions }) => questions.map(({ id }) => id));
const ALL = Object.fromEntries(
  STARTER_QUESTIONS.filter(isCypherQuestion).flatMap((question) =>
    predicatesAsked(question)
      .flat()
      .map((predicate) => [predicate, 1] as const),
  ),
);

test('every question written by hand names predicates that exist', () => {
  expect(Object.keys(ALL).filter((predicate) => !BUILT_IN.predicates.has(predicate))).toEqual([]);
  for (const question of STARTER_QUESTIONS.filter(isCypherQuestion))
    expect(predicatesAsked(question).length, question.id).toBeGreaterThan(0);
});

describe('a graph of the field that the questions were written for', () => {
  test('is offered them, in their two groups', () => {
    const groups = offered(modelOf(ALL));
    expect(groups.map(({ title }) => title)).toEqual(['question.group.story', 'question.group.models']);
    expect(ids(modelOf(ALL)).toSorted()).toEqual(STARTER_QUESTIONS.map(({ id }) => id).toSorted());
  });

  test('is not offered those about models before the table of models is in it', () => {
    const { DEVELOPED, AUTHORED, TRAINED_WITH, BASED_ON, LOCATED_IN, AVAILABLE_AS, ...article } = ALL;
    expect([DEVELOPED, AUTHORED, TRAINED_WITH, BASED_ON, LOCATED_IN, AVAILABLE_AS]).toEqual([1, 1, 1, 1, 1, 1]);
    expect(offered(modelOf(article)).map(({ title }) => title)).toEqual(['question.group.story']);
    expect(ids(modelOf({ ...article, LEFT: 0 }))).not.toContain('left');
  });
});

describe('a graph of another field', () => {
  const NOVEL = modelOf({ OCCURS_WITH: 254, PAID: 3, KNOWS: 0, DESCRIBED_AS: 9 }, { Person: 77, Place: 4, Event: 1 });

  test('is offered what can be made of its own words, and what may be asked of any', () => {
    expect(ids(NOVEL)).toEqual([
      'ties:Person',
      'ties:Place',
      'relation:OCCURS_WITH',
      'relation:PAID',
      'disputed',
      'between',
      'what-is',
    ]);
  });

  test('in queries that the view narrows, with words in the language of the page', () => {
    const [group] = offered(NOVEL);
    const made = group?.questions.filter(isCypherQuestion) ?? [];
    expect(made.map(({ words }) => words)).toEqual([
      { types: 'people' },
      { types: 'places' },
      { relation: WORDS.verb('OCCURS_WITH') },
      { relation: WORDS.verb('PAID') },
    ]);
    const [ties, , relation] = made;
    if (ties === undefined || relation === undefined) throw new Error('No question was made.');
    expect(queryUnder(ties, FIRST_VIEW)).toContain('MATCH (one:Person)-[tie:OCCURS_WITH|PAID]-(other:Entity)');
    expect(queryUnder(ties, { ...FIRST_VIEW, lens: 'FACTS' })).toContain('tie.certainty IN ["asserted"]');
    expect(queryUnder(relation, null)).toMatch(/^MATCH \(one:Entity\)-\[r:OCCURS_WITH\]->\(other:Entity\)\nRETURN/u);
  });

  test('keeps the few questions by hand that it can answer', () => {
    expect(ids(modelOf({ OCCURS_WITH: 9, WORKS_AT: 2 }))).toContain('works-at');
    expect(ids(modelOf({ OCCURS_WITH: 9, WORKS_AT: 2 }))).not.toContain('relation:WORKS_AT');
  });

  test('a subtype is not named beside its parent, and an empty graph is offered nothing that it cannot answer', () => {
    expect(ids(modelOf({ OCCURS_WITH: 9 }, { Organisation: 5, Lab: 5 })).filter((id) => id.startsWith('ties'))).toEqual(
      ['ties:Organisation'],
    );
    expect(ids(modelOf({}))).toEqual(['disputed', 'between', 'what-is']);
  });
});
