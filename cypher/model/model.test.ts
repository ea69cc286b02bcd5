import { expect, test } from 'vitest';
import { entityTypeNames, entityTypeOf, labelsOf, typeFromLabels } from './entity-types.ts';
import { PREDICATE_MEANINGS, TYPE_MEANINGS } from './meanings.ts';
import { admits, predicateNames, predicateOf, unknownTypesInVocabulary } from './predicates.ts';
import { CERTAINTIES, LENSES } from './vocabularies.ts';

test('the registry names no entity type that does not exist', () => {
  expect(unknownTypesInVocabulary()).toEqual([]);
});

test('every type and predicate has a name in both languages', () => {
  const labels = [
    ...entityTypeNames().flatMap((type) => [entityTypeOf(type).label, entityTypeOf(type).plural]),
    ...predicateNames().flatMap((name) => [predicateOf(name).label, predicateOf(name).inverse]),
  ];
  expect(labels.filter(({ en, zh }) => en === '' || !/\p{Script=Han}/u.test(zh))).toEqual([]);
});

test('every built-in type and predicate says what it means, and nothing else is explained', () => {
  expect(Object.keys(TYPE_MEANINGS).toSorted()).toEqual([...entityTypeNames()].toSorted());
  expect(Object.keys(PREDICATE_MEANINGS).toSorted()).toEqual([...predicateNames()].toSorted());
});

test('a symmetric predicate reads the same from both ends', () => {
  const symmetric = predicateNames()
    .map(predicateOf)
    .filter((definition) => definition.symmetric === true);
  expect(symmetric.every(({ label, inverse }) => label.en === inverse.en && label.zh === inverse.zh)).toBe(true);
});

test('the most specific type wins among the labels of a node', () => {
  expect(typeFromLabels(['Entity', 'Organisation', 'Lab'])).toBe('Lab');
  expect(typeFromLabels(['Entity', 'Organisation'])).toBe('Organisation');
  expect(typeFromLabels(['Claim'])).toBeUndefined();
  expect(labelsOf('Lab')).toEqual(['Organisation', 'Lab']);
});

test('a predicate that admits organisations admits labs, and not people', () => {
  expect(admits('WORKS_AT', 'object', 'Lab')).toBe(true);
  expect(admits('WORKS_AT', 'object', 'Person')).toBe(false);
  expect(admits('DESCRIBED_AS', 'object', 'Person')).toBe(false);
});

test('a wider lens lets through what a narrower one does', () => {
  const isWithin = (narrow: readonly string[], wide: readonly string[]) => narrow.every((word) => wide.includes(word));
  expect(isWithin(LENSES.facts, LENSES.reported)).toBe(true);
  expect(isWithin(LENSES.reported, LENSES.all)).toBe(true);
  expect([...LENSES.all].toSorted()).toEqual(Object.keys(CERTAINTIES).toSorted());
});
