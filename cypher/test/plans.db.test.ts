import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnyQuery } from '../define-query.ts';
import { seedTiny } from '../fixtures/tiny.ts';
import { openTestDatabase } from './db.ts';
import { queriesOnDisk } from './queries-on-disk.ts';

/** What a plan may do only when the header says `@allow` and why. */
const DEAR = [
  'AllNodesScan',
  'NodeByLabelScan',
  'CartesianProduct',
  'DirectedAllRelationshipsScan',
  'UndirectedAllRelationshipsScan',
];
/** Unknown label, relationship type, property: a typing slip in a query of ours. */
const TYPING_SLIPS = ['01N50', '01N51', '01N52'];

const db = openTestDatabase();
const queries = await queriesOnDisk();

beforeAll(async () => {
  await db.empty();
  await seedTiny(db);
  await makeItLookLarge();
});
afterAll(() => db.close());

/** On a handful of nodes a scan is the cheapest plan. Empty nodes make the planner count on the size it is asked to serve. */
async function makeItLookLarge(): Promise<void> {
  for (const label of ['Entity', 'Claim', 'Citation', 'Chunk', 'Document', 'Import', 'MergedEntity']) {
    // oxlint-disable-next-line no-await-in-loop
    await db.query(`UNWIND range(1, 5000) AS n CREATE (:${label} {id: 'filler:' + n})`);
  }
  await db.query('CALL db.prepareForReplanning()');
}

interface Plan {
  readonly operatorType: string;
  readonly children: readonly Plan[];
}

const operatorsOf = (plan: Plan): readonly string[] => [
  plan.operatorType.replace(/@.*$/, ''),
  ...plan.children.flatMap(operatorsOf),
];

const explain = (query: AnyQuery, params: readonly string[]) =>
  db.driver.executeQuery(`EXPLAIN ${query.text}`, Object.fromEntries(params.map((name) => [name, null])), {
    database: db.name,
  });

describe.each(queries)('$query.name', ({ query, params, allowed, isSchema }) => {
  test('plans as its header declares', async () => {
    const { summary, keys } = await explain(query, params);
    if (!isSchema && query.cardinality !== 'none') expect(keys).toEqual(query.columns);
    const expected = query.mode === 'read' ? ['r', 's'] : isSchema ? ['s'] : ['w', 'rw'];
    expect(expected).toContain(summary.queryType);
    const operators = summary.plan === false ? [] : operatorsOf(summary.plan);
    const dear = operators.filter((operator) => DEAR.includes(operator) && !allowed.includes(operator));
    expect(dear, 'a plan that grows with the whole graph').toEqual([]);
    const slips = summary.gqlStatusObjects.filter(({ gqlStatus }) => TYPING_SLIPS.includes(gqlStatus));
    expect(
      slips.map((slip) => slip.statusDescription),
      'a name the database does not know',
    ).toEqual([]);
  });
});
