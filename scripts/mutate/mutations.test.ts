import { expect, test } from 'vitest';
import { applied, mutationsOf, sampleOf } from './mutations.ts';

const changes = (source: string): string[] => mutationsOf('a.ts', source).map((mutation) => applied(source, mutation));

test('conditions are negated, statements dropped, constants changed, operators swapped', () => {
  expect(changes('if (a) b();')).toEqual(['if (!(a)) b();', 'if (a) ;']);
  expect(changes('const a = b ? 1 : 2;')).toEqual([
    'const a = !(b) ? 1 : 2;',
    'const a = b ? 2 : 2;',
    'const a = b ? 1 : 3;',
  ]);
  expect(changes('const a = b && c;')).toEqual(['const a = b || c;']);
  expect(changes('const a = b < c;')).toEqual(['const a = b <= c;']);
  expect(changes('const a = { b: true };')).toEqual(['const a = { b: false };']);
});

test('types, imports, texts and words on the left side are left alone', () => {
  expect(changes("import type { a } from 'b';\ntype C = 1 | true;\nconst d: C = e as 1;")).toEqual([]);
  expect(changes("const a = b + 'c';")).toEqual([]);
  expect(changes("'use strict';")).toEqual([]);
});

test('names of properties, sizes of icons and what types alone ask for are left alone', () => {
  expect(changes('const a = { 1: b };')).toEqual([]);
  expect(changes('const a = b[c] ?? 0;')).toEqual([]);
  expect(changes('const a = b ?? 0;')).toEqual(['const a = b ?? 1;']);
  expect(changes('const a = 400;'), 'a change that can be told').toEqual(['const a = 800;']);
});

test('a mutation names its line', () => {
  expect(mutationsOf('a.ts', '\n\nrun();')[0]).toMatchObject({ line: 3, kind: 'drop', file: 'a.ts' });
});

test('the same seed picks the same sample, another seed another, and none twice', () => {
  const all = Array.from({ length: 50 }, (_, index) => index);
  const sample = sampleOf(all, { seed: 7, size: 20 });
  expect(sampleOf(all, { seed: 7, size: 20 })).toEqual(sample);
  expect(sampleOf(all, { seed: 8, size: 20 })).not.toEqual(sample);
  expect(new Set(sample).size).toBe(20);
  expect(sampleOf(all, { seed: 7, size: 99 })).toHaveLength(50);
});
