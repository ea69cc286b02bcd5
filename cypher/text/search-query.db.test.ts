import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { search as searchClaims } from '../generated/claim.ts';
import { search as searchEntities } from '../generated/entity.ts';
import { search as searchParagraphs } from '../generated/paragraph.ts';
import { run } from '../run.ts';
import { openTestDatabase } from '../test/db.ts';
import { EVERYTHING } from '../test/tiny.ts';
import { fold } from './fold.ts';
import { toNamesQuery, toPassagesQuery } from './search-query.ts';

const NAMES = [
  'GPT-4.5',
  "O'Brien",
  'O’Hara',
  'Meta.ai',
  'Llama v1.5',
  'U.S. rule',
  '3,000 club',
  'ab:cd',
  'foo_bar',
  'AT&T',
  'C++',
  '亞歷山大·王',
  'Zhao·Wei',
  'Jean-Luc Über',
  'GPT4超級智能',
  '한국어판',
  'FAIR (TBD',
  'A.I.',
];
const db = openTestDatabase();

beforeAll(async () => {
  await db.empty();
  await db.own(
    'UNWIND $rows AS row CREATE (:Entity:Product {id: row.name, name: row.name, names: [row.name], searchNames: [row.folded]})',
    { rows: NAMES.map((name) => ({ name, folded: fold(name) })) },
  );
  await db.own(`
    UNWIND range(1, 800) AS n
    CREATE (:Entity:Person {id: 'echo:' + n, name: 'Echo', searchNames: ['echo']})
    CREATE (:Claim {id: 'echo:' + n, predicate: 'TOLD', searchText: 'echo'})`);
  await db.own(`
    CREATE (:Entity:Product {id: 'long', name: 'long', searchNames: ['an echo in a name of many words']})
    CREATE (:Chunk {id: 'long', searchText: 'an echo in a paragraph of many words'})`);
});
afterAll(() => db.close());

const found = async (typed: string, types: readonly string[] = []): Promise<readonly string[]> => {
  const query = toNamesQuery(typed);
  if (query === null) return [];
  return (
    await run(db, searchEntities, { query, key: fold(typed), types, limit: 50, needed: 50, weighed: 50, ...EVERYTHING })
  ).map(({ id }) => id);
};

test.each(NAMES)('%s is found after each character that is typed of it', async (name) => {
  const characters = [...name];
  for (let typed = 1; typed <= characters.length; typed += 1) {
    const beginning = characters.slice(0, typed).join('');
    // oxlint-disable-next-line no-await-in-loop
    expect(await found(beginning), beginning).toContain(name);
  }
});

describe('what many other things match is not used up by them', () => {
  test('an entity of the type asked for', async () => {
    expect(await found('echo', ['Product'])).toEqual(['long']);
  });

  test('a paragraph among claims', async () => {
    const query = toPassagesQuery('echo') ?? '';
    const rows = await run(db, searchParagraphs, { query, limit: 5 });
    expect(rows.map(({ paragraph }) => paragraph.id)).toEqual(['long']);
    expect(await run(db, searchClaims, { query, limit: 5 })).toHaveLength(5);
  });
});

test('the index yields the best first, which the queries rely on', async () => {
  const rows = await db.query(
    "CALL db.index.fulltext.queryNodes('orrery_passages', 'echo words') YIELD score RETURN score",
  );
  const scores = rows.map(({ score }) => Number(score));
  expect(new Set(scores).size).toBeGreaterThan(1);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
});
