import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenDatabase, openDatabase } from '@orrery/cypher/open-database.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureApoc } from '../../../scripts/neo4j/jars.ts';
import { startThrowAwayNeo4j, type ThrowAwayNeo4j } from '../../../scripts/neo4j/throw-away.ts';
import type { ExtraAllowed } from './allow-list.ts';
import { CypherFailed, CypherRefused } from './cypher-errors.ts';
import { type CypherGuard, createCypherGuard } from './guard.ts';
import { createKnownFunctions } from './known-functions.ts';
import { inspectPlan } from './plan.ts';

/** A Neo4j as many have it: APOC Core beside it, files open to LOAD CSV. */
const CARELESS = {
  'dbms.security.procedures.allowlist': '*',
  'dbms.security.procedures.unrestricted': 'apoc.*',
  'dbms.security.allow_csv_import_from_file_urls': 'true',
};

const never = new AbortController().signal;
let server: ThrowAwayNeo4j;
let db: OpenDatabase;
let folder: string;
let secretFile: string;

beforeAll(async () => {
  server = await startThrowAwayNeo4j(() => {}, { settings: CARELESS, pluginJars: await ensureApoc(() => {}) });
  db = openDatabase(server.connection);
  folder = await mkdtemp(join(tmpdir(), 'orrery-secret-'));
  secretFile = join(folder, 'secret.csv');
  await writeFile(secretFile, 'the secret of this machine\n');
});
const guards = new Map<string, CypherGuard>();
afterAll(async () => {
  for (const guard of guards.values()) guard.close();
  await db.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** As the guard would ask, in READ mode, but without its first three layers. */
const bypass = (query: string) =>
  db.driver.executeQuery(query, {}, { database: db.name, routing: 'READ' }).then(({ records, summary }) => ({
    records,
    summary,
  }));

/** One guard for each list of what is allowed beside our own. */
function guardWith(allowed?: ExtraAllowed): CypherGuard {
  const key = JSON.stringify(allowed ?? null);
  const guard = guards.get(key) ?? createCypherGuard({ db, connection: server.connection, fills: 1_000, allowed });
  guards.set(key, guard);
  return guard;
}

const ask = (query: string, extra?: ExtraAllowed) => guardWith(extra).ask({ query, parameters: {}, limit: 10 }, never);

const run = (inner: string): string => `RETURN apoc.cypher.runFirstColumnMany(${JSON.stringify(inner)}, {}) AS x`;

/** What is refused needs no file that is there. */
const readFileAt = (path: string): string => run(`LOAD CSV FROM 'file://${path}' AS line RETURN line LIMIT 2`);
const READ_FILE = readFileAt('/etc/passwd');
const LIST_CONFIG = run("CALL dbms.listConfig('server.bolt.listen_address') YIELD value RETURN value");

const END_OTHERS = run(
  "SHOW TRANSACTIONS YIELD transactionId AS id, metaData WHERE metaData.mark = 'victim' TERMINATE TRANSACTIONS id YIELD message RETURN message",
);

describe('functions of a plugin, which a plan shows as a plain projection', () => {
  test('without the guard one reads a file of the server, in READ mode', async () => {
    const { records, summary } = await bypass(readFileAt(secretFile));
    expect(summary.queryType).toBe('r');
    expect(JSON.stringify(records[0]?.get('x'))).toContain((await readFile(secretFile, 'utf8')).trim());
  });

  test('without the guard one tells the settings of the server', async () => {
    const { records } = await bypass(LIST_CONFIG);
    expect(JSON.stringify(records[0]?.get('x'))).toContain('127.0.0.1');
  });

  test("without the guard one ends another session's transaction", async () => {
    const other = db.driver.session({ database: db.name });
    try {
      const tx = await other.beginTransaction({ metadata: { mark: 'victim' } });
      await tx.run('RETURN 1');
      await bypass(END_OTHERS);
      await expect(tx.run('RETURN 2').then(() => tx.commit())).rejects.toThrow();
    } finally {
      await other.close();
    }
  });

  test.for(
    [
      READ_FILE,
      LIST_CONFIG,
      END_OTHERS,
      READ_FILE.replace('apoc.cypher.runFirstColumnMany', '`apoc`.`cypher`.`runFirstColumnMany`'),
      READ_FILE.replace('apoc.cypher.runFirstColumnMany', 'apoc . /* */ cypher\n.runFirstColumnMany /**/ '),
      READ_FILE.replace('apoc.cypher.runFirstColumnMany', 'ap\\u006fc.cypher.runFirstColumnMany'),
      READ_FILE.replace('apoc.cypher.runFirstColumnMany', 'APOC.Cypher.RunFirstColumnMany'),
      'RETURN [x IN [1] | apoc.cypher.runFirstColumnMany("RETURN 1 AS y", {})] AS xs',
      'RETURN CASE WHEN apoc.cypher.runFirstColumnSingle("RETURN true AS y", {}) THEN 1 END AS x',
      'MATCH (n {name: apoc.text.join(["a"], "")}) RETURN n',
      'CALL db.index.fulltext.queryNodes(apoc.text.join(["a"], ""), "x") YIELD node RETURN node',
      'RETURN COLLECT { RETURN apoc.text.join(["a"], "") AS t } AS ts',
      'CALL apoc.cypher.run("RETURN 1", {}) YIELD value RETURN value',
    ].map((query) => ({ query })),
  )('is refused: $query', async ({ query }) => {
    const refusal = await ask(query).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(CypherRefused);
    expect(refusal).toMatchObject({ layer: 1 });
    expect(String(refusal)).toMatch(/c\.(cypher|text)/i);
  });

  test('the third layer refuses them by themselves, as the plan tells the name', async () => {
    const verdict = bypass(`EXPLAIN ${READ_FILE}`).then(({ summary }) => inspectPlan(summary));
    await expect(verdict).rejects.toMatchObject({ layer: 3 });
  });

  test('one that the operator lists is answered, its neighbours are not', async () => {
    const extra = { functions: ['apoc.text.*'], procedures: [] };
    const query = 'RETURN apoc.text.join(["a", "b"], "-") AS x';
    expect((await ask(query, extra)).rows).toEqual([['a-b']]);
    await expect(ask(READ_FILE, extra)).rejects.toThrow(CypherRefused);
  });

  test('a procedure that the operator lists is answered', async () => {
    const query = 'CALL apoc.meta.relTypeProperties() YIELD relType RETURN count(*) AS many';
    await expect(ask(query)).rejects.toThrow(/apoc\.meta/);
    const answered = ask(query, { functions: [], procedures: ['apoc.meta.*'] });
    await expect(answered).resolves.toHaveProperty('rows');
  });

  test('the database is asked which functions are not built in', async () => {
    const extensions = await createKnownFunctions(db)();
    expect(extensions.has('apoc.cypher.runfirstcolumnmany')).toBe(true);
    expect([...extensions].filter((name) => !name.startsWith('apoc.'))).toEqual([]);
  });

  test('built-in functions are answered as before, in any spelling', async () => {
    const query =
      "RETURN DATE . `truncate`('day', date('2030-01-02')) AS day, point.distance(point({x: 0, y: 0}), point({x: 3, y: 4})) AS far";
    expect((await ask(query)).rows).toEqual([
      [
        { $type: 'Date', value: '2030-01-02' },
        { $type: 'Float', value: '5.0' },
      ],
    ]);
    await expect(ask('RETURN nowhere(1)')).rejects.toThrow(CypherFailed);
  });
});
