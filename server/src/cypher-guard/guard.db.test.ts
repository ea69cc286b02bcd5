import type { Database } from '@orrery/cypher/database.ts';
import { Cancelled, LimitExceeded } from '@orrery/cypher/errors.ts';
import { useTinyGraph } from '@orrery/cypher/test/tiny.ts';
import type { Wire } from '@orrery/cypher/values/wire.ts';
import { afterAll, describe, expect, test } from 'vitest';
import { HARMLESS, HOSTILE } from '../../test/cypher-queries.ts';
import { ask, dataOf } from '../../test/execute.ts';
import { createApp } from '../app.ts';
import { NOTHING_EXTRA } from './allow-list.ts';
import { CypherFailed, CypherRefused, CypherTimedOut } from './cypher-errors.ts';
import {
  type CypherGuard,
  type CypherLimits,
  createCypherGuard,
  DEFAULT_CYPHER_LIMITS,
  type GuardOptions,
} from './guard.ts';
import { inspectPlan } from './plan.ts';
import type { PlanOperator } from './plan-tree.ts';
import type { Task } from './runner/messages.ts';
import { createRunners } from './runner/runners.ts';
import { readStatement } from './statement.ts';

const db = useTinyGraph();
const { connection } = db;
const never = new AbortController().signal;

const opened: { close(): void }[] = [];
afterAll(() => {
  for (const one of opened) one.close();
});

function openGuard(limits: Partial<CypherLimits> = {}, options: Partial<GuardOptions> = {}): CypherGuard {
  const made = createCypherGuard({
    db,
    connection,
    fills: 2,
    limits: { ...DEFAULT_CYPHER_LIMITS, ...limits },
    ...options,
  });
  opened.push(made);
  return made;
}

const guard = openGuard();
const app = createApp({ db, cypher: { connection } });
opened.push(app);
const read = (query: string, parameters: unknown = {}, limit = 1000) => guard.ask({ query, parameters, limit }, never);

/** Long enough to be caught running, and ended by the clock if nothing else does. */
const SLOW = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a = -b RETURN count(*)';

/** What `valueType` calls it, and the value as it is sent and must come back. */
const PARAMETERS: readonly (readonly [string, Wire])[] = [
  ['NULL', null],
  ['BOOLEAN', true],
  ['INTEGER', 1],
  ['INTEGER', { $type: 'Integer', value: '-9223372036854775808' }],
  ['FLOAT', 1.5],
  ['FLOAT', { $type: 'Float', value: '1.0' }],
  ['FLOAT', { $type: 'Float', value: '-0.0' }],
  ['FLOAT', { $type: 'Float', value: 'NaN' }],
  ['FLOAT', { $type: 'Float', value: '-Infinity' }],
  ['STRING', '\u8d99 {"$type": "Date"} \\u0043'],
  ['LIST<', [1, [{ $type: 'Float', value: '1.0' }, null], { $type: 'Date', value: '2030-01-31' }]],
  ['MAP', { ['__proto__']: 1, a: { $type: 'Map', value: { $type: 'Date', value: 1 } } }],
  ['DATE', { $type: 'Date', value: '-000005-02-28' }],
  ['ZONED TIME', { $type: 'Time', value: '12:30:00.000000001-01:15' }],
  ['LOCAL TIME', { $type: 'LocalTime', value: '23:59:59.999999999' }],
  ['ZONED DATETIME', { $type: 'DateTime', value: '2025-10-26T02:30:00+01:00[Europe/Berlin]' }],
  ['ZONED DATETIME', { $type: 'DateTime', value: '2025-10-26T02:30:00+02:00[Europe/Berlin]' }],
  ['ZONED DATETIME', { $type: 'DateTime', value: '+012025-01-02T03:04:05+18:00' }],
  ['LOCAL DATETIME', { $type: 'LocalDateTime', value: '2025-03-30T02:30:00' }],
  ['DURATION', { $type: 'Duration', value: 'P1Y2M-3DT-0.500000000S' }],
  ['POINT', { $type: 'Point', srid: 4326, x: 13, y: 52.5 }],
  ['POINT', { $type: 'Point', srid: 4979, x: 13.4, y: 52.5, z: 100 }],
  ['POINT', { $type: 'Point', srid: 7203, x: '-0.0', y: 1 }],
  ['POINT', { $type: 'Point', srid: 9157, x: 1, y: 2, z: 3 }],
];

