import { describe, expect, test } from 'vitest';
import { contradictions, drawnOfDocument, moments, momentsCount, undatedCount } from '../../generated/claim.ts';
import { drawnPredicates, predicateNames, predicateOf } from '../../model/predicates.ts';
import { run } from '../../run.ts';
import { ALL, useTinyGraph } from '../../test/tiny.ts';

const db = useTinyGraph();

const POINTS = predicateNames().filter((name) => ['point', 'measure'].includes(predicateOf(name).kind));

/** Moments as "kind PREDICATE earliest..latest". The count has to agree with them. */
async function between(
  from: string,
  to: string,
  more: { document?: string | null; certainties?: readonly string[] } = {},
) {
  const question = {
    predicates: predicateNames(),
    points: POINTS,
    certainties: ALL,
    document: null,
    from,
    to,
    ...more,
  };
  const rows = await run(db, moments, { ...question, skip: 0, limit: 500 });
  expect(await run(db, momentsCount, question)).toEqual({ total: BigInt(rows.length) });
  return rows.map(
    ({ kind, claim, earliest, latest }) => `${kind} ${claim.predicate} ${earliest ?? ''}..${latest ?? ''}`,
  );
}

describe('claim.moments', () => {
  test('tells what began, ended and happened, in the order of time', async () => {
    expect(await between('2029-06-01', '2030-01-31')).toEqual([
      'ended WORKS_AT 2029-12-01..2029-12-31',
      'happened LEFT ..2029-12-31',
      'happened APPOINTED 2030-01-01..2030-01-31',
      'began WORKS_AT 2030-01-01..2030-01-31',
      'happened REORGANISED 2030-01-01..2030-12-31',
    ]);
  });

  test('what is open on one side may lie in any range on that side', async () => {
    expect(await between('1999-01-01', '1999-12-31')).toEqual(['happened LEFT ..2029-12-31']);
    expect(await between('2031-01-01', '2031-12-31')).toEqual([]);
  });

  test('both ends of the range count, and a day outside does not', async () => {
    expect(await between('2030-05-19', '2030-05-19')).toContain('happened LAUNCHED 2030-05-13..2030-05-19');
    expect(await between('2030-05-20', '2030-05-20')).not.toContain('happened LAUNCHED 2030-05-13..2030-05-19');
  });

  test('keeps to the document and to the certainties', async () => {
    const [from, to] = ['2030-06-15', '2030-06-15'];
    expect(await between(from, to)).toContain('happened RANKED_IN 2030-06-15..2030-06-15');
    expect(await between(from, to, { document: 'doc:tiny' })).toContain('happened RANKED_IN 2030-06-15..2030-06-15');
    expect(await between(from, to, { document: 'doc:elsewhere' })).toEqual([]);
    expect(await between(from, to, { certainties: ['rumour'] })).toEqual([]);
  });

  test('pages by position', async () => {
    const question = { predicates: predicateNames(), points: POINTS, certainties: ALL, document: null };
    const range = { from: '2020-01-01', to: '2030-12-31' };
    const all = await run(db, moments, { ...question, ...range, skip: 0, limit: 500 });
    const second = await run(db, moments, { ...question, ...range, skip: 2, limit: 3 });
    expect(second).toEqual(all.slice(2, 5));
  });

  test('says how many have no date', async () => {
    const count = async (predicates: readonly string[]) =>
      Number((await run(db, undatedCount, { predicates, certainties: ALL, document: 'doc:tiny' })).total);
    expect(await count(['AWARDED'])).toBe(1);
    expect(await count(['AWARDED', 'TOLD', 'LAUNCHED'])).toBe(2);
    // Deprecated, so not shown.
    expect(await count(['SIMILAR_TO'])).toBe(0);
  });
});

test('claim.contradictions gives pairs with their reasons in both languages', async () => {
  expect(await run(db, contradictions, { limit: 10 })).toEqual([
    {
      a: expect.stringMatching(/^c_/),
      b: expect.stringMatching(/^c_/),
      words: {
        note: null,
        noteZh: null,
        resolution: 'a plan does not contradict a fact',
        resolutionZh: '計畫與事實並不矛盾',
        texts: null,
      },
    },
  ]);
  expect(await run(db, contradictions, { limit: 0 })).toEqual([]);
});

describe('claim.drawn-of-document', () => {
  const ask = (document: string, limit: number) =>
    run(db, drawnOfDocument, { document, predicates: drawnPredicates(), certainties: ALL, limit });

  test('gives what is disputed first, and the total beyond the limit', async () => {
    const all = await ask('doc:tiny', 500);
    expect(all.total).toBe(BigInt(all.ids.length));
    expect(await ask('doc:tiny', 2)).toEqual({ ids: all.ids.slice(0, 2), total: all.total });
    expect(await ask('doc:elsewhere', 10)).toEqual({ ids: [], total: 0n });
  });
});
