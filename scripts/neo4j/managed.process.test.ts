import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@orrery/cypher/open-database.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { classArchive } from './class-archive.ts';
import { answers } from './health.ts';
import { ensureJars } from './jars.ts';
import { findJava } from './java.ts';
import { startManagedNeo4j } from './managed.ts';
import { randomPort } from './port.ts';
import { isAlive } from './process-mark.ts';
import { superviseNeo4j } from './supervisor.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'orrery-managed-'));
});
afterAll(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));

test('a managed Neo4j starts, is started again after a kill with nothing lost, and stops', async () => {
  const server = await startManagedNeo4j({ home, port: await randomPort(), quickStart: true });
  const db = openDatabase(server.connection);
  const lines: string[] = [];
  const supervisor = superviseNeo4j(server, { report: (line) => lines.push(line) });
  try {
    await db.driver.executeQuery('CREATE (:Kept {id: 1})');
    // The JVM would go on without an archive that does not fit, and say nothing.
    const maps = await readFile(`/proc/${server.pid}/maps`, 'utf8').catch(() => undefined);
    const archive = await classArchive(await ensureJars(() => {}), await findJava());
    if (maps !== undefined && archive !== undefined) expect(maps).toContain(archive);
    // Only its owner reads the password.
    expect((await stat(join(home, 'password'))).mode & 0o777).toBe(0o600);
    await expect(startManagedNeo4j({ home, quickStart: true })).rejects.toMatchObject({ name: 'StoreInUseError' });

    process.kill(server.pid, 'SIGKILL');
    await expect.poll(() => isAlive(server.pid)).toBe(false);
    await expect.poll(() => answers(server.connection), { timeout: 60_000, interval: 500 }).toBe(true);
    const { records } = await db.driver.executeQuery('MATCH (n:Kept) RETURN n.id AS id');
    expect(records.map((record) => record.get('id'))).toEqual([1n]);
    expect(lines.length).toBeGreaterThan(0);
  } finally {
    await db.close();
    await supervisor.stop();
  }
  expect(await answers(server.connection)).toBe(false);
});