/** Without the prefix, where there is one that is allowed: what layers 2 and 3 see. */
const bare = (query: string): string => {
  try {
    return readStatement(query, { database: db.name, mode: 'run' }).query;
  } catch {
    return query;
  }
};

const countNodes = async (): Promise<unknown> => (await db.query('MATCH (n) RETURN count(n) AS many'))[0]?.['many'];

describe('the guard on a real database', () => {
  test.for(HOSTILE)('refuses $query', async ({ query, says }) => {
    const before = await countNodes();
    const refusal = await read(query).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(CypherRefused);
    expect(String(refusal)).toMatch(says);
    expect(await countNodes()).toBe(before);
  });

  test.for(HARMLESS.map((query) => ({ query })))('answers $query', async ({ query }) => {
    const { columns, plan } = await read(query);
    expect(plan?.operators.length ?? columns.length).toBeGreaterThan(0);
  });

  test('without its first layer it still refuses whatever writes, loads, or concerns the server', async () => {
    const passing: string[] = [];
    for (const { query } of HOSTILE) {
      const session = db.driver.session({ defaultAccessMode: 'READ' });
      const verdict = session
        .run(`EXPLAIN ${bare(query)}`)
        .then(({ summary }) => inspectPlan(summary))
        .finally(() => session.close());
      await verdict.then(
        () => passing.push(query),
        () => {},
      );
    }
    const dangerous =
      /CREATE|SET |DELETE|MERGE|REMOVE|LOAD|SHOW|TERMINATE|dbms|db\.stats|db\.clear|apoc|DROP|ALTER|GRANT/;
    expect(passing.filter((query) => dangerous.test(query))).toEqual([]);
  });

  test('what only the layers behind the first see is refused with its reason, too', async () => {
    const refusal = read('MATCH (n) RETURN n.`load csv`');
    await expect(refusal).rejects.toMatchObject({ name: 'CypherRefused', layer: 3 });
  });

  test('without its first three layers nothing can be written', async () => {
    const runners = createRunners(connection);
    opened.push(runners);
    const task: Task = {
      kind: 'read',
      options: '',
      query: 'CREATE (:X)',
      parameters: {},
      tag: 'a-write',
      timeoutMs: 3_000,
      bookmarks: [],
      bounds: { maxRows: 1, maxBytes: 1000 },
      calls: { extra: NOTHING_EXTRA, extensions: new Set() },
    };
    expect(await runners.carryOut(task, { signal: never })).toMatchObject({
      ok: false,
      clean: true,
      error: { name: 'CypherRefused', layer: 4 },
    });
    expect(await db.query('MATCH (n:X) RETURN n')).toEqual([]);
  });

  test("READ mode is the database's own refusal", async () => {
    const session = db.driver.session({ defaultAccessMode: 'READ' });
    const write = session.run('CREATE (:X)').finally(() => session.close());
    await expect(write).rejects.toMatchObject({ code: 'Neo.ClientError.Statement.AccessMode' });
  });

  test('a database that lets a read-only session write gets no raw queries', async () => {
    const careless: Database = {
      name: db.name,
      driver: new Proxy(db.driver, {
        get: (target, property) =>
          property === 'session'
            ? (config: object) => target.session({ ...config, defaultAccessMode: 'WRITE' })
            : Reflect.get(target, property, target),
      }),
    };
    const refusal = openGuard({}, { db: careless }).ask({ query: 'RETURN 1', parameters: {}, limit: 1 }, never);
    await expect(refusal).rejects.toMatchObject({ name: 'CypherRefused', layer: 5 });
    expect(await db.query('MATCH (n:OrreryCanary) RETURN n')).toEqual([]);
  });
});

