import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lookAt, schemaOf } from '@orrery/cypher/ownership.ts';
import type { SchemaItem } from '@orrery/cypher/schema-items.ts';
import { openTestDatabase, testConnection } from '@orrery/cypher/test/db.ts';
import { dumpHash, rebuildGraph, removeGraph, runImport, takeLock, verifyGraph } from '@orrery/ledger/index.ts';
import {
  contentHash,
  FOREIGN_SHAPES,
  makeBare,
  makeEarlier,
  makeForeign,
  makeSchemaBare,
} from '@orrery/ledger/test/foreign.ts';
import { harbourLines, tideLines, writeClaims } from '@orrery/ledger/test/toy.ts';
import { createApp } from '@orrery/server/src/app.ts';
import { ask } from '@orrery/server/test/execute.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { importCommand } from '../import/command.ts';
import { prepareDatabase } from '../start/prepare-database.ts';
import { graphCommands } from './commands.ts';

const db = openTestDatabase();
const connection = testConnection();
const verbs = graphCommands(() => undefined);
const said: string[] = [];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orrery-whose-'));
});
beforeEach(() => {
  said.length = 0;
  const hear = (text: unknown): boolean => said.push(String(text)) > 0;
  vi.spyOn(process.stderr, 'write').mockImplementation(hear);
  vi.spyOn(process.stdout, 'write').mockImplementation(hear);
  vi.stubEnv('NEO4J_URI', connection.uri);
  vi.stubEnv('NEO4J_USERNAME', connection.username);
  vi.stubEnv('NEO4J_PASSWORD', connection.password);
  vi.stubEnv('NEO4J_DATABASE', connection.database);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  process.exitCode = undefined;
});
afterAll(async () => {
  await makeBare(db);
  await db.empty();
  await db.close();
  await rm(folder, { recursive: true, force: true });
});

/** Runs a verb as the command line does; returns its exit code and all that it said. */
async function verb(work: () => Promise<unknown>): Promise<readonly [code: unknown, text: string]> {
  said.length = 0;
  process.exitCode = undefined;
  const returned = await work();
  const code = returned ?? process.exitCode ?? 0;
  process.exitCode = undefined;
  return [code, said.join('')];
}

async function start(wantsImport: boolean): Promise<string> {
  const prepared = await prepareDatabase(db, {
    connection,
    wantsImport,
    isPlain: false,
    signal: new AbortController().signal,
    say: (line) => void said.push(`${line}\n`),
  });
  expect(prepared.rest).toEqual([]);
  return prepared.done;
}

