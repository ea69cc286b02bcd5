import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { suggestSource } from './suggest-source.ts';

const at = async (name: string, text: string | Buffer): Promise<string> => {
  const path = join(await mkdtemp(join(tmpdir(), 'orrery-suggest-')), name);
  await writeFile(path, text);
  return path;
};

test('a table as a spreadsheet saves it gets a mapping that imports as it stands, and its claims in words', async () => {
  const text =
    'Register;;;;;\nPerson;Firm;Title;From;To;Fee\nAda Tïde;Dock;director;02.01.2019;06.05.2020;"1.200,50"\n';
  const path = await at('crew.csv', Buffer.from(text, 'latin1'));
  const found = await suggestSource(path);
  expect(found.problems).toEqual([]);
  expect(found.sentences).toEqual(['Ada Tïde worked at Dock as director, since 2 Jan 2019 until 6 May 2020']);
  expect(found.notices).toEqual(['one cell of "Fee" not taken: the mapping ignores it']);
  expect(found.holds.join('\n')).toContain('1 × Person WORKS_AT Company');
  const mapping = await readFile(found.written ?? '', 'utf8');
  expect(mapping).toContain('encoding: windows-1252');
  expect(mapping).toContain('format: "dd.MM.yyyy"');
});

test('dated amounts are payments, each row its own', async () => {
  const path = await at('gifts.csv', 'Donor,Party,Amount,Date\nAda,Dock,100,2019-01-02\nAda,Dock,250,2020-05-06\n');
  expect((await suggestSource(path)).sentences).toEqual([
    'Ada paid Dock 100 on 2 Jan 2019',
    'Ada paid Dock 250 on 6 May 2020',
  ]);
});

test('a mapping that is there is not written over', async () => {
  const path = await at('gifts.csv', 'Donor,Party\nAda,Dock\n');
  const mapping = path.replace('.csv', '.mapping.yaml');
  await writeFile(mapping, 'format: table/1\n');
  const found = await suggestSource(path);
  expect([found.written, found.kept]).toEqual([undefined, mapping]);
  expect(await readFile(mapping, 'utf8')).toBe('format: table/1\n');
  expect(found.problems.join()).toContain('"table" is missing');
});
