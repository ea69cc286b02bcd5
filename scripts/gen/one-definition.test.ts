import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { CLAIM } from '@orrery/cypher/model/records/claim.ts';
import { LINK_PROPERTIES } from '@orrery/cypher/model/records/drawn.ts';
import { storedNames } from '@orrery/cypher/model/records/rows.ts';
import { expect, test } from 'vitest';
import { expandRecords } from './records.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Files of the importer, the queries, the server and the generator that name a field, their tests and what is generated apart. */
function namers(field: string): readonly string[] {
  const list = execFileSync(
    'git',
    ['grep', '-lw', field, '--', 'cypher', 'ledger', 'server/src', 'scripts/gen', 'scripts/import'],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  );
  return list.split('\n').filter((file) => /\.(ts|cypher)$/.test(file) && !/generated|\.test\.ts$/.test(file));
}

// Sheets, sentences, previews, searches and the API take it from the definition of `role`.
test('a field of a claim is named where it means something, and nowhere else', () => {
  expect(namers('roleZh')).toEqual([]);
  expect(namers('resolutionZh')).toEqual([]);
});

test('a query returns every field that is stored, and draws every field that is drawn', () => {
  const row = expandRecords('RETURN c {CLAIM}');
  expect(storedNames(CLAIM).filter((name) => !row.includes(`.${name},`))).toEqual([]);
  const draw = expandRecords('SET DRAW(r, c)');
  expect(LINK_PROPERTIES.filter(({ name }) => !draw.includes(`r.${name} = `))).toEqual([]);
});
