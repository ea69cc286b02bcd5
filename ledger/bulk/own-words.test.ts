import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT_IN, useVocabulary } from '@orrery/cypher/model/vocabulary.ts';
import { afterEach, expect, test } from 'vitest';
import { openSource } from '../read/formats/detect.ts';
import { FILM_CLAIMS } from '../test/film/film.ts';
import { checked } from './choose-source.ts';
import { writeSheets } from './write-sheets.ts';

afterEach(() => useVocabulary(BUILT_IN));

test('a bulk import writes the words of its source with their labels and relationships', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'orrery-sheets-'));
  const [source] = await openSource(FILM_CLAIMS);
  if (source === undefined) throw new Error('No source');
  const { files } = await writeSheets(await checked(source, undefined), folder, undefined);
  const names = await readdir(folder);
  const textOf = async (start: string): Promise<string> =>
    (
      await Promise.all(
        names
          .filter((name) => name.startsWith(start))
          .toSorted()
          .map((name) => readFile(join(folder, name), 'utf8')),
      )
    ).join('');
  const words = await textOf('nodes-Vocabulary');
  expect(words).toContain('"test:film doc:film"');
  expect(words).toContain('OrreryVocabulary');
  expect(words).toContain('""Studio"":{""label"":{""en"":""Studio""');
  expect(await textOf('nodes-Entity')).toContain('Studio');
  expect(files.relationships.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['DIRECTED', 'SEQUEL_OF', 'RIVALS']),
  );
});