describe.each(FOREIGN_SHAPES)('a database of others ($name)', (shape) => {
  let before: string;
  beforeAll(async () => {
    await makeForeign(db, shape);
    before = await contentHash(db);
  }, 120_000);
  afterEach(async () => {
    if ((await contentHash(db)) !== before) throw new Error('The test has changed the database of others.');
  });

  test('is known as theirs', async () => {
    expect(await lookAt(db)).toMatchObject({ ownership: 'foreign', marker: null });
  });

  test('start opens it as it is, whether it was told to import or not', async () => {
    expect(await start(false)).toBe('Opened as it is; nothing was written');
    expect(await start(true)).toBe('Opened as it is; nothing was written');
    expect(said.join('')).toMatch(/is not an Orrery graph: it holds \d+ nodes .*--database NAME/s);
  });

  test('import is refused with the ways out, dry or not', async () => {
    const path = await writeClaims(harbourLines());
    for (const dryRun of [undefined, true] as const) {
      const [code, text] = await verb(() => importCommand(path, { dryRun }));
      expect(code).toBe(1);
      expect(text).toMatch(/is not an Orrery graph.*Nothing was written.*--database NAME.*managed Neo4j.*graph adopt/s);
    }
  });

  test.each([
    ['verify', () => verbs.verify()],
    ['hash', () => verbs.hash()],
    ['suggest', () => verbs.suggest({ limit: 5 })],
    ['export', () => verbs.export(join(folder, 'export'))],
    ['rebuild', () => verbs.rebuild()],
    ['remove', () => verbs.remove({ yes: true })],
    ['remove, dry', () => verbs.remove({ dryRun: true })],
    [
      'merge',
      () => verbs.merge({ from: 'person:1', into: 'person:2', by: 'me', file: join(folder, 'j.claims.jsonl') }),
    ],
    [
      'judge',
      () =>
        verbs.judge({ a: 'person:1', b: 'person:2', verdict: 'same', by: 'me', file: join(folder, 'j.claims.jsonl') }),
    ],
    [
      'retract',
      () => verbs.retract({ document: 'doc:a', by: 'me', reason: 'x', file: join(folder, 'j.claims.jsonl') }),
    ],
  ] as const)('%s says that it is no Orrery graph, and writes nothing', async (_name, work) => {
    const [code, text] = await verb(work);
    expect(code).toBe(1);
    expect(text).toContain('is not an Orrery graph');
  });

  test('nothing of the library writes either, however it is called', async () => {
    await expect(rebuildGraph({ db })).rejects.toThrow('is not an Orrery graph');
    await expect(removeGraph({ db })).rejects.toThrow('is not an Orrery graph');
    await expect(takeLock(db, { about: 'test' })).rejects.toThrow('is not an Orrery graph');
    await expect(runImport({ path: await writeClaims(harbourLines()), db })).rejects.toThrow('is not an Orrery graph');
  });

  test('adopt, dry, says what it would do and writes nothing', async () => {
    const [, text] = await verb(() => verbs.adopt({ dryRun: true }));
    expect(text).toContain('Nothing was written');
  });

  test('the server takes nothing there for ours, and explores it as it stands', async () => {
    const app = createApp({ db, cypher: { connection } });
    onTestFinished(() => app.close());
    const { data } = await ask(
      app,
      '{ database { name ownership nodes relationships labels { label nodes } } statistics { entities claims citations documents links earliest } model { types { count } predicates { count } } }',
    );
    expect(data).toMatchObject({
      database: { name: connection.database, ownership: 'FOREIGN' },
      statistics: { claims: 0, citations: 0, documents: 0, earliest: null },
    });
    for (const query of [
      '{ documents { edges { node { id } } } }',
      '{ entities(first: 5) { edges { node { name } } } }',
      '{ search(query: "person") { edges { node { name } } } }',
      '{ passages(query: "text") { score } }',
      '{ claims { edges { node { id } } } }',
      '{ startingView { total } }',
      '{ subgraph(ids: ["person:1"]) { total } }',
      '{ node(id: "person:1") { id } }',
      '{ node(id: "doc:a") { id } }',
      '{ evidence(claimIds: ["c_1"]) { id } }',
    ]) {
      const { errors } = await ask(app, query);
      expect([query, errors]).toEqual([query, undefined]);
    }
    const { data: none } = await ask(
      app,
      '{ documents { edges { node { id } } } claims { edges { cursor } } node(id: "person:1") { id } }',
    );
    expect(none).toEqual({ documents: { edges: [] }, claims: { edges: [] }, node: null });
    const cypher = await ask(
      app,
      '{ cypher(query: "MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN n, r, m") { rowCount undrawable subgraph { nodes { id } } } }',
    );
    expect(cypher.errors).toBeUndefined();
    expect(cypher.data).toMatchObject({ cypher: { undrawable: 0 } });
    expect(cypher.data).not.toMatchObject({ cypher: { subgraph: { nodes: [] } } });
    const ready = await app.fetch(new Request('http://127.0.0.1/health/ready'));
    expect(ready.status).toBe(200);
  });
});

