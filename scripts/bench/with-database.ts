import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenDatabase, openDatabase } from '@orrery/cypher/open-database.ts';
import { startThrowAwayNeo4j } from '../neo4j/throw-away.ts';

/** Hands an empty throw-away Neo4j and a folder to `work` and removes both afterwards. */
export async function withDatabase(work: (db: OpenDatabase, folder: string) => Promise<void>): Promise<void> {
  const server = await startThrowAwayNeo4j();
  const db = openDatabase(server.connection);
  const folder = await mkdtemp(join(tmpdir(), 'orrery-bench-'));
  try {
    await work(db, folder);
  } finally {
    await db.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

export async function writeClaims(folder: string, lines: Iterable<string>): Promise<string> {
  const file = join(folder, 'bench.claims.jsonl');
  await writeFile(file, [...lines].join(''));
  return file;
}
