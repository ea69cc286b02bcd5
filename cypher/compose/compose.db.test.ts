import { describe, expect, test } from 'vitest';
import { byIds } from '../generated/claim.ts';
import type { ClaimRow } from '../rows.ts';
import { run } from '../run.ts';
import { EVERYTHING, useTinyGraph } from '../test/tiny.ts';
import { countClaims, countEntities, findClaims, findEntities, groupEntities } from './claims.ts';
import type { ClaimSort, EntityOrder } from './claims-keys.ts';
import type { ClaimCondition, ClaimLeaf, EntityCondition, EntityLeaf } from './conditions.ts';
import type { PageRow, Place } from './page.ts';
import type { Composed } from './scope.ts';

const db = useTinyGraph();
const ask = <Row extends object>({ query, parameters }: Composed<Row>): Promise<readonly Row[]> =>
  run(db, query, parameters);

const SLICE = { order: [], place: null, backward: false, limit: 500 } as const;

async function claims(leaves: readonly ClaimLeaf[], order: readonly ClaimSort[] = []): Promise<readonly ClaimRow[]> {
  const where: ClaimCondition = { all: leaves.map((leaf) => ({ leaf })) };
  const found = await ask(findClaims({ where, view: EVERYTHING }, { ...SLICE, order }));
  expect(await ask(countClaims({ where, view: EVERYTHING }, 1000))).toEqual([{ total: BigInt(found.length) }]);
  const rows = new Map(
    (await run(db, byIds, { ids: found.map(({ id }) => id) })).map(({ claim }) => [claim.id, claim]),
  );
  expect(found.map(({ row }) => row)).toEqual(found.map(({ id }) => rows.get(id)));
  return found.map(({ row }) => row);
}

/** The claims found, as "PREDICATE subject". */
const told = async (...of: Parameters<typeof claims>): Promise<readonly string[]> =>
  (await claims(...of)).map(({ predicate, subject }) => `${predicate} ${subject}`);
const sorted = async (...leaves: readonly ClaimLeaf[]): Promise<readonly string[]> => (await told(leaves)).toSorted();

const CITED = { is: 'cited', document: null, voices: [], certainties: [], stances: [] } as const;

describe('claims', () => {
  test('what is denied and what has two dates is disputed, and nothing is both disputed and not', async () => {
    const disputed = await sorted({ is: 'disputed', disputed: true });
    expect(disputed).toEqual(['APPLIES_TO policy:night-rule', 'DEMOTED_WITHIN person:ben-ivory']);
    const others = await sorted({ is: 'disputed', disputed: false });
    expect(others.length + disputed.length).toBe((await sorted()).length);
  });

  test('one citation has to meet voice, document and its certainty together', async () => {
    const voices = ['org:nimbus'];
    expect(await sorted({ ...CITED, voices, certainties: ['company'] })).toEqual(['DEMOTED_WITHIN person:ben-ivory']);
    // The claim is asserted as well, but not by Nimbus.
    expect(await sorted({ ...CITED, voices, certainties: ['asserted'] })).toEqual([]);
    expect(await sorted({ ...CITED, voices, document: 'doc:elsewhere' })).toEqual([]);
    expect(await sorted({ ...CITED, voices, document: 'doc:tiny' })).toHaveLength(1);
    // All but the editorial name, which no document uses.
    expect(await sorted({ ...CITED, document: 'doc:tiny' })).toHaveLength((await sorted()).length - 1);
  });

  test("the claim's own certainty is the strongest of its citations; that of a citation is any", async () => {
    expect(await sorted({ is: 'certainties', certainties: ['headline'] })).toEqual(['ENDED person:ben-ivory']);
    expect(await sorted({ ...CITED, certainties: ['headline'] })).toEqual([
      'ENDED person:ben-ivory',
      'INTENDS_TO_LEAVE person:ben-ivory',
    ]);
  });

  test('a state counts while it may hold, a point on its own days, and nothing without a date', async () => {
    const only: ClaimLeaf = {
      is: 'predicates',
      predicates: ['WORKS_AT', 'LEFT', 'LAUNCHED', 'MEMBER_OF', 'APPOINTED', 'DESCRIBED_AS'],
    };
    expect(await sorted(only, { is: 'period', from: '2030-03-01', to: '2030-03-31' })).toEqual([
      'MEMBER_OF person:cleo-marsh',
      'WORKS_AT person:ada-quill',
      'WORKS_AT person:ben-ivory',
    ]);
    const launched: ClaimLeaf = { is: 'predicates', predicates: ['LAUNCHED'] };
    expect(await sorted(launched, { is: 'period', from: '2030-05-19', to: null })).toHaveLength(1);
    expect(await sorted(launched, { is: 'period', from: '2030-05-20', to: null })).toEqual([]);
    expect(await sorted(launched, { is: 'period', from: null, to: '2030-05-12' })).toEqual([]);
  });

  test('by time, those without a date last both ways', async () => {
    const only: ClaimLeaf = { is: 'predicates', predicates: ['FOUNDED', 'LAUNCHED', 'APPOINTED', 'DESCRIBED_AS'] };
    const byTime = ['FOUNDED person:cleo-marsh', 'APPOINTED org:nimbus', 'LAUNCHED org:nimbus'];
    expect(await told([only], [{ by: 'date', descending: false }])).toEqual([
      ...byTime,
      'DESCRIBED_AS person:ada-quill',
    ]);
    expect(await told([only], [{ by: 'date', descending: true }])).toEqual([
      ...byTime.toReversed(),
      'DESCRIBED_AS person:ada-quill',
    ]);
  });
});