describe('what it answers', () => {
  test('values of every kind, those in nodes, relationships and paths too', async () => {
    const { columns, rows } = await read(
      'RETURN 9007199254740993 AS big, 7 AS small, 1.5 AS half, 2.0 AS two, 0.0 / 0.0 AS nan, date("2030-01-02") AS day, [1, [2]] AS list, {a: null} AS map, "x" AS x, "x" AS y',
    );
    expect(columns).toEqual(['big', 'small', 'half', 'two', 'nan', 'day', 'list', 'map', 'x', 'y']);
    expect(rows).toEqual([
      [
        { $type: 'Integer', value: '9007199254740993' },
        7,
        1.5,
        { $type: 'Float', value: '2.0' },
        { $type: 'Float', value: 'NaN' },
        { $type: 'Date', value: '2030-01-02' },
        [1, [2]],
        { a: null },
        'x',
        'x',
      ],
    ]);
    const [row] = (await read('MATCH p = (n:Person)-[r:LEADS]->() RETURN n, r, p LIMIT 1')).rows;
    expect(row).toMatchObject([
      { $type: 'Node', elementId: expect.any(String), properties: { id: expect.any(String) } },
      { $type: 'Relationship', type: 'LEADS', properties: { claimId: expect.any(String) } },
      { $type: 'Path', segments: [{ relationship: { $type: 'Relationship' } }] },
    ]);
  });

  test.for(PARAMETERS)('a parameter that is %s arrives as it was sent', async ([type, value]) => {
    const { cypher } = await dataOf(
      app,
      'query($x: JSON) { cypher(query: "RETURN $x AS x, valueType($x) AS type", parameters: $x) { rows } }',
      { x: { x: value } },
    );
    expect(cypher).toEqual({ rows: [[value, expect.stringContaining(type)]] });
  });

  test('a bigint among the parameters is an integer, as LIMIT wants it', async () => {
    const { rows } = await read(
      'MATCH (e:Entity) WHERE e.id STARTS WITH $start RETURN e.id ORDER BY e.id LIMIT $limit',
      {
        start: 'org:',
        limit: 2n,
      },
    );
    expect(rows).toEqual([['org:drop-team'], ['org:guild']]);
  });

  test('entities and drawn links become a picture, with the ends of a link that was returned alone', async () => {
    const { cypher } = await dataOf(
      app,
      `{ cypher(query: "MATCH (:Person {id: 'person:ada-quill'})-[r:LEADS]->() MATCH (c:Claim)-[:SUBJECT]->(p:Person {id: 'person:ben-ivory'}) RETURN r, c, p LIMIT 1") {
        rowCount undrawable subgraph { nodes { id } links { predicate source target } }
      } }`,
    );
    expect(cypher).toEqual({
      rowCount: 1,
      undrawable: 1,
      subgraph: {
        nodes: expect.arrayContaining([
          { id: 'person:ada-quill' },
          { id: 'org:drop-team' },
          { id: 'person:ben-ivory' },
        ]),
        links: [{ predicate: 'LEADS', source: expect.any(Number), target: expect.any(Number) }],
      },
    });
  });

  test('a label that no node has is noted, with its place in what the author wrote', async () => {
    const { notifications } = await read('MATCH (n:Nonsense) RETURN n');
    expect(notifications[0]).toMatchObject({ code: expect.stringMatching(/UnknownLabel/), line: 1, column: 10 });
  });

  test.for([
    { query: 'MATCH (n RETURN n', place: { line: 1, column: 10 } },
    { query: 'MATCH (n)\nRETURN m', place: { line: 2, column: 8 } },
    { query: 'RETURN $missing', place: null },
    { query: 'RETURN 1 / 0', place: null },
  ])('a mistake in "$query" is told to its author', async ({ query, place }) => {
    const failure = await read(query).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CypherFailed);
    expect(failure).toMatchObject({ place });
    expect(String(failure)).not.toContain('EXPLAIN');
  });
});

