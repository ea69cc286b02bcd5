import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { vocabularySchema } from '../vocabulary/vocabulary-schema.ts';
import { graphMappingSchema } from './graph/graph-mapping.ts';
import { mappingSchema } from './table/mapping.ts';

const DOCS = join(import.meta.dirname, '../../../docs');

/** Every word that a file of this shape may hold as a key, at any depth, and every word it may hold as a value. */
function wordsOf(schema: z.ZodType): ReadonlySet<string> {
  const words = new Set<string>();
  const look = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) look(each);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === 'enum' && Array.isArray(value)) for (const word of value) words.add(String(word));
      if (key !== 'properties' || typeof value !== 'object' || value === null) look(value);
      else {
        for (const [word, inner] of Object.entries(value)) {
          words.add(word);
          look(inner);
        }
      }
    }
  };
  look(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return words;
}

/** The words that a page has in code. */
async function wordsIn(...pages: readonly string[]): Promise<string> {
  const texts = await Promise.all(pages.map((page) => readFile(join(DOCS, page), 'utf8')));
  return texts
    .join('\n')
    .split(/(```[^]*?```|`[^`\n]*`)/)
    .filter((part) => part.startsWith('`'))
    .join('\n');
}

test.each([
  { what: 'a mapping of a table', schema: mappingSchema, pages: ['formats.md', 'add-a-table.md', 'claims-format.md'] },
  { what: 'a side-car of a graph', schema: graphMappingSchema, pages: ['formats.md'] },
  { what: 'a vocabulary', schema: vocabularySchema, pages: ['own-vocabulary.md'] },
])('every word of $what is in the documentation', async ({ schema, pages }) => {
  const told = await wordsIn(...pages);
  const words = [...wordsOf(schema)];
  expect(words.length).toBeGreaterThan(15);
  const isTold = (word: string): boolean => new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(told);
  expect(words.filter((word) => !isTold(word.replaceAll(/[.*/+]/g, String.raw`\$&`)))).toEqual([]);
});
