import { fold } from '@orrery/cypher/text/fold.ts';
import { describe, expect, test } from 'vitest';
import { lettersApart, matchName } from './match-name.ts';

const NAMES = ['Shengjia Zhao', '趙晟佳', 'Zhao of the Lab'];
const match = (typed: string) => matchName(typed, NAMES.map(fold), NAMES);

describe('which name was meant', () => {
  test('the same name wins over one that begins so', () => {
    expect(match('zhao of the lab')).toEqual({ matched: 'Zhao of the Lab', rank: 0 });
  });

  test('Traditional and Simplified characters mean the same name, shown as written', () => {
    expect(match('赵晟佳')).toEqual({ matched: '趙晟佳', rank: 0 });
    expect(match('趙晟佳')).toEqual({ matched: '趙晟佳', rank: 0 });
  });

  test('a surname begins a name as well as a first name does, and the main name comes first', () => {
    expect(match('zha')).toEqual({ matched: 'Shengjia Zhao', rank: 1 });
  });

  test('words in another order still match', () => {
    expect(match('zhao shengjia')).toEqual({ matched: 'Shengjia Zhao', rank: 3 });
  });

  test('without names there is no match', () => {
    expect(matchName('zhao', [], [])).toBeUndefined();
  });
});

test.each([
  ['zuckerburg', 'mark zuckerberg', 1],
  ['reorganization', "four reorganisations of meta's ai division", 1],
  ['reorganization', 'large model systems organization', 2],
  ['yan lecun', 'yann lecun', 0],
  ['ada', '', 3],
])('%s is so many letters from %s', (typed, name, letters) => {
  expect(lettersApart(typed, name)).toBe(letters);
});
