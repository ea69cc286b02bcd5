import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Conflict } from '@orrery/cypher/errors.ts';
import { testConnection } from '@orrery/cypher/test/db.ts';
import { useTinyGraph } from '@orrery/cypher/test/tiny.ts';
import { expect, test } from 'vitest';
import { curatorProcess } from './curator-process.ts';

const db = useTinyGraph();

test('a decision is made by a process of its own, and what it says comes back', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'orrery-curate-'));
  const curator = curatorProcess({ connection: testConnection(), folder });
  const [a, b] = (await db.own('MATCH (e:Person) RETURN e.id AS id ORDER BY id LIMIT 2')).map(({ id }) => String(id));
  if (a === undefined || b === undefined) throw new Error('The tiny graph has two people.');
  const judge = { kind: 'judge', a, b, verdict: 'different' } as const;
  const made = curator.curate({ curation: judge, by: 'Ines', dryRun: false });
  // Beside the first one: it waits its turn.
  const refused = curator.curate({ curation: { ...judge, b: 'person:none' }, by: 'Ines', dryRun: false });
  const { change } = await made;
  expect(change).toMatchObject({ kind: 'judge', by: 'Ines' });
  await expect(refused).rejects.toThrow(/^"person:none" is not declared .+ — /);
  await expect(refused).rejects.not.toThrow(folder);
  expect((await curator.changes(10)).map(({ id }) => id)).toEqual([change?.id]);

  const undo = { kind: 'undo', change: change?.id ?? '' } as const;
  await curator.curate({ curation: undo, by: 'Ines', dryRun: false });
  await expect(curator.curate({ curation: undo, by: 'Ines', dryRun: false })).rejects.toBeInstanceOf(Conflict);
  await curator.stop();
  await expect(curator.curate({ curation: undo, by: 'Ines', dryRun: false })).rejects.toThrow(
    'The server is stopping.',
  );
});