async function entities(where: EntityCondition): Promise<readonly string[]> {
  const found = await ask(findEntities({ where, view: EVERYTHING }, SLICE));
  expect(await ask(countEntities({ where, view: EVERYTHING }, 1000))).toEqual([{ total: BigInt(found.length) }]);
  return found.map(({ id }) => id);
}
const leaf = (value: EntityLeaf): EntityCondition => ({ leaf: value });
const ORGANISATIONS = leaf({ is: 'types', types: ['Organisation'] });
const EMPLOYS_ADA = leaf({
  is: 'linked',
  predicates: ['WORKS_AT'],
  direction: 'in',
  to: leaf({ is: 'text', text: 'ada quill' }),
});

describe('entities', () => {
  test('a general type takes in its special ones', async () => {
    expect(await entities(ORGANISATIONS)).toEqual([
      'org:drop-team',
      'org:guild',
      'org:nimbus',
      'org:nimbus-lab',
      'org:rain-lab',
      'org:sky-department',
    ]);
  });

  test('and, or and not say what they say, whichever the database begins with', async () => {
    const both = await entities({ all: [ORGANISATIONS, EMPLOYS_ADA] });
    expect(both.length).toBeGreaterThan(0);
    const without = await entities({ all: [ORGANISATIONS, { not: EMPLOYS_ADA }] });
    expect([...both, ...without].toSorted()).toEqual(await entities(ORGANISATIONS));
    const either = await entities({ any: [EMPLOYS_ADA, leaf({ is: 'ids', ids: ['place:harbour'] })] });
    expect(new Set(either)).toEqual(
      new Set([...(await entities(EMPLOYS_ADA)), ...(await entities(leaf({ is: 'ids', ids: ['place:harbour'] })))]),
    );
    expect(await entities({ any: [] })).toEqual([]);
  });

  const KEYS = [
    ...(['name', 'firstDate', 'lastDate', 'degree', 'claims'] as const).map((by) => ({ by })),
    { by: 'words', property: 'DESCRIBED_AS' },
    { by: 'links', predicates: ['WORKS_AT'], direction: 'in' },
  ] as const;
  test.each(KEYS.flatMap((key) => [true, false].map((descending) => ({ ...key, descending }))))(
    'pages by $by, descending $descending, are one list from either end, and an insert moves nothing',
    async (order) => {
      const orders: readonly EntityOrder[] = [order];
      const page = (place: Place | null, backward: boolean, limit: number): Promise<readonly PageRow[]> =>
        ask(findEntities({ where: { all: [] }, view: EVERYTHING }, { order: orders, place, backward, limit }));
      const all = await page(null, false, 500);
      const ids = all.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const last = all[6];
      const place = {
        id: last?.id ?? '',
        values: (last?.keys ?? []).map((key) => (typeof key === 'bigint' ? Number(key) : key)),
      };
      await db.own(`CREATE (:Entity:Person {id: 'aaa:new', name: 'aaa', searchKey: 'aaa'})`);
      const next = await page(place, false, 500);
      const before = await page(place, true, 500);
      await db.own(`MATCH (e:Entity {id: 'aaa:new'}) DELETE e`);
      expect(next.map(({ id }) => id).filter((id) => id !== 'aaa:new')).toEqual(ids.slice(7));
      expect(before.map(({ id }) => id).filter((id) => id !== 'aaa:new')).toEqual(ids.slice(0, 6).toReversed());
    },
  );
});

