import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parametersOf } from '../parameter-values.ts';
import { bareText, placeInText, statementsAt, statementsOf } from './statements.ts';

const texts = (text: string): readonly string[] => statementsOf(text).map((one) => one.text);

test('semicolons part statements, but for those in texts, comments and quoted names', () => {
  expect(texts('RETURN 1; RETURN 2;')).toEqual(['RETURN 1', 'RETURN 2']);
  expect(texts(`RETURN 'a;\\'b'; RETURN "c;"`)).toEqual([`RETURN 'a;\\'b'`, `RETURN "c;"`]);
  expect(texts('RETURN 1 AS `a;``b`; RETURN 2')).toEqual(['RETURN 1 AS `a;``b`', 'RETURN 2']);
  expect(texts('RETURN 1 // one; two\n; RETURN 2 /* three; */')).toEqual([
    'RETURN 1 // one; two',
    'RETURN 2 /* three; */',
  ]);
  expect(texts('RETURN $`a;b`')).toEqual(['RETURN $`a;b`']);
  expect(texts(' ;; // nothing;\n /* ; */ ;')).toEqual([]);
  expect(texts("RETURN 'open; RETURN 2")).toEqual(["RETURN 'open; RETURN 2"]);
});

test('the statement at the cursor is asked, or what is selected', () => {
  const text = 'RETURN 1;\n\nRETURN 2;\nRETURN 3;  ';
  const at = (from: number, to = from): readonly string[] => statementsAt(text, { from, to }).map((one) => one.text);
  expect(at(0)).toEqual(['RETURN 1']);
  expect(at(8)).toEqual(['RETURN 1']);
  expect(at(text.indexOf('2'))).toEqual(['RETURN 2']);
  expect(at(text.length)).toEqual(['RETURN 3']);
  expect(at(0, 20)).toEqual(['RETURN 1', 'RETURN 2']);
  expect(statementsAt(text, { from: 11, to: 19 })).toEqual([statementsOf(text)[1]]);
  // White space alone is no selection that could be asked.
  expect(at(9, 10)).toEqual(['RETURN 1']);
});

test('a place within a statement is found in the whole text', () => {
  const [, second] = statementsOf('RETURN 1; RETURN 2\n  RETRUN 3');
  expect(placeInText(second ?? { line: 0, column: 0 }, { line: 1, column: 8 })).toEqual({ line: 1, column: 18 });
  expect(placeInText(second ?? { line: 0, column: 0 }, { line: 2, column: 3 })).toEqual({ line: 2, column: 3 });
});

const word = fc.stringMatching(/^[A-Za-z0-9_(){}:,.=<> \n-]{1,8}$/);
const within = fc.string({ maxLength: 8 });
/** What a statement is made of; each piece is closed. */
const piece = fc.oneof(
  word,
  within.map((text) => `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`),
  within.map((text) => JSON.stringify(text)),
  within.map((text) => `\`${text.replaceAll('`', '``')}\``),
  within.map((text) => `/*${text.replaceAll('*/', '')} */`.replace('/*/', '/* /')),
  within.map((text) => ` //${text.replaceAll(/[\r\n]/g, '')}\n`),
);
const statement = fc.array(piece, { minLength: 0, maxLength: 6 }).map((pieces) => `R${pieces.join(' ')}`);

test('property: statements that are joined come apart again, each at its place', () => {
  fc.assert(
    fc.property(fc.array(statement, { minLength: 1, maxLength: 5 }), (statements) => {
      const text = statements.join('\n;\n');
      const found = statementsOf(text);
      expect(found.map((one) => one.text)).toEqual(statements.map((one) => one.trim()));
      for (const one of found) {
        expect(text.slice(one.from, one.to)).toBe(one.text);
        expect(statementsAt(text, { from: one.from, to: one.from })).toEqual([one]);
        expect(statementsAt(text, { from: one.from, to: one.to })).toEqual([one]);
        const line = text.split(/\r\n|\r|\n/)[one.line - 1] ?? '';
        expect(line.slice(one.column - 1).startsWith('R')).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('property: nothing of any text is lost but semicolons and white space', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...`ab;'"\`/*\\ \n$`), maxLength: 40 }), (text) => {
      expect(bareText(text)).toHaveLength(text.length);
      let at = 0;
      for (const one of statementsOf(text)) {
        expect(one.from).toBeGreaterThanOrEqual(at);
        expect(text.slice(one.from, one.to)).toBe(one.text);
        at = one.to;
      }
      expect(parametersOf(text).every((name) => name !== '')).toBe(true);
    }),
    { numRuns: 500 },
  );
});