describe('plans', () => {
  const QUERY = "MATCH (p:Person)-[r:WORKS_AT]->(o) WHERE p.name <> 'x' RETURN p.name, o.name";

  test.for(['EXPLAIN', 'PROFILE', 'explain cypher 5', 'CYPHER 5 runtime=slotted EXPLAIN'])(
    '%s answers with the operators as data',
    async (prefix) => {
      const { cypher } = await dataOf(
        app,
        `query($query: String!) { cypher(query: $query) { rowCount plan {
          isProfile planner operators { id parent operator details identifiers estimatedRows rows dbHits hitShare }
        } } }`,
        { query: `${prefix} ${QUERY}` },
      );
      const { rowCount, plan } = cypher as {
        readonly rowCount: number;
        readonly plan: {
          readonly isProfile: boolean;
          readonly planner: string;
          readonly operators: readonly PlanOperator[];
        };
      };
      const isProfile = prefix === 'PROFILE';
      expect([plan.isProfile, plan.planner, rowCount > 0]).toEqual([isProfile, 'COST', isProfile]);
      const [first, ...others] = plan.operators;
      expect(first).toMatchObject({
        id: 0,
        parent: null,
        operator: 'ProduceResults',
        rows: isProfile ? rowCount : null,
      });
      expect(others.every(({ id, parent }) => parent !== null && parent < id)).toBe(true);
      expect(others.some(({ details }) => details?.includes('WORKS_AT'))).toBe(true);
      const share = plan.operators.reduce((sum, { hitShare }) => sum + (hitShare ?? 0), 0);
      expect(share).toBeCloseTo(isProfile ? 1 : 0);
    },
  );

  test('a profile reads to the end what it does not give back', async () => {
    const question = {
      query: 'UNWIND range(1, 100) AS x RETURN x',
      parameters: {},
      limit: 10,
      mode: 'profile',
    } as const;
    const { rows, stoppedBy, plan } = await guard.ask(question, never);
    expect([rows.length, stoppedBy, plan?.operators[0]?.rows]).toEqual([10, 'rows: 10', 100]);
    const small = openGuard({ maxBytes: 100 });
    await expect(small.ask({ ...question, limit: 1000 }, never)).rejects.toThrow(/not profiled to its end.*LIMIT/);
  });

  test("a place behind a prefix is the author's", async () => {
    const { notifications } = await read('CYPHER 5 USE neo4j MATCH (n:Nonsense) RETURN n');
    expect(notifications[0]).toMatchObject({ line: 1, column: 29 });
    await expect(read('PROFILE\nMATCH (n RETURN n')).rejects.toMatchObject({ place: { line: 2, column: 10 } });
  });
});

test('the schema of the database is told by fields, without what a query may not call', async () => {
  const { liveSchema } = await dataOf(
    app,
    `{ liveSchema {
      labels { name properties { name types } } relationshipTypes { name properties { name } }
      indexes { name type labelsOrTypes properties state } constraints { name type } functions { name signature } procedures { name }
    } }`,
  );
  const live = liveSchema as Readonly<Record<string, readonly { readonly name: string }[]>>;
  const names = (field: string) => (live[field] ?? []).map(({ name }) => name);
  expect(live['labels']).toContainEqual({
    name: 'Person',
    properties: expect.arrayContaining([{ name: 'name', types: ['STRING NOT NULL'] }]),
  });
  expect(live['relationshipTypes']).toContainEqual({
    name: 'WORKS_AT',
    properties: expect.arrayContaining([{ name: 'claimId' }]),
  });
  expect(names('indexes')).toContain('orrery_entity_names');
  expect(names('constraints').length).toBeGreaterThan(5);
  expect(names('functions')).toEqual(expect.arrayContaining(['size', 'date.truncate']));
  expect(names('functions')).not.toContain('graph.byName');
  expect(names('procedures')).toContain('db.labels');
  expect(names('procedures').filter((name) => name.startsWith('dbms.'))).toEqual([]);
  const allowed = { functions: ['graph.byName'], procedures: ['dbms.comp*', 'dbms.components'] };
  const generous = createApp({ db, cypher: { connection, allowed } });
  opened.push(generous);
  const more = await dataOf(generous, '{ liveSchema { functions { name } procedures { name } } }');
  const { functions, procedures } = more['liveSchema'] as Readonly<
    Record<string, readonly { readonly name: string }[]>
  >;
  expect(functions?.map(({ name }) => name)).toContain('graph.byName');
  expect(procedures?.map(({ name }) => name).filter((name) => name.startsWith('dbms.'))).toEqual(['dbms.components']);
});

