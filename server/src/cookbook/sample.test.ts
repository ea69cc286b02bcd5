import { expect, test } from 'vitest';
import { sampleOf } from './sample.ts';

test('a sample is the same whatever the order of the fields, and tells what it leaves out', () => {
  const answer = { b: [1, 2, 3, 4, 5], a: { importId: 'i_0123456789abcdef0123', finishedAt: '2030-01-01T00:00:00Z' } };
  const turned = { a: { finishedAt: '2031-05-05T00:00:00Z', importId: 'i_ffffffffffffffffffff' }, b: [1, 2, 3, 4, 5] };
  expect(sampleOf(answer)).toBe(sampleOf(turned));
  expect(JSON.parse(sampleOf(answer))).toEqual({
    a: { importId: 'i_…', finishedAt: '…' },
    b: [1, 2, 3, '… 2 more'],
  });
});
