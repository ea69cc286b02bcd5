import { serialize, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { Redirects } from '../plan/redirects.ts';
import { openSource } from '../read/formats/detect.ts';
import { Problems } from '../read/problem.ts';
import { META, toText, writeClaims } from '../test/toy.ts';
import { type CheckedSource, checkSource, collectSymbols } from './check-source.ts';

const COUNT = 500;

/** Bytes of what is kept of a source of so many entities and claims, each with texts of this length, once it was checked. */
async function keptOf(length: number): Promise<number> {
  const text = 'x'.repeat(length);
  const numbers = Array.from({ length: COUNT }, (_, n) => n);
  const path = await writeClaims([
    META,
    {
      type: 'document',
      id: 'doc:x',
      title: 'X',
      lang: 'en',
      publishedAt: '2024-05-20',
      anchorDate: '2024-05-20',
      paragraphs: 1,
    },
    ...numbers.map((n) => ({
      type: 'entity',
      id: `person:some-name-${n}`,
      labels: ['Person'],
      name: `Name ${n} ${text}`,
      note: text,
      names: [{ v: `Other ${n} ${text}`, par: 1 }],
    })),
    ...numbers.map((n) => ({
      type: 'claim',
      ref: `c${n}`,
      p: 'KNOWS',
      s: `person:some-name-${n}`,
      o: `person:some-name-${(n + 1) % COUNT}`,
      cite: [{ par: 1, note: text }],
    })),
  ]);
  const { symbols, claims } = await checkedAt(path);
  expect([symbols.entityCount, claims.stated.size]).toEqual([COUNT, COUNT]);
  return serialize([symbols, claims.stated]).length;
}

async function checkedAt(path: string): Promise<CheckedSource> {
  const [source] = await openSource(path);
  if (source === undefined) throw new Error('No source');
  const problems = new Problems();
  const symbols = await collectSymbols(source, { problems });
  const collected = { source, symbols, problems, leftOut: new Problems() };
  const checked = await checkSource(collected, { redirects: new Redirects(new Map()) });
  expect(problems.total).toBe(0);
  return checked;
}

test('of a million names only ids are held: whatever else is said of them takes no room', async () => {
  const [short, long] = [await keptOf(1), await keptOf(2000)];
  // A number may be written in two ways.
  expect(Math.abs(long - short)).toBeLessThan(COUNT / 10);
  expect(short / COUNT).toBeLessThan(120);
});

const ENTITIES = 50_000;
/** Of the heap, for an entity and a claim together: their ids, the handle of the claim, and where each stands. */
const BOUND_BYTES = 512;

/** As much of the heap as is in use once nothing is left to collect. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
}

test('a hundred thousand names take at most 512 bytes for each entity with a claim', async () => {
  const numbers = Array.from({ length: ENTITIES }, (_, n) => n);
  const document = { type: 'document', id: 'doc:x', title: 'X', lang: 'en', publishedAt: '2024-05-20', paragraphs: 1 };
  const path = await writeClaims(
    [
      toText([META, { ...document, anchorDate: '2024-05-20' }]),
      ...numbers.map((n) => `{"type":"entity","id":"person:some-name-${n}","labels":["Person"],"name":"Name ${n}"}\n`),
      ...numbers.map(
        (n) =>
          `{"type":"claim","ref":"c${n}","p":"KNOWS","s":"person:some-name-${n}","o":"person:some-name-${(n + 1) % ENTITIES}","cite":[{"par":1}]}\n`,
      ),
    ].join(''),
  );
  const before = heapUsed();
  const checked = await checkedAt(path);
  const taken = heapUsed() - before;
  expect(checked.symbols.entityCount).toBe(ENTITIES);
  expect(taken / ENTITIES).toBeGreaterThan(100);
  expect(taken / ENTITIES).toBeLessThan(BOUND_BYTES);
}, 120_000);