describe('the processes that run raw queries', () => {
  test('take of a connection what they need, whatever else it holds', async () => {
    const resolved = Object.assign({ server: { ended: Promise.resolve(0), stop: () => {} } }, connection);
    const one = openGuard({}, { connection: resolved });
    expect((await one.ask({ query: 'RETURN 1 AS x', parameters: {}, limit: 1 }, never)).rows).toEqual([[1]]);
  });
});

describe('its bounds', () => {
  test('rows', async () => {
    const { rows, stoppedBy } = await read('UNWIND range(1, 100) AS x RETURN x', {}, 10);
    expect([rows.length, stoppedBy]).toEqual([10, 'rows: 10']);
    const { stoppedBy: exact } = await read('UNWIND range(1, 10) AS x RETURN x', {}, 10);
    expect(exact).toBeNull();
  });

  test('bytes', async () => {
    const small = openGuard({ maxBytes: 1_000 });
    const query = 'UNWIND range(1, 100) AS x RETURN "0123456789012345678901234567890123456789"';
    const { rows, stoppedBy } = await small.ask({ query, parameters: {}, limit: 1000 }, never);
    expect(stoppedBy).toBe('bytes: 1000');
    expect(rows.length).toBeLessThan(30);
  });

  test('an answer that is cut leaves nothing running', async () => {
    await read('UNWIND range(1, 1000000) AS x RETURN x', {}, 10);
    expect(await rawQueriesRunning()).toBe(0);
  });

  test('time', async () => {
    const hasty = openGuard({ timeoutMs: 200 });
    await expect(hasty.ask({ query: SLOW, parameters: {}, limit: 1 }, never)).rejects.toThrow(CypherTimedOut);
  });

  test('memory, without a second try', async () => {
    const query = 'UNWIND range(1, 100000000) AS x RETURN collect(x)';
    await expect(guard.ask({ query, parameters: {}, limit: 1 }, never)).rejects.toThrow(LimitExceeded);
  });

  test('a cancelled query ends in the database too', async () => {
    const controller = new AbortController();
    const running = guard.ask({ query: SLOW, parameters: {}, limit: 1 }, controller.signal);
    running.catch(() => {});
    await until(async () => (await rawQueriesRunning()) > 0);
    controller.abort();
    await expect(running).rejects.toThrow(Cancelled);
    await until(async () => (await rawQueriesRunning()) === 0);
  });

  test('when too many run and wait, one more is refused and the page is still answered', async () => {
    const narrow = createApp({
      db,
      cypher: { connection },
      limits: { cypher: { ...DEFAULT_CYPHER_LIMITS, concurrency: 1, timeoutMs: 1_500 } },
    });
    opened.push(narrow);
    const slow = `{ cypher(query: "${SLOW}") { rowCount } }`;
    const asked = Promise.all(Array.from({ length: 6 }, () => ask(narrow, slow)));
    const page = await dataOf(narrow, '{ statistics { entities } }');
    expect(page).toHaveProperty('statistics');
    const codes = (await asked).map(({ errors }) => errors?.[0]?.extensions?.['code']);
    expect(codes.filter((code) => code === 'LIMIT_EXCEEDED')).toHaveLength(1);
  });
});

async function rawQueriesRunning(): Promise<number> {
  const rows = await db.query(
    "SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE metaData.query = 'cypher' RETURN currentQuery",
  );
  return rows.length;
}

async function until(happened: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 30_000;
  while (!(await happened())) {
    if (performance.now() > end) throw new Error('It did not happen within thirty seconds.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
