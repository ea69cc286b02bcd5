import { join } from 'node:path';
import { loadTiny, TINY_DUMP } from '@orrery/cypher/fixtures/tiny.ts';
import { toPlain } from '@orrery/cypher/plain.ts';
import { openTestDatabase } from '@orrery/cypher/test/db.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runImport } from '../import/run.ts';
import { dumpGraph } from '../store/dump.ts';

const FIXTURES = join(import.meta.dirname, '../../cypher/fixtures');
/** What is kept of the run itself, and differs between two that give the same graph. */
const BOOKKEEPING = new Set(['Import', 'ImportLock', 'OrreryGraph']);
/** When a claim came in or was withdrawn, by the clock of the database. */
const RECORD_TIMES = new Set(['recordedAt', 'withdrawnAt']);
const VOLATILE = new Set(['place', 'sha256', 'version', 'startedAt', 'finishedAt', 'createdAt']);

const db = openTestDatabase();
let imported: readonly string[];

beforeAll(async () => {
  await db.empty();
  await runImport({ path: join(FIXTURES, 'tiny.claims.jsonl'), textFile: join(FIXTURES, 'tiny.txt'), db });
  imported = await dumpGraph(db);
});
afterAll(() => db.close());

// The tests of cypher load this file, so that nothing in cypher imports the ledger. `vitest -u` writes it again.
test('the tiny graph in cypher/fixtures is what an import stores', async () => {
  const nodes = (
    await db.query('MATCH (n) RETURN elementId(n) AS at, labels(n) AS labels, properties(n) AS props')
  ).map(({ at, labels, props }) => ({
    at,
    line: lineOf({ labels: (labels as string[]).toSorted(), props: plain(props, labels as string[]) }),
  }));
  nodes.sort((a, b) => (a.line < b.line ? -1 : 1));
  const places = new Map(nodes.map(({ at }, place) => [at, place]));
  const links = await db.query(
    'MATCH (a)-[r]->(b) RETURN type(r) AS type, elementId(a) AS a, elementId(b) AS b, properties(r) AS props',
  );
  const lines = links.map(({ type, a, b, props }) =>
    lineOf({ type, from: places.get(a), to: places.get(b), props: plain(props) }),
  );
  const dump = [...nodes.map(({ line }) => line), ...lines.toSorted()].join('\n');
  await expect(`${dump}\n`).toMatchFileSnapshot(TINY_DUMP);
});

test('loading it gives the graph of the import, to the last property', async () => {
  await db.empty();
  await loadTiny(db);
  expect(await dumpGraph(db)).toEqual(imported);
});

const lineOf = (value: object): string => JSON.stringify(value);

/** Properties by name; JSON has one kind of number and no dates. */
function plain(props: unknown, labels: readonly string[] = []): object {
  const isBookkeeping = labels.some((label) => BOOKKEEPING.has(label));
  const entries = Object.entries(props as object).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      key === 'importId' ||
      RECORD_TIMES.has(key) ||
      (labels.includes('Import') && key === 'id') ||
      (isBookkeeping && VOLATILE.has(key))
        ? ofAnyRun(key, value)
        : told(value),
    ]),
  );
}

function ofAnyRun(key: string, value: unknown): unknown {
  if (key === 'createdAt') return '2030-06-16T00:00:00.000Z';
  if (typeof value === 'bigint') return { int: '1' };
  return typeof value === 'object' ? { datetime: '2030-06-16T00:00:00Z' } : 'tiny';
}

function told(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(told);
  if (typeof value === 'bigint') return { int: String(value) };
  if (typeof value !== 'object' || value === null) return value;
  const text = toPlain(value);
  if (typeof text !== 'string')
    throw new TypeError(`No form in JSON for ${JSON.stringify(text)}. Give it one in told().`);
  return /^\d{4}-\d\d-\d\d$/.test(text) ? { date: text } : { datetime: text };
}
