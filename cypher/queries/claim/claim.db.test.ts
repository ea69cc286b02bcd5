import { describe, expect, test } from 'vitest';
import { byIds, factCounts, ofEntities, related, search } from '../../generated/claim.ts';
import { predicateOf } from '../../model/predicates.ts';
import type { ClaimRow } from '../../rows.ts';
import { run } from '../../run.ts';
import { factRank, factRanks } from '../../sentence/index.ts';
import { ALL, EVERYTHING, REPORTED, useTinyGraph } from '../../test/tiny.ts';

const db = useTinyGraph();

const claimsOf = async (id: string, predicates: readonly string[] = []): Promise<readonly ClaimRow[]> =>
  (await run(db, ofEntities, { ids: [id], predicates, end: null, ranks: factRanks(), skip: 0, limit: 100 })).flatMap(
    ({ claim }) => claim ?? [],
  );

describe('claim.of-entities', () => {
  test('finds claims where it is subject, object or a further party', async () => {
    const office = await claimsOf('role:chief-forecaster');
    expect(office.map(({ subject, predicate }) => [subject, predicate])).toEqual([['person:ada-quill', 'WORKS_AT']]);
    const rule = await claimsOf('policy:night-rule');
    expect(new Set(rule.map(({ predicate }) => predicate))).toEqual(
      new Set(['APPLIES_TO', 'ENFORCED_BY', 'IMPOSED', 'EXEMPTS', 'ENDED', 'DISSATISFIED_WITH', 'REQUIRES', 'AIMS_AT']),
    );
  });

  test('leaves names out unless they are asked for', async () => {
    expect((await claimsOf('person:ada-quill')).some(({ predicate }) => predicate === 'ALSO_KNOWN_AS')).toBe(false);
    const names = await claimsOf('person:ada-quill', ['ALSO_KNOWN_AS']);
    expect(names.map(({ value }) => value ?? '').toSorted()).toEqual(['小羽', '羽艾達']);
  });

  test('pages in the order a reader wants and counts all', async () => {
    const page = { ids: ['org:nimbus'], predicates: [], end: null, ranks: factRanks() };
    const all = await claimsOf('org:nimbus');
    const first = await run(db, ofEntities, { ...page, skip: 0, limit: 3 });
    const rest = await run(db, ofEntities, { ...page, skip: 3, limit: 100 });
    expect([...first, ...rest].map(({ claim }) => claim?.id)).toEqual(all.map(({ id }) => id));
    expect(first[0]?.total).toBe(BigInt(all.length));
    const ranks = all.map(({ subject, object, predicate }) =>
      factRank(predicate, subject === 'org:nimbus' ? 'subject' : object === 'org:nimbus' ? 'object' : 'party'),
    );
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });

  test('takes the claims in which it plays one part, and counts each kind', async () => {
    const asked = { ids: ['org:nimbus'], predicates: [], end: 'OBJECT', ranks: factRanks(), skip: 0, limit: 100 };
    const rows = await run(db, ofEntities, asked);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ claim }) => claim?.object === 'org:nimbus')).toBe(true);
    const counts = await run(db, factCounts, { ids: ['org:nimbus'], ...EVERYTHING });
    const total = counts.reduce((sum, { claims }) => sum + Number(claims), 0);
    expect(total).toBe((await claimsOf('org:nimbus')).length);
    const ofObject = counts.filter(({ end }) => end === 'OBJECT').reduce((sum, { claims }) => sum + Number(claims), 0);
    expect(ofObject).toBe(rows.length);
  });

  test('counts a further party by the part it plays', async () => {
    expect(await run(db, factCounts, { ids: ['role:chief-forecaster'], ...EVERYTHING })).toMatchObject([
      { predicate: 'WORKS_AT', end: 'ALSO', part: 'office', claims: 1n },
    ]);
  });

  test.for([
    { certainties: ['asserted'], at: null, from: null, to: null },
    { certainties: ALL, at: '2030-01-15', from: null, to: null },
    { certainties: ALL, at: null, from: '2030-03-01', to: '2030-05-31' },
    { certainties: REPORTED, at: '2030-05-31', from: '2030-05-01', to: '2030-06-30' },
  ])('counts what a view shows, as the page judges it: %o', async (view) => {
    const all = await claimsOf('org:nimbus');
    const isShown = (claim: (typeof all)[number]): boolean => {
      const isPoint = ['point', 'measure'].includes(predicateOf(claim.predicate).kind);
      const last = isPoint ? claim.startLatest : claim.endOpen === true ? null : claim.endLatest;
      const start = claim.startEarliest;
      return (
        view.certainties.includes(claim.certainty) &&
        (view.at === null || start === null || start <= view.at) &&
        (view.to === null || start === null || start <= view.to) &&
        (view.from === null || last === null || last >= view.from)
      );
    };
    const shown = all.filter(isShown).length;
    expect(shown).toBeLessThan(all.length);
    const counts = await run(db, factCounts, { ids: ['org:nimbus'], ...view });
    expect(counts.reduce((sum, { claims }) => sum + Number(claims), 0)).toBe(shown);
  });
});

test('claim.by-ids tells parties, event, order and dates', async () => {
  const [exempts] = await claimsOf('policy:night-rule', ['EXEMPTS']);
  const [row] = await run(db, byIds, { ids: [exempts?.id ?? ''] });
  expect(row?.claim).toMatchObject({
    subject: 'policy:night-rule',
    object: 'person:ada-quill',
    after: ['event:storm'],
    certainty: 'insiders',
    shown: true,
    citationCount: 1n,
    startLatest: '2030-06-15',
  });
});

test('claim.search finds words of the sentence', async () => {
  const rows = await run(db, search, { query: '+"forecaster"', limit: 10 });
  expect(rows.map(({ claim }) => claim.text)).toContain('Ada Quill works at Nimbus Lab as chief forecaster.');
  expect(rows.every(({ score }) => score > 0)).toBe(true);
  expect(await run(db, search, { query: '+"umbrella"', limit: 10 })).toEqual([]);
});

test('claim.related reads a link from both sides', async () => {
  const [exempts] = await claimsOf('policy:night-rule', ['EXEMPTS']);
  const [applies] = await claimsOf('policy:night-rule', ['APPLIES_TO']);
  const rows = await run(db, related, { claimIds: [exempts?.id ?? '', applies?.id ?? ''] });
  const exceptions = rows.filter((row) => row.related.kind === 'EXCEPTION_TO');
  expect(exceptions).toEqual(
    expect.arrayContaining([
      {
        claimId: exempts?.id,
        related: {
          kind: 'EXCEPTION_TO',
          direction: 'out',
          claimId: applies?.id,
          note: 'she alone',
          noteZh: '僅她一人',
          resolution: null,
          resolutionZh: null,
          texts: null,
        },
      },
      {
        claimId: applies?.id,
        related: {
          kind: 'EXCEPTION_TO',
          direction: 'in',
          claimId: exempts?.id,
          note: 'she alone',
          noteZh: '僅她一人',
          resolution: null,
          resolutionZh: null,
          texts: null,
        },
      },
    ]),
  );
});
