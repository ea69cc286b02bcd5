import { createClaims } from '@orrery/cypher/generated/import.ts';
import { createStep, runAll } from '@orrery/cypher/run.ts';
import { openTestDatabase } from '@orrery/cypher/test/db.ts';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { dumpGraph } from '../store/dump.ts';
import { harbourLines, writeClaims } from '../test/toy.ts';
import { runImport } from './run.ts';

const db = openTestDatabase();
beforeEach(() => db.empty());
afterAll(() => db.close());

test.each([
  ['a claim that has lost its subject', 'MATCH (c:Claim)-[r:SUBJECT]->() DELETE r'],
  ['claims that are bare ids', 'MATCH (c:Claim) WITH c, c.id AS id DETACH DELETE c CREATE (:Claim {id: id})'],
])('what the comparison did not see is merged instead of created: %s', async (_, damage) => {
  const path = await writeClaims(harbourLines());
  await runImport({ path, db });
  const whole = await dumpGraph(db);
  await db.own(damage);
  expect(await dumpGraph(db)).not.toEqual(whole);
  await runImport({ path, db });
  expect(await dumpGraph(db)).toEqual(whole);
});

test('a row that finds no end to tie itself to undoes the whole transaction', async () => {
  await runImport({ path: await writeClaims(harbourLines()), db });
  const before = await dumpGraph(db);
  const rows = ['person:ada', 'person:nobody'].map((subject) => ({ id: `c_of_${subject}`, subject, props: {} }));
  await expect(runAll(db, [createStep(createClaims, { rows })])).rejects.toThrow(
    'import.create-claims was to create 2 nodes and created 1.',
  );
  expect(await dumpGraph(db)).toEqual(before);
});
