import { describe, expect, test } from 'vitest';
import { list, listCount } from '../../generated/claim.ts';
import { predicateNames } from '../../model/predicates.ts';
import { run } from '../../run.ts';
import { useTinyGraph } from '../../test/tiny.ts';

const db = useTinyGraph();

const ANY = {
  predicates: predicateNames(),
  disputed: null as boolean | null,
  certainties: [] as readonly string[],
  voices: [] as readonly string[],
  document: null as string | null,
  citedAs: [] as readonly string[],
  from: null as string | null,
  to: null as string | null,
  points: ['LEFT', 'LAUNCHED', 'EXEMPTS', 'APPOINTED', 'FOUNDED', 'REORGANISED', 'RANKED_IN'] as readonly string[],
};
type Conditions = Partial<typeof ANY>;

/** The claims found, as "PREDICATE subject". The count has to agree with them. */
async function found(conditions: Conditions, order = 'id'): Promise<readonly string[]> {
  const filter = { ...ANY, ...conditions };
  const rows = await run(db, list, { ...filter, order, after: null, skip: 0, limit: 500 });
  expect(await run(db, listCount, filter)).toEqual({ total: BigInt(rows.length) });
  return rows.map(({ claim }) => `${claim.predicate} ${claim.subject}`);
}

const sorted = async (conditions: Conditions): Promise<readonly string[]> => (await found(conditions)).toSorted();

describe('claim.list by dispute', () => {
  test('what is denied and what has two dates is disputed, and nothing is both disputed and not', async () => {
    const disputed = await sorted({ disputed: true });
    expect(disputed).toEqual(['APPLIES_TO policy:night-rule', 'DEMOTED_WITHIN person:ben-ivory']);
    const others = await found({ disputed: false });
    expect(others.length + disputed.length).toBe((await found({})).length);
    expect(others).not.toContain('APPLIES_TO policy:night-rule');
  });

  test('is not asked about when null, and stays within the predicates', async () => {
    expect(await found({ predicates: ['WORKS_AT'] })).toHaveLength(4);
    expect(await found({ predicates: ['WORKS_AT'], disputed: true })).toEqual([]);
    expect(await found({ predicates: [] })).toEqual([]);
  });
});

describe('claim.list by voice', () => {
  test('finds what rests on the word of a source, and what it denies', async () => {
    expect(await sorted({ voices: ['src:tiny#two-witnesses'] })).toEqual([
      'EXEMPTS policy:night-rule',
      'RECRUITED_FROM org:nimbus',
    ]);
    expect(await sorted({ voices: ['org:nimbus'] })).toEqual(['DEMOTED_WITHIN person:ben-ivory']);
  });

  test('several voices are any of them, each claim once', async () => {
    expect(
      await sorted({
        voices: ['org:nimbus', 'src:tiny#two-witnesses', 'src:tiny#report'],
        predicates: ['DEMOTED_WITHIN', 'EXEMPTS'],
      }),
    ).toEqual(['DEMOTED_WITHIN person:ben-ivory', 'EXEMPTS policy:night-rule']);
  });

  test('one citation has to meet voice, document and its certainty together', async () => {
    expect(await found({ voices: ['org:nimbus'], citedAs: ['company'] })).toHaveLength(1);
    // The claim is asserted as well, but not by Nimbus.
    expect(await found({ voices: ['org:nimbus'], citedAs: ['asserted'] })).toEqual([]);
    expect(await found({ voices: ['org:nimbus'], document: 'doc:elsewhere' })).toEqual([]);
    expect(await found({ voices: ['org:nimbus'], document: 'doc:tiny' })).toHaveLength(1);
  });

  test('a voice that nothing has finds nothing', async () => {
    expect(await found({ voices: ['src:nothing'] })).toEqual([]);
  });
});

