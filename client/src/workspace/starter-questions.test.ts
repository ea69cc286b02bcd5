import { describe, expect, test } from 'vitest';
import { FIRST_VIEW, type View } from '../graph/view.ts';
import { type CypherQuestion, isCypherQuestion, queryUnder, STARTER_QUESTIONS } from './starter-questions.ts';

const QUESTIONS = STARTER_QUESTIONS.filter(isCypherQuestion);
const NARROW: View = { lens: 'FACTS', asOf: '2025-08-25', range: { from: '2025-01-01', to: '2025-12-31' } };
const WIDEST: View = { lens: 'ALL', asOf: null, range: null };

const named = (id: string): CypherQuestion => {
  const question = QUESTIONS.find((one) => one.id === id);
  if (question === undefined) throw new Error(`There is no question ${id}.`);
  return question;
};

describe('a starter question asks under the view', () => {
  test.each(QUESTIONS.map((question) => [question.id, question] as const))('%s', (_, question) => {
    const narrow = queryUnder(question, NARROW);
    expect(narrow).toContain('// Orrery: lens FACTS, as of 2025-08-25, from 2025-01-01 to 2025-12-31');
    expect(narrow).toMatch(/\.certainty IN \["asserted"\]/u);
    expect(narrow).toMatch(/\.startEarliest <= date\("2025-08-25"\)/u);
    expect(narrow).toMatch(/\.(?:endLatest|startLatest) >= date\("2025-01-01"\)/u);
    for (const view of [null, WIDEST, FIRST_VIEW, NARROW])
      expect(queryUnder(question, view)).not.toMatch(/\{(?:where|and)/u);
    expect(queryUnder(question, WIDEST)).not.toMatch(/certainty|endLatest >=/u);
  });

  test('every link and claim of a list is judged, not the first alone', () => {
    const text = queryUnder(named('two-labs'), NARROW);
    for (const link of ['made', 'wrote', 'wroteToo', 'madeToo']) expect(text).toContain(`${link}.certainty IN`);
  });

  test('what happens lies before the range when it had happened, and a state when it had ended', () => {
    expect(queryUnder(named('left'), NARROW)).toContain('left.startLatest >= date("2025-01-01")');
    expect(queryUnder(named('works-at'), NARROW)).toContain(
      '(works.endOpen = true OR (works.endLatest IS NULL OR works.endLatest >= date("2025-01-01")))',
    );
    expect(queryUnder(named('career'), NARROW)).toContain('CASE WHEN type(works) IN ["LEFT", "FOUNDED"]');
  });
});
