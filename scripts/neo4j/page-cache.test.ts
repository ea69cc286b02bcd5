import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pageCacheMb, pageCacheOf } from './page-cache.ts';

const GB = 1024 ** 3;

test('a small store has the least', () => {
  expect(pageCacheMb(0, 16 * GB)).toBe(256);
  expect(pageCacheMb(100 * 1024 ** 2, 16 * GB)).toBe(256);
});

test('a large one fits with room to grow, up to a quarter of the machine', () => {
  expect(pageCacheMb(2 * GB, 16 * GB)).toBe(2_560);
  expect(pageCacheMb(40 * GB, 16 * GB)).toBe(4_096);
});

test('a small machine keeps the least all the same', () => {
  expect(pageCacheMb(40 * GB, 0.5 * GB)).toBe(256);
});

test('a home without a store has the least', async () => {
  expect(await pageCacheOf(join(tmpdir(), 'no-such-home-of-orrery'))).toBe(256);
});