interface Plan {
  readonly operatorType: string;
  readonly children: readonly Plan[];
}
const operatorsOf = (plan: Plan): readonly string[] => [
  plan.operatorType.replace(/@.*$/, ''),
  ...plan.children.flatMap(operatorsOf),
];

async function planOf<Row extends object>({ query, parameters }: Composed<Row>): Promise<readonly string[]> {
  const { summary } = await db.driver.executeQuery(`EXPLAIN ${query.text}`, parameters, { database: db.name });
  const slips = summary.gqlStatusObjects.filter(({ gqlStatus }) => ['01N50', '01N51', '01N52'].includes(gqlStatus));
  expect(slips.map((slip) => slip.statusDescription)).toEqual([]);
  return summary.plan === false ? [] : operatorsOf(summary.plan);
}

describe('plans', () => {
  test('begin with an index where a condition has one', async () => {
    const where: EntityCondition = {
      all: [
        ORGANISATIONS,
        leaf({ is: 'property', property: 'HAS_PARAMETERS', unit: null, tests: [{ is: 'gt', figure: 1 }] }),
      ],
    };
    await db.own(`UNWIND range(1, 5000) AS n CREATE (:Entity:Organisation {id: 'filler:' + n, texts: []})`);
    await db.query('CALL db.prepareForReplanning()');
    const byProperty = await planOf(findEntities({ where, view: EVERYTHING }, SLICE));
    expect(byProperty).toContain('NodeIndexSeek');
    expect(byProperty.filter((operator) => /NodeByLabelScan|CartesianProduct/.test(operator))).toEqual([]);
    const byId = await planOf(findEntities({ where: { all: [] }, view: EVERYTHING }, { ...SLICE, limit: 10 }));
    expect(
      byId.filter((operator) => /Scan|Sort|Top/.test(operator) && !/NodeIndex|NodeUniqueIndex/.test(operator)),
    ).toEqual([]);
    await db.own(`MATCH (e:Entity) WHERE e.id STARTS WITH 'filler:' DELETE e`);
  });

  test('of a group with a figure name nothing that is not there', async () => {
    await planOf(
      groupEntities({
        where: ORGANISATIONS,
        view: { ...EVERYTHING, at: '2030-01-01' },
        groups: [
          { by: 'type' },
          { by: 'year', predicates: ['WORKS_AT'] },
          { by: 'neighbour', steps: [{ predicates: ['WORKS_AT'], direction: 'in' }] },
        ],
        figures: [{ property: 'HAS_PARAMETERS', unit: null }],
        order: [{ by: 'figure', index: 0, measure: 'sum', descending: true }],
        limit: 10,
      }),
    );
  });
});

test('a page in the order of ids is the same, read in that order or by all that meet the condition', async () => {
  const all = await ask(findClaims({ where: { all: [] }, view: EVERYTHING }, SLICE));
  expect(all.length).toBeGreaterThan(20);
  for (const backward of [false, true]) {
    const place = { id: all[10]?.id ?? '', values: [] };
    for (const at of [null, place]) {
      const slice = { ...SLICE, place: at, backward, limit: 7 };
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const pages = await Promise.all(
        [true, false].map((areMany) =>
          ask(findClaims({ where: { all: [] }, view: EVERYTHING }, { ...slice, areMany })),
        ),
      );
      expect(pages[0]).toEqual(pages[1]);
      const wanted = backward ? (at === null ? all : all.slice(0, 10)).toReversed() : at === null ? all : all.slice(11);
      expect(pages[0]?.map(({ id }) => id)).toEqual(wanted.slice(0, 7).map(({ id }) => id));
    }
  }
});