describe('claim.list by certainty and document', () => {
  test("the claim's own certainty is the strongest of its citations; `citedAs` is of any", async () => {
    expect(await sorted({ certainties: ['headline'] })).toEqual(['ENDED person:ben-ivory']);
    expect(await sorted({ citedAs: ['headline'] })).toEqual([
      'ENDED person:ben-ivory',
      'INTENDS_TO_LEAVE person:ben-ivory',
    ]);
  });

  test('a document has all its claims, and another one none', async () => {
    // All but the editorial name, which no document uses.
    expect(await found({ document: 'doc:tiny' })).toHaveLength((await found({})).length - 1);
    expect(await found({ document: 'doc:elsewhere' })).toEqual([]);
  });
});

describe('claim.list by dates', () => {
  const predicates = ['WORKS_AT', 'LEFT', 'LAUNCHED', 'MEMBER_OF', 'APPOINTED', 'DESCRIBED_AS'];

  test('a state counts while it may hold, a point on its own days, and nothing without a date', async () => {
    // At Nimbus Lab since January 2030; a member of the Guild since 2028; "by the end of 2029" may be any day before.
    expect(await sorted({ predicates, from: '2030-03-01', to: '2030-03-31' })).toEqual([
      'MEMBER_OF person:cleo-marsh',
      'WORKS_AT person:ada-quill',
      'WORKS_AT person:ben-ivory',
    ]);
    expect(await sorted({ predicates, from: '2029-01-01', to: '2029-06-30' })).toEqual([
      'LEFT person:ada-quill',
      'MEMBER_OF person:cleo-marsh',
      'WORKS_AT person:ada-quill',
      'WORKS_AT person:ben-ivory',
    ]);
  });

  test('each end may be left open, and the last day counts', async () => {
    expect(await sorted({ predicates: ['LAUNCHED'], from: '2030-05-19' })).toEqual(['LAUNCHED org:nimbus']);
    expect(await sorted({ predicates: ['LAUNCHED'], from: '2030-05-20' })).toEqual([]);
    expect(await sorted({ predicates: ['LAUNCHED'], to: '2030-05-13' })).toEqual(['LAUNCHED org:nimbus']);
    expect(await sorted({ predicates: ['LAUNCHED'], to: '2030-05-12' })).toEqual([]);
  });
});

describe('claim.list in order', () => {
  const predicates = ['FOUNDED', 'LAUNCHED', 'APPOINTED', 'DESCRIBED_AS'];

  test('by time, those without a date last both ways', async () => {
    const byTime = ['FOUNDED person:cleo-marsh', 'APPOINTED org:nimbus', 'LAUNCHED org:nimbus'];
    expect(await found({ predicates }, 'earliest')).toEqual([...byTime, 'DESCRIBED_AS person:ada-quill']);
    expect(await found({ predicates }, 'latest')).toEqual([...byTime.toReversed(), 'DESCRIBED_AS person:ada-quill']);
  });

  test('by sources', async () => {
    const rows = await run(db, list, { ...ANY, order: 'sourced', after: null, skip: 0, limit: 500 });
    const counts = rows.map(({ claim }) => Number(claim.citationCount));
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(counts[0]).toBe(2);
  });

  test('pages by id and by position without a gap', async () => {
    const all = await run(db, list, { ...ANY, order: 'id', after: null, skip: 0, limit: 500 });
    const after = all[2]?.claim.id ?? '';
    const rest = await run(db, list, { ...ANY, order: 'id', after, skip: 0, limit: 500 });
    expect(rest.map(({ claim }) => claim.id)).toEqual(all.slice(3).map(({ claim }) => claim.id));
    const byTime = await run(db, list, { ...ANY, order: 'earliest', after: null, skip: 0, limit: 6 });
    const next = await run(db, list, { ...ANY, order: 'earliest', after: null, skip: 2, limit: 4 });
    expect(next.map(({ claim }) => claim.id)).toEqual(byTime.slice(2).map(({ claim }) => claim.id));
  });
});
