import type { DeclaredPredicate, DeclaredType, DeclaredVocabulary } from './declared.ts';

/**
 * What was stored or sent, as a vocabulary: a word that is not of the shape a vocabulary has is left out, for the rest of the graph is
 * sound without it. What the words say is checked where they are taken in (`extendVocabulary`).
 */
export function readDeclared(json: unknown): DeclaredVocabulary {
  const { types, predicates } = objectOf(json);
  return {
    types: Object.fromEntries(entriesOf(types).filter(isType)),
    predicates: Object.fromEntries(entriesOf(predicates).filter(isPredicate)),
  };
}

const KINDS: readonly unknown[] = ['state', 'point', 'measure', 'attitude', 'literal'];

function isType(entry: readonly [string, unknown]): entry is [string, DeclaredType] {
  const { parent, label, plural, meaning, colour, icon } = objectOf(entry[1]);
  return (
    isTexts(label) &&
    [plural, meaning].every((one) => one === undefined || isTexts(one)) &&
    [parent, colour, icon].every((one) => one === undefined || typeof one === 'string')
  );
}

function isPredicate(entry: readonly [string, unknown]): entry is [string, DeclaredPredicate] {
  const { kind, unit, told, subjects, objects, topics, parties, ...more } = objectOf(entry[1]);
  const { label, inverse, meaning, fromSubject, fromObject, role } = more;
  return (
    KINDS.includes(kind) &&
    (unit === undefined || typeof unit === 'string') &&
    [undefined, 'past', 'present'].some((tense) => tense === told) &&
    [subjects, objects, topics].every((one) => one === undefined || isTextList(one)) &&
    [label, inverse, meaning, fromSubject, fromObject, role].every((one) => one === undefined || isTexts(one)) &&
    (parties === undefined || (isObject(parties) && Object.values(parties).every(isTexts)))
  );
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): boolean =>
  isObject(value) && Object.values(value).every((text) => typeof text === 'string');

const isTextList = (value: unknown): boolean => Array.isArray(value) && value.every((text) => typeof text === 'string');

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  isObject(value) ? Object.entries(value) : [];

const objectOf = (value: unknown): Readonly<Record<string, unknown>> => Object.fromEntries(entriesOf(value));
