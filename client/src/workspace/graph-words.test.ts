import { BUILT_IN, currentVocabulary, useVocabulary as speakIn } from '@orrery/cypher/sentence/index.ts';
import { afterEach, expect, test } from 'vitest';
import { createGraphWords } from './graph-words.ts';

afterEach(() => speakIn(BUILT_IN));

const TOLD = {
  version: 'abc',
  declared: [{ source: 'films', words: { types: { Film: { label: { en: 'Film' } } }, predicates: {} } }],
};

function aKeep(first: Readonly<Record<string, string>> = {}) {
  const kept = new Map(Object.entries(first));
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const knows = (type: string): boolean => currentVocabulary().types.has(type);

test('what comes along with an answer is spoken from then on, kept, and told once', async () => {
  const keep = aKeep();
  let changes = 0;
  const words = createGraphWords(() => (changes += 1), keep);
  expect([words.version(), knows('Film')]).toEqual(['built-in', false]);
  await words.take(TOLD);
  await words.take(TOLD);
  expect([words.version(), knows('Film'), changes]).toEqual(['abc', true, 1]);
  expect(knows('Person')).toBe(true);
});

test('a page that is opened again speaks them before anything was asked', async () => {
  const keep = aKeep();
  await createGraphWords(() => {}, keep).take(TOLD);
  speakIn(BUILT_IN);
  const words = createGraphWords(() => {}, keep);
  await words.ready;
  expect(words.version()).toBe('abc');
  expect(knows('Film')).toBe(true);
});

test('a graph that declares nothing takes them away again', async () => {
  const keep = aKeep();
  const words = createGraphWords(() => {}, keep);
  await words.take(TOLD);
  await words.take({ version: 'built-in', declared: [] });
  expect([words.version(), knows('Film'), keep.kept.size]).toEqual(['built-in', false, 0]);
});

test.for([
  ['no JSON', '{'],
  ['another thing', '[1, null]'],
  ['words of no shape', '{"version": "x", "declared": [null, 7, {"source": 1, "words": {"types": {"Film": 3}}}]}'],
] as const)('what is damaged in the memory (%s) costs nothing but those words', async ([, text]) => {
  await createGraphWords(() => {}, aKeep({ 'orrery.words': text })).ready;
  expect([knows('Person'), knows('Film')]).toEqual([true, false]);
});

test('a browser without a memory asks each time', async () => {
  const fail = (): never => {
    throw new Error('The browser forbids it.');
  };
  const words = createGraphWords(() => {}, { getItem: fail, setItem: fail, removeItem: fail });
  await words.take(TOLD);
  expect(knows('Film')).toBe(true);
});
