import { afterAll, expect, test } from 'vitest';
import { applySchema } from './apply-schema.ts';
import { indexes } from './generated/health.ts';
import { run } from './run.ts';
import { openTestDatabase } from './test/db.ts';

const db = openTestDatabase();
afterAll(() => db.close());

const names = async (): Promise<readonly string[]> =>
  (await run(db, indexes, {})).map(({ name, state }) => `${name} ${state}`).toSorted();

test('what is missing of the schema is made again, constraints and indexes', async () => {
  // What an earlier file left under earlier labels goes with the first one that is made.
  await db.query('DROP INDEX orrery_passages IF EXISTS');
  await applySchema(db);
  const whole = await names();
  await db.query('DROP CONSTRAINT drawn_claim_LEADS');
  await db.query('DROP INDEX orrery_passages');
  expect(await names()).not.toEqual(whole);
  await applySchema(db);
  expect(await names()).toEqual(whole);
  expect(whole).toEqual(
    expect.arrayContaining(['drawn_claim_LEADS ONLINE', 'orrery_entity_id ONLINE', 'orrery_passages ONLINE']),
  );
});
