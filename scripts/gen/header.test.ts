import { expect, test } from 'vitest';
import { parseCypherFile } from './header.ts';

const parse = (content: string) => parseCypherFile('queries/x.cypher', content, new Set(['EntityRow']));

const GOOD = `// Finds things.
// In two lines.
//
// @mode        read
// @cardinality many
// @param  ids     string[]
// @param  at      date?
// @return entity  EntityRow
MATCH (e:Entity)
WHERE e.id IN $ids AND e.day = date($at) // not $this
RETURN e {.id} AS entity
`;

test('a good header is read whole', () => {
  const { header, text } = parse(GOOD);
  expect(header).toEqual({
    doc: ['Finds things.', 'In two lines.'],
    mode: 'read',
    cardinality: 'many',
    params: [
      { name: 'ids', type: 'string[]' },
      { name: 'at', type: 'date?' },
    ],
    returns: [{ name: 'entity', type: 'EntityRow' }],
    allow: [],
    perPredicate: false,
  });
  expect(text.startsWith('MATCH (e:Entity)')).toBe(true);
});

test.each([
  [
    'a parameter that is never used',
    GOOD.replace('$at', "'2030'"),
    'queries/x.cypher:1: @param at is never used. Remove it, or use $at.',
  ],
  [
    'a parameter without a line',
    GOOD.replace('// @param  at      date?\n', ''),
    '$at has no @param line. Declare it with its type.',
  ],
  ['an unknown type', GOOD.replace('date?', 'moment'), 'queries/x.cypher:7: "moment" is no type.'],
  ['an unknown mode', GOOD.replace('read', 'peek'), 'queries/x.cypher:4: write "@mode" with one of read, write.'],
  [
    'an unknown tag',
    GOOD.replace('@param  at', '@parma  at'),
    'queries/x.cypher:7: "@parma  at      date?" is no tag of a header.',
  ],
  [
    'no sentence',
    GOOD.replace('// Finds things.\n// In two lines.\n//\n', ''),
    'begin with a comment that says what the query answers.',
  ],
  ['no columns', GOOD.replace('// @return entity  EntityRow\n', ''), '@return and @cardinality disagree'],
])('%s is refused with place and remedy', (_, content, message) => {
  expect(() => parse(content)).toThrow(message);
});
