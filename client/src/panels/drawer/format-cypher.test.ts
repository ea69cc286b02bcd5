import { cypherParser, firstSlip } from '@orrery/cypher/grammar/index.ts';
import { TEXTS } from '@orrery/cypher/grammar/test/texts.ts';
import { broken, numbersFrom } from '@orrery/cypher/grammar/test/variants.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lexemesOf } from './editor/lexemes.ts';
import { formatCypher, shapeOf } from './format-cypher.ts';

const SOUND = TEXTS.filter((text) => firstSlip(text) === undefined);

test('each clause gets a line, subqueries are indented, keywords are in upper case', () => {
  expect(
    formatCypher(
      'match (n:A|B {a:1})-[r:R*1..3]->(m) where n.x=1 and not exists{match (n)--(k) where k.y>-2 return k} return n.x as where,count(*),[x in n.xs where x:A|x.y] order by n.x desc limit 5',
    ),
  ).toBe(`MATCH (n:A|B {a: 1})-[r:R*1..3]->(m)
WHERE n.x = 1 AND NOT EXISTS {
  MATCH (n)--(k)
  WHERE k.y > -2
  RETURN k
}
RETURN n.x AS where, count(*), [x IN n.xs WHERE x:A | x.y]
ORDER BY n.x DESC
LIMIT 5`);
  expect(
    formatCypher('call(n){with n match(n)-->(m)return m union create(m)return m}in transactions of 5 rows return m'),
  ).toBe(`CALL (n) {
  WITH n
  MATCH (n)-->(m)
  RETURN m
  UNION
  CREATE (m)
  RETURN m
} IN TRANSACTIONS OF 5 ROWS
RETURN m`);
});

test('comments stay where they are, and blank lines part what was parted', () => {
  const text = `// first
match (n) // who
/* all
   of them */ where n.x = 1 // one
  and n.y = 2

// last
return n // the end`;
  expect(formatCypher(text)).toBe(`// first
MATCH (n) // who
/* all
   of them */
WHERE n.x = 1 // one
  AND n.y = 2

// last
RETURN n // the end`);
});

test('statements are parted by lines, and one that cannot be read stays as it is', () => {
  expect(formatCypher('match (n) return n;  retrun  1 ;return 2;')).toBe('MATCH (n)\nRETURN n;\nretrun  1;\nRETURN 2;');
  expect(formatCypher('return 1;\n\n// only a comment\n')).toBe('RETURN 1;\n\n// only a comment\n');
  // In one line with it the semicolon would belong to the comment.
  expect(formatCypher('return 1 // one\n; return 2')).toBe('RETURN 1 // one\n;\nRETURN 2');
  expect(formatCypher('')).toBe('');
});

/** The words of a text; keywords in one case. Whether a word is a keyword, the tree of the text says. */
function wordsOf(text: string): readonly string[] {
  const tree = cypherParser.parse(text);
  return lexemesOf(text).map(({ text: word, from }) =>
    tree.resolveInner(from, 1).name === 'Keyword' ? word.toUpperCase() : word,
  );
}

/** The same query with other white space, comments and case. */
const scattered = fc
  .record({
    text: fc.constantFrom(...SOUND),
    gaps: fc.array(fc.constantFrom(' ', '\n', '  \n\n ', ' /* x */ ', ' // y\n', '\n// z\n'), {
      minLength: 1,
      maxLength: 9,
    }),
  })
  .map(({ text, gaps }) =>
    lexemesOf(text)
      .map(({ text: word }, at) => word + (word.startsWith('//') ? '\n' : (gaps[at % gaps.length] ?? ' ')))
      .join(''),
  );

test('property: words stay, the text reads the same, and formatting it again changes nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...SOUND), scattered), (text) => {
      const formatted = formatCypher(text);
      expect(wordsOf(formatted)).toEqual(wordsOf(text));
      expect(shapeOf(cypherParser.parse(formatted))).toBe(shapeOf(cypherParser.parse(text)));
      expect(formatCypher(formatted)).toBe(formatted);
    }),
    { numRuns: 600 },
  );
});

test('what is sound is formatted: the last look, at whether the text reads the same, holds none back', () => {
  for (const text of SOUND) {
    const spread = lexemesOf(text)
      .filter(({ isComment }) => !isComment)
      .map(({ text: word }) => word)
      .join('   ');
    expect(formatCypher(spread)).not.toMatch(/\S {3}\S/);
  }
});

test('property: a broken text loses nothing', () => {
  const next = numbersFrom(7);
  for (let at = 0; at < 300; at += 1) {
    const text = broken(SOUND[Math.floor(next() * SOUND.length)] ?? '', next);
    expect(wordsOf(formatCypher(text))).toEqual(wordsOf(text));
  }
});
