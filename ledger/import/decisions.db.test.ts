import { openTestDatabase } from '@orrery/cypher/test/db.ts';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Counts, Kind } from '../plan/counts.ts';
import { dumpGraph, dumpHash } from '../store/dump.ts';
import {
  harbourLines,
  judgeLines,
  type Line,
  MERGE_ADA,
  pierLines,
  tideLines,
  withLine,
  writeClaims,
  writeFolder,
} from '../test/toy.ts';
import { formatReport } from './report.ts';
import { type ImportReport, runImport } from './run.ts';

const db = openTestDatabase();
beforeEach(async () => {
  await db.empty();
  for (const lines of [harbourLines(), tideLines(), pierLines()]) await importLines(lines);
});
afterAll(() => db.close());

async function importLines(lines: readonly Line[]): Promise<ImportReport> {
  return runImport({ path: await writeClaims(lines), db });
}

const RETRACTION: Line = { type: 'retraction', doc: 'doc:harbour', by: 'team', reason: 'made up' };
const none: Counts = { created: 0, changed: 0, unchanged: 0, removed: 0 };
const decisionsOf = (report: ImportReport): readonly string[] => report.files.flatMap((file) => file.decisions);
/** Everything that was found to differ. */
const changedIn = ({ counts }: ImportReport): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(counts).map(([kind, { created, changed, removed }]) => [
      kind as Kind,
      { created, changed, removed },
    ]),
  );

/** Runs it dry and for real: the first writes nothing and tells the same as the second. */
async function runTwice(path: string): Promise<ImportReport> {
  const before = await dumpHash(db);
  const dry = await runImport({ path, db, dryRun: true });
  expect(await dumpHash(db)).toBe(before);
  expect(await db.query('MATCH (l:ImportLock) RETURN l')).toEqual([]);
  const real = await runImport({ path, db });
  expect(decisionsOf(dry)).toEqual(decisionsOf(real));
  expect(changedIn(dry)).toEqual(changedIn(real));
  return real;
}

describe('a merge is told before it is made', () => {
  test('with what moves', async () => {
    const report = await runTwice(await writeClaims(judgeLines(MERGE_ADA)));
    expect(decisionsOf(report)).toEqual(['+ merge person:a-tide into person:ada (3 claims, 3 citations move)']);
    expect(report.counts.merges).toEqual({ ...none, created: 1 });
    expect(formatReport(report)).toContain('+ merge person:a-tide into person:ada');
    expect(formatReport(report)).not.toContain('nothing to write');
  });

  test('once it is made, it is unchanged, and told as changed when its reason is another', async () => {
    await importLines(judgeLines(MERGE_ADA));
    const again = await runTwice(await writeClaims(judgeLines(MERGE_ADA)));
    expect([again.counts.merges, decisionsOf(again)]).toEqual([{ ...none, unchanged: 1 }, []]);
    const changed = await runTwice(await writeClaims(judgeLines({ ...MERGE_ADA, reason: 'met her' })));
    expect(changed.counts.merges).toEqual({ ...none, changed: 1 });
    expect(decisionsOf(changed)).toEqual(['~ merge person:a-tide into person:ada (another author, reason or source)']);
  });

  test('and when it is taken back, with what moves back', async () => {
    const before = await dumpGraph(db);
    await importLines(judgeLines(MERGE_ADA));
    const report = await runTwice(await writeClaims(judgeLines()));
    expect(report.counts.merges).toEqual({ ...none, removed: 1 });
    expect(decisionsOf(report)).toEqual([
      '- merge person:a-tide into person:ada (is an entity of its own again; 3 claims, 3 citations move back)',
    ]);
    // Two claims that had become one share its wording until their file is imported again.
    await importLines(pierLines());
    expect(await dumpGraph(db)).toEqual(before);
  });

  test('and when it goes into another', async () => {
    await importLines(judgeLines(MERGE_ADA));
    const report = await runTwice(await writeClaims(judgeLines({ ...MERGE_ADA, into: 'person:bo' })));
    expect(report.counts.merges).toEqual({ ...none, changed: 1 });
    expect(decisionsOf(report)).toEqual([
      '~ merge person:a-tide into person:bo, no longer into person:ada (3 claims, 3 citations move)',
    ]);
  });

  test('together with the files that speak of the two', async () => {
    const path = await writeFolder({ a: harbourLines(), b: tideLines(), c: pierLines(), d: judgeLines(MERGE_ADA) });
    const report = await runTwice(path);
    expect(report.counts.claims).toMatchObject({ created: 0, changed: 0, removed: 0 });
    expect(report.counts.entities).toMatchObject({ created: 0, changed: 0, removed: 0 });
  });

  test('together with all files into an empty database', async () => {
    await db.empty();
    const path = await writeFolder({ a: harbourLines(), b: tideLines(), c: pierLines(), d: judgeLines(MERGE_ADA) });
    const report = await runImport({ path, db });
    expect(report.counts.merges).toEqual({ ...none, created: 1 });
    expect(decisionsOf(report)).toEqual(['+ merge person:a-tide into person:ada (nothing stored is said of it yet)']);
  });
});

