import { expect, test } from 'vitest';
import { extendVocabulary } from './extend-vocabulary.ts';
import { readDeclared } from './read-declared.ts';
import { BUILT_IN } from './vocabulary.ts';

const GOOD = {
  types: { Film: { label: { en: 'Film' }, colour: 'violet' } },
  predicates: {
    DIRECTED: { kind: 'point', label: { en: 'directed' }, subjects: ['Person'], parties: { to: { en: 'x' } } },
  },
};

test('what is of the shape of a vocabulary is read as it is', () => {
  expect(readDeclared(GOOD)).toEqual(GOOD);
  expect(readDeclared(JSON.parse(JSON.stringify(GOOD)))).toEqual(GOOD);
});

test.each([
  undefined,
  null,
  'types',
  [],
  { types: [], predicates: 'x' },
  { types: { Film: { label: 'Film' } } },
  { types: { Film: { label: { en: 7 } }, A: null, B: [] } },
  { types: { Film: { label: { en: 'x' }, parent: 7 } } },
  {
    predicates: {
      A: { kind: 'other' },
      B: { kind: 'state', subjects: 'Person' },
      C: { kind: 'state', parties: { x: 1 } },
    },
  },
  { predicates: { A: { kind: 'state', fromSubject: ['x'] }, B: { kind: 'state', told: 'now' } } },
])('a word of another shape is left out: %j', (json) => {
  expect(readDeclared(json)).toEqual({ types: {}, predicates: {} });
});

test('a name that is a property of every object is a name like another', () => {
  const words = readDeclared(JSON.parse('{"types":{"__proto__":{"label":{"en":"x"}},"Film":{"label":{"en":"Film"}}}}'));
  const { vocabulary, problems } = extendVocabulary(BUILT_IN, [{ source: 'a', words }]);
  expect([...vocabulary.types.keys()].filter((name) => !BUILT_IN.types.has(name))).toEqual(['Film']);
  expect(problems.map(({ message }) => message)).toEqual(['"__proto__" cannot be the name of a type']);
});