describe('an empty database', () => {
  beforeEach(() => makeBare(db));

  test('is left empty by start, unless it is told to import', async () => {
    const before = await contentHash(db);
    expect(await start(false)).toContain('--import');
    expect(await contentHash(db)).toBe(before);
  });

  test('answers every question of the page with nothing, and no error', async () => {
    const app = createApp({ db, cypher: { connection } });
    onTestFinished(() => app.close());
    const { data, errors } = await ask(
      app,
      '{ database { ownership nodes } statistics { entities } documents { edges { node { id } } } startingView { total } search(query: "a") { edges { matched } } passages(query: "a") { score } claims { edges { cursor } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      database: { ownership: 'EMPTY', nodes: 0 },
      documents: { edges: [] },
      startingView: { total: 0 },
    });
  });

  test('with a constraint of others in it, it is theirs: they have prepared it for something', async () => {
    await db.query('CREATE CONSTRAINT theirs FOR (n:Thing) REQUIRE n.x IS UNIQUE');
    expect(await lookAt(db)).toMatchObject({ ownership: 'foreign', nodes: 0n });
    await db.query('DROP CONSTRAINT theirs');
    expect((await lookAt(db)).ownership).toBe('empty');
  });

  test('is marked before anything else is written, so that a broken import is ours', async () => {
    const path = await writeClaims(harbourLines());
    const abort = new AbortController();
    const broken = runImport({
      path,
      db,
      signal: abort.signal,
      onProgress: ({ phase }) => phase === 'write' && abort.abort(new Error('broken off')),
    });
    await expect(broken).rejects.toThrow();
    expect((await lookAt(db)).marker?.by).toBe('import');
    await db.query('MATCH (n) WHERE NOT n:OrreryGraph DETACH DELETE n');
    await makeSchemaBare(db);
    // All that a crash right after the marker leaves.
    expect(await lookAt(db)).toMatchObject({ ownership: 'ours', nodes: 1n });
    await runImport({ path, db });
    expect((await lookAt(db)).ownership).toBe('ours');
  });

  test('becomes ours under a running server', async () => {
    const app = createApp({ db, cypher: { connection } });
    onTestFinished(() => app.close());
    const owner = async (): Promise<unknown> => (await ask(app, '{ database { ownership } }')).data?.['database'];
    expect(await owner()).toEqual({ ownership: 'EMPTY' });
    await runImport({ path: await writeClaims(harbourLines()), db });
    await expect.poll(owner, { timeout: 10_000, interval: 300 }).toEqual({ ownership: 'OURS' });
    expect((await ask(app, '{ search(query: "ada") { edges { matched } } }')).errors).toBeUndefined();
  });
});

describe('a graph that was made before there were markers', () => {
  beforeEach(async () => {
    await makeBare(db);
    await runImport({ path: await writeClaims(harbourLines()), db });
    await makeEarlier(db);
  });

  test('is ours by its constraints and records, and gets its marker with the next import', async () => {
    expect(await lookAt(db)).toMatchObject({ ownership: 'ours', marker: null });
    await runImport({ path: await writeClaims(tideLines()), db });
    expect((await lookAt(db)).marker).toMatchObject({ by: 'import' });
  });

  test('is brought up to date by that: the same graph as if it had been made today', async () => {
    await runImport({ path: await writeClaims(tideLines()), db });
    const [brought, schema] = [await dumpHash(db), await schemaOf(db)];
    expect(await verifyGraph({ db })).toEqual([]);
    await makeBare(db);
    await runImport({ path: await writeClaims(harbourLines()), db });
    await runImport({ path: await writeClaims(tideLines()), db });
    expect(await dumpHash(db)).toBe(brought);
    const names = (items: readonly SchemaItem[]): readonly string[] => items.map(({ name }) => name).toSorted();
    expect(names(schema)).toEqual(names(await schemaOf(db)));
  });

  test('is not shown half: until then verbs and server say what brings it up to date', async () => {
    const [code, text] = await verb(() => verbs.verify());
    expect([code, text]).toEqual([1, expect.stringMatching(/made by an earlier Orrery/)]);
    const app = createApp({ db, cypher: { connection } });
    onTestFinished(() => app.close());
    const { errors } = await ask(app, '{ search(query: "ada") { edges { matched } } }');
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(/made by an earlier Orrery/),
      extensions: { code: 'NOT_AN_ORRERY_GRAPH' },
    });
  });

  test('is taken back whole by remove', async () => {
    await removeGraph({ db });
    expect(await db.query('MATCH (n) RETURN labels(n) AS labels')).toEqual([]);
    expect(await schemaOf(db)).toEqual([]);
  });

  test('is theirs when something else is in it: Orrery may have come there unasked', async () => {
    await db.query('CREATE (:Movie)');
    expect((await lookAt(db)).ownership).toBe('foreign');
    expect((await lookAt({ ...db, isManaged: true })).ownership).toBe('ours');
  });

  test.each(['MATCH (i:Import) DETACH DELETE i', 'DROP CONSTRAINT entity_id', 'DROP CONSTRAINT import_id'])(
    'is theirs after %s',
    async (damage) => {
      await db.query(damage);
      expect((await lookAt(db)).ownership).toBe('foreign');
    },
  );
});
