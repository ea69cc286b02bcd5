import { createHash } from 'node:crypto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { stateChecksum } from './state-checksum.ts';

const TEXT = 'The pier.\n\nIt stands.\nIt is old.\n';
const SHA256 = createHash('sha256').update(TEXT).digest('hex');
const META = '{"type":"meta","format":"orrery-claims/1","origin":"hand:pier"}';
const PIER = '{"type":"document","id":"doc:pier","title":"The pier","paragraphs":3}';

let folder: string;
let text: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orrery-checksum-'));
  text = join(folder, 'pier.txt');
  await writeFile(text, TEXT);
});

async function claims(...lines: readonly string[]): Promise<string> {
  const file = join(folder, 'claims.jsonl');
  await writeFile(file, `${[META, ...lines].join('\n')}\n`);
  return file;
}

test('the checksum goes onto the line of the document, and every other byte stays', async () => {
  const file = await claims(PIER, '{"type":"entity","id":"org:pier"}');
  expect(await stateChecksum(folder, text)).toEqual({ document: 'doc:pier', file });
  const after = await readFile(file, 'utf8');
  expect(after).toBe(`${META}\n${PIER.slice(0, -1)}, "sha256": "${SHA256}"}\n{"type":"entity","id":"org:pier"}\n`);
  expect(JSON.parse(after.split('\n')[1] ?? '')).toMatchObject({ id: 'doc:pier', sha256: SHA256 });
  expect(await stateChecksum(file, text)).toBeUndefined();
});

test.each([
  ['another number of paragraphs', [PIER.replace('"paragraphs":3', '"paragraphs":4')]],
  ['a checksum of another text', [PIER.replace('}', ',"sha256":"00"}')]],
  ['two documents that it may belong to', [PIER, PIER.replace('doc:pier', 'doc:quay')]],
  ['a line that is no JSON', ['{"type":"document","id":"doc:pier"']],
  ['no document', []],
])('with %s nothing is written', async (_, lines) => {
  const file = await claims(...lines);
  const before = await readFile(file, 'utf8');
  expect(await stateChecksum(folder, text)).toBeUndefined();
  expect(await readFile(file, 'utf8')).toBe(before);
});

test('of two documents the one without a checksum gets it', async () => {
  const file = await claims(PIER.replace('doc:pier', 'doc:quay').replace('}', ',"sha256":"00"}'), PIER);
  expect(await stateChecksum(file, text)).toMatchObject({ document: 'doc:pier' });
});