describe('a retraction is told before it is made', () => {
  test('with the claims that lose a citation', async () => {
    const report = await runTwice(await writeClaims(judgeLines(RETRACTION)));
    expect(report.counts.retractions).toEqual({ ...none, created: 1 });
    expect(decisionsOf(report)).toEqual([
      '~ document doc:harbour: status: live → retracted (by team: made up); 7 claims lose a citation, 6 lose their last one',
    ]);
  });

  test('once it is made, it is unchanged, and told as changed when its reason is another', async () => {
    await importLines(judgeLines(RETRACTION));
    const again = await runTwice(await writeClaims(judgeLines(RETRACTION)));
    expect([again.counts.retractions, decisionsOf(again)]).toEqual([{ ...none, unchanged: 1 }, []]);
    const changed = await runTwice(await writeClaims(judgeLines({ ...RETRACTION, reason: 'a joke' })));
    expect(changed.counts.retractions).toEqual({ ...none, changed: 1 });
    expect(decisionsOf(changed)).toEqual(['~ document doc:harbour: stays retracted (by team: a joke)']);
  });

  test('and when it is taken back', async () => {
    await importLines(judgeLines(RETRACTION));
    const report = await runTwice(await writeClaims(judgeLines()));
    expect(report.counts.retractions).toEqual({ ...none, removed: 1 });
    expect(decisionsOf(report)).toEqual([
      '~ document doc:harbour: status: retracted → live (withdrawn no longer); 7 claims get a citation back, 6 the only one',
    ]);
  });

  test('of two sources is kept as the one says that precedes', async () => {
    await importLines(judgeLines(RETRACTION));
    const before = await dumpHash(db);
    const other = [
      { type: 'meta', format: 'claims/1', origin: 'hand:other' },
      { ...RETRACTION, reason: 'other' },
    ];
    const report = await runTwice(await writeClaims(other));
    expect(report.counts.retractions).toEqual({ ...none, unchanged: 1 });
    expect(await dumpHash(db)).toBe(before);
  });
});

test('a judgement is told in a dry run', async () => {
  const judgement = { type: 'judgement', a: 'person:ada', b: 'person:bo', verdict: 'different', by: 'team' };
  const dryRun = async (lines: readonly Line[]): Promise<readonly string[]> =>
    (await runImport({ path: await writeClaims(lines), db, dryRun: true })).files.flatMap((file) => file.changes);
  expect(await dryRun(judgeLines(judgement))).toEqual(['+ judgement person:ada and person:bo: different (by team)']);
  await importLines(judgeLines(judgement));
  expect(await dryRun(judgeLines({ ...judgement, verdict: 'unsure' }))).toEqual([
    '~ judgement person:ada and person:bo: unsure (by team), different before',
  ]);
  expect(await dryRun(judgeLines())).toEqual(['- judgement person:ada and person:bo (by team)']);
});

test('a dry run of a changed file leaves the graph as it is', async () => {
  await runTwice(await writeClaims(withLine(harbourLines(), 'person:bo', { name: 'Bo Atoll' })));
});
