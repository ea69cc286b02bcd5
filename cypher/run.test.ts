import type { Driver } from 'neo4j-driver';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defineQuery } from './define-query.ts';
import { Unavailable } from './errors.ts';
import { run, runAll, step } from './run.ts';

const query = defineQuery<object, { readonly one: string }, 'many'>({
  name: 'test.silent',
  text: 'RETURN 1 AS one',
  mode: 'read',
  cardinality: 'many',
  integers: [],
  columns: ['one'],
});
const never = (): Promise<never> => new Promise(() => {});
/** A driver whose server takes what it is sent and never answers, as one on a full disk. */
const driver = {
  executeQuery: never,
  session: () => ({ executeWrite: never, close: never }),
} as unknown as Driver;
const db = { driver, name: 'neo4j' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test.each([
  ['a question', () => run(db, query, {}, { timeoutMs: 1000 }), 'test.silent'],
  ['a transaction', () => runAll(db, [step(query, {})], { timeoutMs: 1000 }), 'test.silent'],
])('%s to a server that is silent ends some time after it should have been answered', async (_, ask, name) => {
  const asked = ask().catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(60_000);
  const error = await asked;
  expect(error).toBeInstanceOf(Unavailable);
  expect(String(error)).toContain(`The database has been silent for 21 s (${name}).`);
});
