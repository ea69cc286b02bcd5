import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT_IN, useVocabulary } from '@orrery/cypher/model/vocabulary.ts';
import { afterEach, expect, test } from 'vitest';
import { FILM_CLAIMS } from '../test/film/film.ts';
import { planBulk } from './plan-bulk.ts';

afterEach(() => useVocabulary(BUILT_IN));

test('a bulk import writes the words of its source with their labels and relationships', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'orrery-sheets-'));
  const { files } = await planBulk(FILM_CLAIMS, { folder, progress: () => {} });
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
