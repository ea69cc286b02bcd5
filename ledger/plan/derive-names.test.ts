import { expect, test } from 'vitest';
import { deriveNames } from './derive-names.ts';

test('names and folded names stay parallel, each name once', () => {
  const derived = deriveNames({ name: 'Ada Tide', nameZh: '潮艾達', aliases: ['潮艾達', 'Ada Tide', 'ADA'] });
  expect(derived).toEqual({
    aliases: ['ADA', 'Ada Tide', '潮艾達'],
    names: ['Ada Tide', '潮艾達', 'ADA'],
    searchNames: ['ada tide', '潮艾达', 'ada'],
    searchKey: 'ada tide\n潮艾达\nada',
  });
});
