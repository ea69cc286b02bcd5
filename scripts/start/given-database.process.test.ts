import { openDatabase } from '@orrery/cypher/open-database.ts';
import { FOREIGN_SHAPES } from '@orrery/ledger/test/foreign.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startThrowAwayNeo4j, type ThrowAwayNeo4j } from '../neo4j/throw-away.ts';
import { startOrrery } from '../test/running-orrery.ts';

let neo4j: ThrowAwayNeo4j;
beforeAll(async () => {
  neo4j = await startThrowAwayNeo4j();
});
afterAll(() => neo4j.stop());

async function query(text: string): Promise<readonly Record<string, unknown>[]> {
  const db = openDatabase(neo4j.connection);
  try {
    const { records } = await db.driver.executeQuery(text, {}, { database: db.name });
    return records.map((record) => record.toObject());
  } finally {
    await db.close();
  }
}

/** How much there is, by kind: a start must not change any of it. */
async function figures(): Promise<unknown> {
  return [
    await query('MATCH (n) RETURN count(n) AS nodes'),
    await query('MATCH ()-[r]->() RETURN count(r) AS relationships'),
    (await query('SHOW CONSTRAINTS YIELD name')).map(({ name }) => String(name)).toSorted(),
    (await query('SHOW INDEXES YIELD name')).map(({ name }) => String(name)).toSorted(),
  ];
}

/** Starts on the given database, asks whose it is, ends. Returns that, and what was said in the terminal. */
async function visit(args: readonly string[]): Promise<readonly [ownership: unknown, said: string]> {
  const said: string[] = [];
  // What the command line names goes before the environment, where nothing answers.
  const given = { ...neo4j.connection, uri: 'bolt://127.0.0.1:1' };
  const words = ['--connect', neo4j.connection.uri, ...args];
  const orrery = await startOrrery({ given, args: words, onLine: (line) => void said.push(line) });
  try {
    expect((await fetch(new URL('health/ready', orrery.url))).status).toBe(200);
    expect((await fetch(orrery.url)).status).toBe(200);
    const answer = await fetch(new URL('graphql', orrery.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ database { ownership } }' }),
    });
    const { data }: { readonly data: { readonly database: { readonly ownership: string } } } = await answer.json();
    return [data.database.ownership, said.join('\n')];
  } finally {
    await orrery.stop();
  }
}

test('without a terminal, start leaves an empty database of another owner empty and says how to import', async () => {
  const before = await figures();
  const [ownership, said] = await visit([]);
  expect(ownership).toBe('EMPTY');
  expect(said).toContain('start again with --import');
  expect(await figures()).toEqual(before);
});

test('start opens a database of others as it is, even when it is told to import', async () => {
  for (const statement of FOREIGN_SHAPES[0]?.statements ?? []) await query(statement);
  const before = await figures();
  const [ownership, said] = await visit(['--import']);
  expect(ownership).toBe('FOREIGN');
  expect(said).toMatch(/is not an Orrery graph: it holds 120 nodes \(Person 80, Movie 40\).*person_name/);
  expect(await figures()).toEqual(before);
});
