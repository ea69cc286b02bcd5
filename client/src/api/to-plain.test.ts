import { expect, test } from 'vitest';
import { toPlain } from './to-plain.ts';

test('a type is kept as its name, wherever it stands', () => {
  const answer = {
    entity: {
      type: { id: 'Film' },
      claims: [{ subject: { type: { id: 'Person' } }, object: null, also: [{ entity: { type: { id: 'Lab' } } }] }],
      factCounts: [{ types: [{ id: 'Film' }, { id: 'Lab' }], claims: 2 }],
    },
  };
  expect(toPlain(answer)).toEqual({
    entity: {
      type: 'Film',
      claims: [{ subject: { type: 'Person' }, object: null, also: [{ entity: { type: 'Lab' } }] }],
      factCounts: [{ types: ['Film', 'Lab'], claims: 2 }],
    },
  });
});

test('what is no type stays', () => {
  const answer = { a: null, id: 'x', list: [1, 'two', null], nested: { id: 'y', name: 'type' } };
  expect(toPlain(structuredClone(answer))).toEqual(answer);
});
