import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnyQuery } from '../define-query.ts';
import { seedTiny } from '../fixtures/tiny.ts';
import { openTestDatabase } from './db.ts';
import { queriesOnDisk } from './queries-on-disk.ts';

/**
 * What a plan may do only when the header says `@allow` and why: work that grows with the whole graph. `VarLengthExpand(Into)` is how
 * the planner tries every path between two nodes, as it does beside a shortest path with a condition on the whole of it.
 */
const DEAR =
  /^(AllNodesScan|(Union|Intersection|Subtraction)?NodeByLabels?Scan|CartesianProduct|(Un)?[Dd]irected(All|Union)?Relationship(s|Types?)Scan|VarLengthExpand\(Into\))$/;
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

/** On a handful of nodes a scan is the cheapest plan. Empty nodes and bare links make the planner count on the size it is asked to serve. */
async function makeItLookLarge(): Promise<void> {
  for (const label of ['Entity', 'Claim', 'Citation', 'Chunk', 'Document', 'Import', 'MergedEntity']) {
    // Texts in further languages and keys are what the tiny graph has none of.
    // oxlint-disable-next-line no-await-in-loop
    await db.own(`UNWIND range(1, 5000) AS n CREATE (:${label} {id: 'filler:' + n, texts: [], key: 'filler'})`);
  }
  await db.own(`CREATE (:Vocabulary {id: 'filler', format: 'filler', hash: 'filler', words: '{}'})`);
  // No test before this one need have held the lock of an import.
  await db.query(
    `CREATE (:OrreryImportLock:ImportLock {id: 'filler', holder: '', until: 0, about: '', phase: '', done: 0, total: 0})`,
  );
  await db.own(`
    UNWIND range(1, 5000) AS n
    MATCH (a:Entity {id: 'filler:' + n})
    MATCH (b:Entity {id: 'filler:' + (1 + n * 7 % 5000)})
    MATCH (c:Claim {id: 'filler:' + n})
    MATCH (k:Citation {id: 'filler:' + n})
    MATCH (p:Chunk {id: 'filler:' + n})
    MATCH (d:Document {id: 'filler:' + n})
    SET a:Event
    CREATE (a)-[:WORKS_AT {claimId: c.id}]->(b), (c)-[:SUBJECT]->(a), (c)-[:OBJECT]->(b),
           (c)-[:DESCRIBES]->(a), (c)-[:AFTER]->(b), (c)-[:HAS_CITATION]->(k), (k)-[:IN_CHUNK]->(p), (p)-[:FROM_DOCUMENT]->(d)`);
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
    const dear = operators.filter((operator) => DEAR.test(operator));
    expect(
      dear.filter((operator) => !allowed.includes(operator)),
      'a plan that grows with the whole graph: find an index, or say @allow and why',
    ).toEqual([]);
    expect(
      allowed.filter((operator) => !dear.includes(operator)),
      'an @allow that nothing needs any more: remove it',
    ).toEqual([]);
    const slips = summary.gqlStatusObjects.filter(({ gqlStatus }) => TYPING_SLIPS.includes(gqlStatus));
    expect(
      slips.map((slip) => slip.statusDescription),
      'a name the database does not know',
    ).toEqual([]);
  });
});
