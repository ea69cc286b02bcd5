import { expect, test } from 'vitest';
import { guessWidth } from '../wrap-label.ts';
import { createTypeSetter } from './letters.ts';

const setter = createTypeSetter(
  ({ size }) =>
    (text) =>
      guessWidth(text, size),
);

test('a name that the picture is read by is set narrower before anything of it is left out', () => {
  const ways = setter.name('Google DeepMind', 'strong');
  expect(ways.map(({ lines }) => lines)).toEqual([
    ['Google DeepMind'],
    ['Google', 'DeepMind'],
    [expect.stringMatching(/^Google .*…$/)],
  ]);
});

test('other names have a block and one short line', () => {
  expect(setter.name('pressure on FAIR to serve products', 'normal')).toHaveLength(2);
});

test('what is no narrower in a narrow block, or lacks something there, is not set in one', () => {
  expect(setter.name('Superintelligence', 'strong').map(({ isCut }) => isCut)).toEqual([false, true]);
  expect(setter.name('a b c d e f g h i j k l m n o p q r s t u v w x y z '.repeat(3), 'strong')).toHaveLength(2);
});

test('a short name is set in one way', () => {
  expect(setter.name('Meta', 'strong').map(({ lines }) => lines)).toEqual([['Meta']]);
});
