import { describe, expect, test } from 'vitest';
import {
  aliases,
  byIds,
  count,
  degrees,
  distinctions,
  event,
  names as namesOf,
  properties,
  relationCounts,
  search,
  searchContains,
  voices,
} from '../../generated/entity.ts';
import { run } from '../../run.ts';
import { ALL, ALL_TIME, EVERYTHING, REPORTED, useTinyGraph } from '../../test/tiny.ts';
import { toContainsKey, toNamesQuery } from '../../text/search-query.ts';

const db = useTinyGraph();

describe('entity.by-ids', () => {
  test('answers with what is stored of an entity', async () => {
    expect(await run(db, byIds, { ids: ['person:ada-quill'] })).toEqual([
      {
        asked: 'person:ada-quill',
        entity: {
          id: 'person:ada-quill',
          labels: expect.toSatisfy((labels: string[]) => labels.toSorted().join() === 'Entity,OrreryEntity,Person'),
          name: 'Ada Quill',
          nameZh: '羽艾達',
          note: 'made up',
          noteZh: '虛構',
          anonymous: null,
          count: null,
          wikidataId: 'Q0000001',
          texts: null,
        },
      },
    ]);
  });

  test('follows a merge and leaves out what it does not know', async () => {
    const rows = await run(db, byIds, { ids: ['person:a-quill', 'person:nobody'] });
    expect(rows.map(({ asked, entity }) => [asked, entity.id])).toEqual([['person:a-quill', 'person:ada-quill']]);
  });

  test('keeps a count as a 64-bit integer', async () => {
    const [row] = await run(db, byIds, { ids: ['group:tiny#night-shift'] });
    expect(row?.entity).toMatchObject({ count: 7n, anonymous: true });
  });
});

const find = async (text: string, types: readonly string[] = []) => {
  const query = toNamesQuery(text);
  if (query === null) return [];
  const rows = await run(db, search, {
    query,
    key: toContainsKey(text) ?? '',
    types,
    limit: 10,
    needed: 10,
    weighed: 10,
    ...EVERYTHING,
  });
  return rows.map(({ id }) => id);
};

