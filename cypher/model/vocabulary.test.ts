import { afterEach, expect, test } from 'vitest';
import { entityTypeNames, entityTypeOf, isEntityType, labelsOf } from './entity-types.ts';
import { drawnPredicates, isPredicate, pointPredicates, predicateOf } from './predicates.ts';
import { BUILT_IN, currentVocabulary, perVocabulary, useVocabulary, type Vocabulary } from './vocabulary.ts';

afterEach(() => useVocabulary(BUILT_IN));

const film: Vocabulary = {
  declarations: [],
  types: new Map([
    ...BUILT_IN.types,
    ['Studio', { parent: 'Organisation', label: { en: 'Studio', zh: '片廠' }, plural: { en: 'Studios', zh: '片廠' } }],
  ]),
  predicates: new Map([...BUILT_IN.predicates, ['FILMED_AT', predicateOf('LOCATED_IN')]]),
};

test('every question is answered from the vocabulary that is in use', () => {
  expect([isEntityType('Studio'), isPredicate('FILMED_AT')]).toEqual([false, false]);
  useVocabulary(film);
  expect([isEntityType('Studio'), isPredicate('FILMED_AT')]).toEqual([true, true]);
  expect(labelsOf('Studio')).toEqual(['Organisation', 'Studio']);
  expect(entityTypeNames().at(-1)).toBe('Studio');
  expect(drawnPredicates()).toContain('FILMED_AT');
  useVocabulary(BUILT_IN);
  expect(isEntityType('Studio')).toBe(false);
});

test('what is made of a vocabulary is made once for each', () => {
  let made = 0;
  const count = perVocabulary(({ types }) => {
    made += 1;
    return types.size;
  });
  expect([count(), count()]).toEqual([BUILT_IN.types.size, BUILT_IN.types.size]);
  useVocabulary(film);
  expect(count()).toBe(BUILT_IN.types.size + 1);
  useVocabulary(BUILT_IN);
  expect([count(), made]).toEqual([BUILT_IN.types.size, 2]);
  expect(currentVocabulary()).toBe(BUILT_IN);
});

test('a name that is no word is an error, not a label', () => {
  expect(() => entityTypeOf('Person`) DETACH DELETE n //')).toThrow('no entity type');
  expect(() => predicateOf('toString')).toThrow('no predicate');
  expect(isPredicate('constructor')).toBe(false);
});

test('what happens once or is read at one moment is a point', () => {
  expect(pointPredicates()).toEqual(expect.arrayContaining(['LEFT', 'RANKED_IN', 'PAID', 'MET']));
  expect(pointPredicates()).not.toContain('WORKS_AT');
});
