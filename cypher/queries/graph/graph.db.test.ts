import { describe, expect, test } from 'vitest';
import { degrees } from '../../generated/entity.ts';
import {
  expansionKinds,
  expansionRelations,
  linksAmong,
  linksBetween,
  linksById,
  neighbourIds,
  neighbours,
  picture,
  sharedNeighbours,
  sharedNeighboursCount,
  story,
} from '../../generated/graph.ts';
import { drawnPredicates } from '../../model/predicates.ts';
import { run } from '../../run.ts';
import { ALL, REPORTED, useTinyGraph } from '../../test/tiny.ts';

const db = useTinyGraph();

const question = {
  id: 'org:nimbus',
  predicates: [] as readonly string[],
  direction: 'both',
  types: [] as readonly string[],
  without: [] as readonly string[],
  certainties: REPORTED,
  at: null as string | null,
  from: null as string | null,
  to: null as string | null,
  exclude: [] as readonly string[],
};
const ask = (change: Partial<typeof question>, page: { order?: string; skip?: number; limit?: number } = {}) =>
  pageOf({ ...question, ...change }, { order: 'name', skip: 0, limit: 50, ...page });
const idsOf = (rows: Awaited<ReturnType<typeof ask>>) => rows.map(({ entity }) => entity.id);
const totalOf = async ({ id, ...filter }: typeof question): Promise<bigint | undefined> =>
  (await run(db, neighbours, { ids: [id], ...filter, order: 'name', skip: 0, limit: 0 }))[0]?.total;

async function pageOf(
  { id, ...filter }: typeof question,
  page: { readonly order: string; readonly skip: number; readonly limit: number },
) {
  const rows = await run(db, neighbours, { ids: [id], ...filter, ...page });
  return rows.flatMap(({ entity, links }) => (entity === null ? [] : [{ entity, links }]));
}

describe('graph.neighbours', () => {
  test('gives each neighbour once, with all links to it', async () => {
    const rows = await ask({ id: 'person:ben-ivory' });
    const nimbus = rows.find(({ entity }) => entity.id === 'org:nimbus');
    expect(nimbus?.links.map(({ predicate }) => predicate).toSorted()).toEqual([
      'DEMOTED_WITHIN',
      'INTENDS_TO_LEAVE',
      'WORKS_AT',
    ]);
  });

  test('a link carries what drawing it takes', async () => {
    const rows = await ask({ id: 'person:ada-quill', predicates: ['WORKS_AT'], types: ['Lab'], at: '2030-06-15' });
    expect(rows[0]?.links).toEqual([
      {
        id: expect.stringMatching(/^c_[0-9a-f]{20}$/),
        predicate: 'WORKS_AT',
        source: 'person:ada-quill',
        target: 'org:nimbus-lab',
        certainty: 'asserted',
        modality: 'actual',
        disputed: false,
        timeConflict: false,
        role: 'chief forecaster',
        roleZh: '首席預報員',
        texts: null,
        value: null,
        startEarliest: '2030-01-01',
        startLatest: '2030-01-31',
        endEarliest: null,
        endLatest: null,
        startPrecision: 'month',
        endPrecision: null,
        endOpen: null,
        lastObserved: '2030-06-15',
        citations: 1n,
        documents: 1n,
      },
    ]);
  });

  test('keeps to a direction', async () => {
    expect(idsOf(await ask({ predicates: ['PART_OF'], direction: 'out' }))).toEqual([]);
    expect(idsOf(await ask({ predicates: ['PART_OF'], direction: 'in' }))).toEqual([
      'org:nimbus-lab',
      'org:sky-department',
    ]);
  });

  test('keeps to kinds of neighbour, and leaves out those on screen', async () => {
    expect(idsOf(await ask({ types: ['Person'], exclude: ['person:ada-quill'] }))).toEqual(['person:ben-ivory']);
  });

  test('pages without losing or repeating anybody', async () => {
    const all = idsOf(await ask({}));
    const pages = [...idsOf(await ask({}, { limit: 4 })), ...idsOf(await ask({}, { skip: 4, limit: 50 }))];
    expect(pages).toEqual(all);
    expect(await totalOf(question)).toBe(BigInt(all.length));
  });

  test('puts the most connected first when asked to', async () => {
    expect(idsOf(await ask({}, { order: 'connected', limit: 1 }))).toEqual(['person:ada-quill']);
  });

  test('puts the most sourced first when asked to', async () => {
    const rows = await ask({ types: ['Person'] }, { order: 'sourced' });
    expect(idsOf(rows)[0]).toBe('person:ben-ivory');
  });

  test('shows no rumour under the usual lens', async () => {
    expect(idsOf(await ask({ id: 'org:rain-lab', predicates: ['CONFLICTS_WITH'] }))).toEqual([]);
    expect(idsOf(await ask({ id: 'org:rain-lab', predicates: ['CONFLICTS_WITH'], certainties: ALL }))).toEqual([
      'org:nimbus-lab',
    ]);
  });
});

