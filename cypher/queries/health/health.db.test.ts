import { expect, test } from 'vitest';
import { Cancelled } from '../../errors.ts';
import { awaitIndexes, indexes, ping } from '../../generated/health.ts';
import { run } from '../../run.ts';
import { useTinyGraph } from '../../test/tiny.ts';

const db = useTinyGraph();

test('health.ping answers', async () => {
  expect(await run(db, ping, {})).toEqual({ ok: 1n });
});

test('health.indexes are all online once they were awaited', async () => {
  await run(db, awaitIndexes, { seconds: 60 });
  const rows = await run(db, indexes, {});
  expect(rows.filter(({ state }) => state !== 'ONLINE')).toEqual([]);
  expect(rows.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['orrery_entity_names', 'orrery_passages', 'drawn_claim_WORKS_AT']),
  );
});

test('a query whose caller has gone is not asked', async () => {
  await expect(run(db, ping, {}, { signal: AbortSignal.abort() })).rejects.toBeInstanceOf(Cancelled);
});
