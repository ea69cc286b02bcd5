import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PARAMETER_TYPES } from '../parameter-values.ts';
import { oneLine } from './bench-state.ts';
import { readQueryFile, writeQueryFile } from './query-file.ts';

test('a file has a header of comments for each query', () => {
  const file = writeQueryFile([
    {
      name: 'Who left',
      folder: 'people/2025',
      text: 'MATCH (p)\nRETURN p',
      typed: { since: { type: 'date', text: '2025-01-01' } },
    },
    { name: 'Other', folder: '', text: 'RETURN 1', typed: {} },
  ]);
  expect(file).toBe(
    '// :query Who left\n// :folder people/2025\n// :parameter since: date = "2025-01-01"\nMATCH (p)\nRETURN p\n\n// :query Other\nRETURN 1\n',
  );
});

test('any other text is one query without a name', () => {
  const text = '// a comment\nMATCH (n)\nRETURN n;\n\nRETURN 2;';
  expect(readQueryFile(`\ufeff${text}\n`)).toEqual({
    queries: [{ name: '', folder: '', text, typed: {} }],
    problems: [],
  });
});

test('what is wrong is told with its line, and the queries beside it are read', () => {
  const { queries, problems } = readQueryFile(
    '// :query One\n// :colour red\n// :parameter n: number = "1"\n// :parameter m: integer = 1\nRETURN 1\n// :query Two\n\n// :query Three\r\nRETURN 3\r\n',
  );
  expect(queries.map(({ name, text }) => [name, text])).toEqual([
    ['One', 'RETURN 1'],
    ['Three', 'RETURN 3'],
  ]);
  expect(problems).toEqual([
    { line: 2, kind: 'unknown-key', text: '// :colour red' },
    { line: 3, kind: 'wrong-parameter', text: '// :parameter n: number = "1"' },
    { line: 4, kind: 'wrong-parameter', text: '// :parameter m: integer = 1' },
    { line: 6, kind: 'no-text', text: '// :query Two' },
  ]);
  expect(readQueryFile(' \n').problems).toEqual([{ line: 1, kind: 'no-text', text: '' }]);
});

const line = fc.oneof(
  fc.string({ unit: fc.constantFrom(...`ab;'"/: \\\`$`), maxLength: 12 }),
  fc.constantFrom('// :query x', '// ::query y', '// :parameter z', '// :folder', '', '//', '// :'),
);
const text = fc
  .array(line, { minLength: 1, maxLength: 6 })
  .map((lines) => lines.join('\n'))
  .filter((one) => one.trim() !== '' && !/^\/\/ :\w/.test(one));
const query = fc.record({
  name: fc.string({ maxLength: 12 }).map(oneLine),
  folder: fc.string({ maxLength: 12 }).map(oneLine),
  text,
  typed: fc.dictionary(
    fc.string({ minLength: 1, maxLength: 6 }).filter((name) => name !== '__proto__'),
    fc.record({ type: fc.constantFrom(...PARAMETER_TYPES), text: fc.string({ unit: 'binary', maxLength: 10 }) }),
    { maxKeys: 3, noNullPrototype: true },
  ),
});

test('property: what is written is read again, to the last letter', () => {
  fc.assert(
    fc.property(fc.array(query, { minLength: 1, maxLength: 4 }), (queries) => {
      expect(readQueryFile(writeQueryFile(queries))).toEqual({ queries, problems: [] });
    }),
    { numRuns: 500 },
  );
});