describe('graph.links-among', () => {
  test('finds the links whose two ends are both given', async () => {
    const rows = await run(db, linksAmong, {
      ids: ['person:ada-quill', 'org:nimbus-lab', 'org:nimbus'],
      certainties: REPORTED,
      at: null,
    });
    expect(rows.map(({ link }) => `${link.source} ${link.predicate} ${link.target}`).toSorted()).toEqual([
      'org:nimbus APPOINTED person:ada-quill',
      'org:nimbus-lab PART_OF org:nimbus',
      'person:ada-quill WORKS_AT org:nimbus-lab',
    ]);
  });

  test('shows a disputed link, and one whose dates clash', async () => {
    const rows = await run(db, linksAmong, {
      ids: ['person:ben-ivory', 'org:nimbus', 'policy:night-rule', 'org:nimbus-lab'],
      certainties: REPORTED,
      at: null,
    });
    const of = (predicate: string) => rows.find(({ link }) => link.predicate === predicate)?.link;
    expect(of('DEMOTED_WITHIN')).toMatchObject({ disputed: true, citations: 2n, documents: 1n });
    expect(of('APPLIES_TO')).toMatchObject({
      timeConflict: true,
      startEarliest: '2030-03-01',
      startLatest: '2030-04-20',
    });
  });
});

test('graph.links-between joins two sets either way round', async () => {
  const rows = await run(db, linksBetween, {
    ids: ['org:nimbus'],
    others: ['person:ada-quill', 'org:nimbus-lab'],
    certainties: REPORTED,
    at: null,
  });
  expect(rows.map(({ link }) => link.predicate).toSorted()).toEqual(['APPOINTED', 'PART_OF']);
});

test('graph.links-by-id finds a drawn link by its claim', async () => {
  const [row] = await run(db, linksAmong, { ids: ['product:nest', 'product:perch'], certainties: ALL, at: null });
  const id = row?.link.id ?? '';
  expect(await run(db, linksById, { ids: [id] })).toEqual([row]);
});

describe('graph.story', () => {
  const tell = (change: { readonly certainties?: readonly string[]; readonly limit?: number } = {}) =>
    run(db, story, { predicates: drawnPredicates(), certainties: ALL, limit: 100, ...change });

  test('tells who stands in which relation, and who else has a part in it', async () => {
    const rows = await tell();
    const partiesOf = (predicate: string) =>
      rows.filter((row) => row.predicate === predicate).map(({ part, party }) => `${part} ${party.id}`);
    expect(partiesOf('APPOINTED').toSorted()).toEqual(['OBJECT person:ada-quill', 'SUBJECT org:nimbus']);
    expect(partiesOf('WORKS_AT')).toContain('ALSO role:chief-forecaster');
    const role = rows.find(({ party }) => party.id === 'role:chief-forecaster');
    expect(role?.party).toMatchObject({ anonymous: null, labels: expect.arrayContaining(['Role']) });
    const isDisputed = (predicate: string) => rows.find((row) => row.predicate === predicate)?.disputed;
    expect([isDisputed('APPOINTED'), isDisputed('DEMOTED_WITHIN')]).toEqual([false, true]);
    // Their dates contradict each other.
    expect(isDisputed('APPLIES_TO')).toBe(true);
  });

  test('leaves out what the lens leaves out and what is not shown', async () => {
    const predicates = (await tell({ certainties: REPORTED })).map(({ predicate }) => predicate);
    expect(predicates).not.toContain('CONFLICTS_WITH');
    expect((await tell()).map(({ predicate }) => predicate)).toContain('CONFLICTS_WITH');
    expect((await tell()).map(({ predicate }) => predicate)).not.toContain('SIMILAR_TO');
  });

  test('looks at no more claims of one kind than it is told', async () => {
    const rows = await tell({ limit: 1 });
    const subjects = rows.filter(({ part }) => part === 'SUBJECT').map(({ predicate }) => predicate);
    const counts = drawnPredicates().map((name) => subjects.filter((predicate) => predicate === name).length);
    expect(Math.max(...counts)).toBe(1);
  });
});

test('graph.picture says of each entity what the single questions say', async () => {
  const ids = ['org:nimbus', 'person:ben-ivory', 'policy:night-rule', 'org:nimbus-lab', 'org:unknown'];
  const rows = await run(db, picture, {
    ids,
    predicates: drawnPredicates(),
    certainties: REPORTED,
    linkCertainties: REPORTED,
  });
  const among = await run(db, linksAmong, { ids, certainties: REPORTED, at: null, from: null, to: null });
  const byId = <T extends { readonly id: string }>(links: readonly T[]) =>
    links.toSorted((a, b) => a.id.localeCompare(b.id));
  expect(byId(rows.flatMap(({ links }) => links))).toEqual(byId(among.map(({ link }) => link)));
  const numbers = await run(db, degrees, { ids, certainties: REPORTED, at: null, from: null, to: null });
  const byEntity = new Map(numbers.map(({ id, degree }) => [id, degree]));
  expect(rows.map(({ entity, degree }) => [entity.id, degree])).toEqual(
    rows.map(({ entity }) => [entity.id, byEntity.get(entity.id)]),
  );
  expect(rows).toHaveLength(4);
});