describe('entity.search', () => {
  test.each([
    ['Ada Quill', 'person:ada-quill'],
    ['quil', 'person:ada-quill'],
    ['羽艾達', 'person:ada-quill'],
    ['羽艾达', 'person:ada-quill'],
    ['小羽', 'person:ada-quill'],
    ['王', 'person:ben-ivory'],
    ['ＮＬ', 'org:nimbus-lab'],
    ['cleo', 'person:cleo-marsh'],
    ['Cléo', 'person:cleo-marsh'],
    ['雲團實驗室', 'org:nimbus-lab'],
  ])('%s finds %s', async (text, id) => {
    expect(await find(text)).toContain(id);
  });

  test.each([
    'FAIR (TBD',
    'AI:',
    '"LeCun',
    'TBD/FAIR',
    'LeCun AND',
    'LeCun!',
    ' ',
    '\\',
    '+-&|!(){}[]^"~*?:/',
    'a*b',
    'OR',
  ])('%s is no error', async (text) => {
    await expect(find(text)).resolves.toBeInstanceOf(Array);
  });

  test('keeps to the types asked for', async () => {
    expect(await find('nimbus', ['Lab'])).toEqual(['org:nimbus-lab']);
  });

  test('puts the better match first, then what more kinds of things are said of', async () => {
    const rows = await run(db, search, {
      query: '+("nimbus"^2 OR nimbus*)',
      key: 'nimbus',
      types: [],
      limit: 10,
      needed: 10,
      weighed: 10,
      ...EVERYTHING,
    });
    expect(rows.map(({ id, rank }) => [id, rank])).toEqual([
      ['org:nimbus', 0n],
      ['org:nimbus-lab', 1n],
    ]);
    const people = await run(db, search, {
      query: '+a*',
      key: 'a',
      types: ['Person'],
      limit: 10,
      needed: 10,
      weighed: 10,
      ...EVERYTHING,
    });
    const known = people.map(({ rank, kinds, ties }) => [rank, -kinds, -ties].map(Number));
    expect(known).toEqual(
      known.toSorted((x, y) => (x[0] ?? 0) - (y[0] ?? 0) || (x[1] ?? 0) - (y[1] ?? 0) || (x[2] ?? 0) - (y[2] ?? 0)),
    );
  });

  test('gives the best of all hits, and how many there are', async () => {
    const asked = { query: '+(n* OR a*)', key: 'n', types: [], limit: 100, weighed: 100, ...EVERYTHING };
    const all = await run(db, search, { ...asked, needed: 100 });
    expect(all.length).toBeGreaterThan(5);
    const two = await run(db, search, { ...asked, needed: 2 });
    expect(two).toEqual(all.slice(0, 2));
    expect(two[0]?.total).toBe(BigInt(all.length));
    expect((await run(db, search, { ...asked, limit: 3, needed: 2 }))[0]?.total).toBe(3n);
  });

  test('where few are weighed the others stand behind them, and no page repeats or leaves out what another has', async () => {
    const asked = { query: '+(n* OR a*)', key: 'n', types: [], limit: 100, ...EVERYTHING };
    const all = await run(db, search, { ...asked, needed: 100, weighed: 100 });
    for (const weighed of [0, 1, 3, all.length]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as pages are asked for
      const whole = await run(db, search, { ...asked, needed: 100, weighed });
      expect(whole.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      const ranks = whole.map(({ rank }) => Number(rank));
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      expect(whole.filter(({ ties }) => ties > 0n).length).toBeLessThanOrEqual(weighed);
      for (let needed = 1; needed <= all.length; needed += 2) {
        // oxlint-disable-next-line no-await-in-loop -- as above
        expect(await run(db, search, { ...asked, needed, weighed })).toEqual(whole.slice(0, needed));
      }
    }
  });

  test('names say nothing about how much is known', async () => {
    const [row] = await run(db, search, {
      query: '+"羽艾达"',
      key: '羽艾达',
      types: [],
      limit: 1,
      needed: 1,
      weighed: 1,
      ...EVERYTHING,
    });
    const [counted] = await db.query(
      "MATCH (:OrreryEntity {id: 'person:ada-quill'})<-[:SUBJECT|OBJECT|ALSO]-(c) WHERE c.predicate <> 'ALSO_KNOWN_AS' RETURN count(c) AS ties, count(DISTINCT c.predicate) AS kinds",
    );
    expect(row).toMatchObject({ ties: counted?.['ties'], kinds: counted?.['kinds'] });
  });

  test('puts the folded names beside the written ones', async () => {
    const [row] = await run(db, namesOf, { ids: ['person:ada-quill'] });
    expect(row?.names).toHaveLength(row?.searchNames.length ?? -1);
    expect(row?.names).toContain('羽艾達');
  });
});

test('entity.search-contains finds the middle of a word', async () => {
  const rows = await run(db, searchContains, { key: toContainsKey('imbu') ?? '', types: [], limit: 10, ...EVERYTHING });
  expect(rows.map(({ id, rank }) => [id, rank])).toEqual([
    ['org:nimbus', 2n],
    ['org:nimbus-lab', 2n],
  ]);
});

test('entity.aliases tells kind, language and whether a source uses the name', async () => {
  const [row] = await run(db, aliases, { ids: ['person:ada-quill'] });
  expect(row?.aliases.map(({ claimId: _, ...alias }) => alias)).toEqual([
    { value: '羽艾達', lang: 'zh-Hant', kind: 'name', editorial: false },
    { value: '小羽', lang: 'zh-Hant', kind: 'nickname', editorial: true },
  ]);
});

describe('entity.degrees', () => {
  test('counts neighbours, not links', async () => {
    // Ben works at Nimbus, was demoted within it and may leave it: one neighbour. The rule and the notice board make three.
    expect(await run(db, degrees, { ids: ['person:ben-ivory'], certainties: ALL, ...ALL_TIME })).toEqual([
      { id: 'person:ben-ivory', degree: 3n },
    ]);
  });

  test('an entity without links has none', async () => {
    expect(await run(db, degrees, { ids: ['place:harbour'], certainties: ALL, ...ALL_TIME })).toEqual([
      { id: 'place:harbour', degree: 0n },
    ]);
  });

  test('follows the lens', async () => {
    const of = (certainties: readonly string[]) =>
      run(db, degrees, { ids: ['concept:calm'], certainties, ...ALL_TIME });
    expect(await of(ALL)).toMatchObject([{ degree: 1n }]);
    expect(await of(REPORTED)).toMatchObject([{ degree: 0n }]);
  });
});

describe('entity.relation-counts', () => {
  test('counts by predicate and direction, and what is not on screen', async () => {
    const rows = await run(db, relationCounts, {
      ids: ['org:nimbus-lab'],
      certainties: REPORTED,
      ...ALL_TIME,
      onScreen: ['org:nimbus'],
    });
    expect(rows.map(({ id: _, ...row }) => row)).toEqual([
      { predicate: 'APPLIES_TO', direction: 'in', links: 1n, neighbours: 1n, hidden: 1n },
      { predicate: 'MANAGES', direction: 'out', links: 1n, neighbours: 1n, hidden: 1n },
      { predicate: 'WORKS_AT', direction: 'in', links: 1n, neighbours: 1n, hidden: 1n },
      { predicate: 'PART_OF', direction: 'out', links: 1n, neighbours: 1n, hidden: 0n },
    ]);
  });

  test('leaves out what had not begun on the day', async () => {
    const rows = await run(db, relationCounts, {
      ids: ['org:nimbus-lab'],
      certainties: REPORTED,
      ...ALL_TIME,
      at: '2030-01-15',
      onScreen: [],
    });
    expect(rows.map(({ predicate }) => predicate)).toEqual(['PART_OF', 'WORKS_AT']);
  });

  test('leaves out what surely lies outside of a range: a point that had happened, a state that had not begun', async () => {
    const predicatesIn = async (id: string, from: string, to: string) =>
      (await run(db, relationCounts, { ids: [id], certainties: ALL, at: null, from, to, onScreen: [] })).map(
        ({ predicate }) => predicate,
      );
    expect(await predicatesIn('org:nimbus-lab', '2029-01-01', '2029-12-31')).toEqual(['CONFLICTS_WITH', 'PART_OF']);
    expect(await predicatesIn('org:nimbus-lab', '2030-01-01', '2030-01-15')).toContain('WORKS_AT');
    // Launched in one week of May: before and after it there is no such link.
    const [launched] = await db.query(
      'MATCH (e:Entity)<-[r:LAUNCHED]-() RETURN e.id AS id, toString(r.startLatest) AS last LIMIT 1',
    );
    const id = String(launched?.['id']);
    expect(await predicatesIn(id, '2030-05-01', '2030-05-31')).toContain('LAUNCHED');
    expect(await predicatesIn(id, '2031-01-01', '2031-12-31')).not.toContain('LAUNCHED');
    expect(await run(db, degrees, { ids: [id], certainties: ALL, ...ALL_TIME })).not.toEqual(
      await run(db, degrees, { ids: [id], certainties: ALL, at: null, from: '2031-01-01', to: '2031-12-31' }),
    );
  });
});

test('entity.count counts entities and nothing else', async () => {
  const [row] = await db.query('MATCH (e:OrreryEntity) RETURN count(e) AS entities');
  expect(await run(db, count, {})).toEqual(row);
});

test('entity.voices counts what rests on the word of each, most first', async () => {
  const rows = await run(db, voices, { limit: 10 });
  expect(rows.map(({ id }) => id)[0]).toBe('src:tiny#report');
  expect(rows.find(({ id }) => id === 'src:tiny#two-witnesses')).toEqual({
    id: 'src:tiny#two-witnesses',
    claims: 2n,
    citations: 2n,
    documents: 1n,
    certainties: ['insiders'],
  });
  expect(rows.map(({ id }) => id)).toContain('org:nimbus');
  expect(await run(db, voices, { limit: 1 })).toHaveLength(1);
});

describe('entity.event', () => {
  test('tells when it was, what describes it and what came after it', async () => {
    const row = await run(db, event, { id: 'event:storm' });
    // The two dates that its sources give are both kept.
    expect(row).toMatchObject({ earliest: '2030-03-01', latest: '2030-04-20' });
    expect(row?.describing).toHaveLength(1);
    expect(row?.following).toHaveLength(1);
  });

  test('is nothing for what is no event, and for an unknown id', async () => {
    expect(await run(db, event, { id: 'person:ada-quill' })).toBeUndefined();
    expect(await run(db, event, { id: 'event:nothing' })).toBeUndefined();
  });
});

describe('entity.distinctions', () => {
  const tell = async (id: string, certainties: readonly string[] = ALL) =>
    (await run(db, distinctions, { ids: [id], certainties }))[0];

  test('a person: where they work now, and their years', async () => {
    expect(await tell('person:ada-quill')).toMatchObject({ organisation: 'org:nimbus-lab', namesakes: 0n });
    expect((await tell('person:ada-quill'))?.last?.slice(0, 4)).toBe('2030');
  });

  test('one who is known by works, and a work: what it made, who made it', async () => {
    expect(await tell('org:rain-lab')).toMatchObject({ work: 'product:gull-1', organisation: null });
    expect(await tell('product:gull-1')).toMatchObject({ organisation: 'org:rain-lab', work: null });
  });

  test('what is not shown tells nothing', async () => {
    expect(await tell('product:gull-2')).toMatchObject({ organisation: null, field: null });
  });

  test('a lens leaves out what rests on weaker words', async () => {
    expect(await tell('person:cleo-marsh', ['quoted'])).toMatchObject({ organisation: 'org:guild' });
    expect(await tell('person:cleo-marsh', ['asserted'])).toMatchObject({ organisation: null });
  });

  test('counts those who bear the same name', async () => {
    await db.own(
      "CREATE (:Entity:Person {id: 'person:other-ben', name: 'Ben Ivory', searchNames: ['ben ivory'], searchKey: 'ben ivory'})",
    );
    try {
      expect(await tell('person:ben-ivory')).toMatchObject({ namesakes: 1n });
    } finally {
      await db.own("MATCH (e:Entity {id: 'person:other-ben'}) DELETE e");
    }
  });
});

describe('entity.properties', () => {
  const ids = ['group:tiny#night-shift', 'product:nest', 'product:gull-2', 'policy:night-rule', 'person:ada-quill'];
  const all = { predicates: ['EARNS', 'RANKED_IN', 'HAS_PARAMETERS', 'REQUIRES', 'DESCRIBED_AS'], longest: 60 };
  const ask = (
    change: { certainties?: readonly string[]; at?: string; from?: string; to?: string; longest?: number } = {},
  ) => run(db, properties, { ids, certainties: ALL, ...ALL_TIME, ...all, ...change });

  test('figures with their unit, a span by its middle, and words; what is not shown says nothing', async () => {
    expect(await ask()).toEqual([
      { id: 'person:ada-quill', predicate: 'DESCRIBED_AS', unit: null, numbers: [], words: ['never late'] },
      { id: 'group:tiny#night-shift', predicate: 'EARNS', unit: 'coins', numbers: [15], words: [] },
      { id: 'product:nest', predicate: 'RANKED_IN', unit: 'rank', numbers: [4], words: [] },
      { id: 'policy:night-rule', predicate: 'REQUIRES', unit: null, numbers: [], words: ['lamps'] },
    ]);
  });

  test('the lens, the day and the length of a word leave out', async () => {
    const said = (rows: Awaited<ReturnType<typeof ask>>) => rows.map(({ predicate }) => predicate);
    expect(said(await ask({ certainties: REPORTED }))).toEqual(['RANKED_IN', 'REQUIRES']);
    expect(said(await ask({ at: '2030-01-01' }))).toEqual(['DESCRIBED_AS', 'EARNS', 'REQUIRES']);
    expect(said(await ask({ from: '2029-12-01', to: '2030-01-01' }))).toEqual(['DESCRIBED_AS', 'EARNS', 'REQUIRES']);
    expect(said(await ask({ longest: 5 }))).toEqual(['EARNS', 'RANKED_IN', 'REQUIRES']);
  });
});
