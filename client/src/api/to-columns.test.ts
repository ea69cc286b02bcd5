import { expect, test } from 'vitest';
import { edgeId, nodeId } from '../graph/types.ts';
import { toColumns } from './to-columns.ts';

const answer = {
  ids: ['product:a', 'product:b'],
  properties: [
    { predicate: 'HAS_PARAMETERS', unit: 'parameters', entities: [0, 1, 0], numbers: [7, 70, 6], words: [] },
    { predicate: 'HAS_DOMAIN', unit: null, entities: [1], numbers: [], words: ['Vision'] },
  ],
  documents: [
    { document: { id: 'doc:one' }, links: ['c_1', 'c_2'] },
    { document: { id: 'doc:two' }, links: ['c_2'] },
  ],
};

test('columns become what is said of each entity, in the order of the answer', () => {
  const { properties, citedIn } = toColumns(answer);
  expect(properties.get('HAS_PARAMETERS parameters')).toEqual({
    id: 'HAS_PARAMETERS parameters',
    predicate: 'HAS_PARAMETERS',
    unit: 'parameters',
    kind: 'number',
    values: new Map([
      [nodeId('product:a'), [7, 6]],
      [nodeId('product:b'), [70]],
    ]),
  });
  expect(properties.get('HAS_DOMAIN')).toMatchObject({ kind: 'text', values: new Map([['product:b', ['Vision']]]) });
  expect(citedIn.get(edgeId('c_2'))).toEqual(['doc:one', 'doc:two']);
});

test('an index beyond the ids is named', () => {
  const broken = { ...answer, properties: [{ predicate: 'P', unit: null, entities: [9], numbers: [1], words: [] }] };
  expect(() => toColumns(broken)).toThrow(/entity 9 of 2/);
});