describe('what several entities have in common', () => {
  const several = {
    ids: ['person:ada-quill', 'person:ben-ivory', 'policy:night-rule'],
    certainties: REPORTED,
    at: null as string | null,
    from: null as string | null,
    to: null as string | null,
    least: 2,
  };
  const shared = async (change: Partial<typeof several> = {}, limit = 50) =>
    (await run(db, sharedNeighbours, { ...several, ...change, limit })).map(
      ({ entity, tiedTo }) => [entity.id, tiedTo.toSorted()] as const,
    );

  test('the neighbours of two or more, those of most first, and none of the given ones', async () => {
    const rows = await shared();
    expect(rows[0]).toEqual(['org:nimbus', ['person:ada-quill', 'person:ben-ivory', 'policy:night-rule']]);
    expect(rows.every(([id, of]) => of.length >= 2 && !several.ids.includes(id))).toBe(true);
    expect(rows.map(([, of]) => of.length)).toEqual(rows.map(([, of]) => of.length).toSorted((a, b) => b - a));
    const { least: _, ...rest } = several;
    expect(await run(db, sharedNeighboursCount, { ...rest, least: 2 })).toEqual({ total: BigInt(rows.length) });
    expect(await shared({}, 1)).toHaveLength(1);
  });

  test('a higher least, the lens and the day leave some out', async () => {
    expect((await shared({ least: 3 })).map(([id]) => id)).toEqual(['org:nimbus']);
    const labs = { ids: ['org:rain-lab', 'org:nimbus', 'event:storm'], least: 2 };
    const reported = await shared(labs);
    const all = await shared({ ...labs, certainties: ALL });
    expect(all.length).toBeGreaterThanOrEqual(reported.length);
    expect((await shared({ at: '1990-01-01' })).length).toBeLessThan((await shared()).length + 1);
    expect(await shared({ ids: ['person:ada-quill'] })).toEqual([]);
  });
});

describe('graph.neighbour-ids', () => {
  const around = async (ids: readonly string[], limit = 100) =>
    (await run(db, neighbourIds, { ids, limit })).map(({ id }) => id);

  test('all that is linked from outside, once each, and none of the given ones', async () => {
    const all = { ...question, certainties: ALL };
    const nimbus = idsOf(await ask(all, { limit: 100 }));
    expect((await around(['org:nimbus'])).toSorted()).toEqual(nimbus.toSorted());
    const two = await around(['org:nimbus', 'person:ada-quill']);
    expect(two).not.toContain('person:ada-quill');
    expect(new Set(two).size).toBe(two.length);
    expect(await around(['org:nimbus'], 1)).toHaveLength(1);
    expect(await around(['no:such'])).toEqual([]);
  });
});

describe('what an expansion can bring', () => {
  const question2 = { certainties: REPORTED, at: null, from: null, to: null, onScreen: [] as readonly string[] };

  test('counts each neighbour of several once, by kind', async () => {
    const ids = ['org:nimbus', 'org:nimbus-lab'];
    const rows = await run(db, expansionKinds, { ...question2, ids, onScreen: ['person:ada-quill'] });
    const people = rows.find(({ labels }) => labels.includes('Person'));
    // Ada Quill is a neighbour of both, Ben Ivory of one.
    expect(people).toMatchObject({ neighbours: 2n, hidden: 1n });
    const total = await totalOf({ ...question, id: 'org:nimbus' });
    const alone = await run(db, expansionKinds, { ...question2, ids: ['org:nimbus'] });
    expect(alone.reduce((sum, kind) => sum + kind.neighbours, 0n)).toBe(total);
  });

  test('counts by relation as for one entity', async () => {
    const ids = ['org:nimbus'];
    const [mine] = [await run(db, expansionRelations, { ...question2, ids })];
    const parts = mine.find(({ predicate }) => predicate === 'PART_OF');
    expect(parts).toMatchObject({ direction: 'in', links: 2n, neighbours: 2n, hidden: 2n });
  });

  test('an exact kind leaves its subtypes out', async () => {
    const all = idsOf(await ask({ types: ['Organisation'] }));
    const exact = idsOf(await ask({ types: ['Organisation'], without: ['Lab', 'Department', 'Team', 'Company'] }));
    expect(all).toContain('org:nimbus-lab');
    expect(exact).not.toContain('org:nimbus-lab');
    expect(exact.every((id) => all.includes(id))).toBe(true);
  });
});
