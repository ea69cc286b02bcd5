import { afterAll, beforeAll } from 'vitest';
import { seedTiny } from '../fixtures/tiny.ts';
import { LENSES } from '../model/vocabularies.ts';
import { openTestDatabase, type TestDatabase } from './db.ts';

/** The tiny graph in an otherwise empty database, for the tests of one file. */
export function useTinyGraph(): TestDatabase {
  const db = openTestDatabase();
  beforeAll(async () => {
    await db.empty();
    await seedTiny(db);
  });
  afterAll(() => db.close());
  return db;
}

/** The certainties of the widest lens, and of the one that is on by default. */
export const ALL: readonly string[] = LENSES.all;
export const REPORTED: readonly string[] = LENSES.reported;

/** No day and no range: what a view says of time when it says nothing. */
export const ALL_TIME = { at: null, from: null, to: null };
export const EVERYTHING = { certainties: ALL, ...ALL_TIME };
