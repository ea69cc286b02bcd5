import { expect, test } from 'vitest';
import { deriveNames } from './derive-names.ts';

test('names and folded names stay parallel, each name once', () => {
  const derived = deriveNames({
    name: 'Ada Tide',
    nameZh: '潮艾達',
    texts: null,
    aliases: ['潮艾達', 'Ada Tide', 'ADA'],
  });
  expect(derived).toEqual({
    aliases: ['ADA', 'Ada Tide', '潮艾達'],
    names: ['Ada Tide', '潮艾達', 'ADA'],
    searchNames: ['ada tide', '潮艾达', 'ada'],
    searchKey: 'ada tide\n潮艾达\nada',
  });
});

test('names in further languages are found, other texts are not', () => {
  const texts = ['name@ja=アダ・タイド', 'note@ja=港の人'];
  expect(deriveNames({ name: 'Ada Tide', nameZh: null, texts, aliases: [] }).names).toEqual([
    'Ada Tide',
    'アダ・タイド',
  ]);
});
