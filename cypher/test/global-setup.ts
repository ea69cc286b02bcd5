import type { TestProject } from 'vitest/node';
import { startThrowAwayNeo4j, type ThrowAwayNeo4j } from '../../scripts/neo4j/throw-away.ts';
import { DATABASE_WORKERS } from './workers.ts';

/**
 * An empty Neo4j for each worker of the database tests, so that two files run at once: they wait for their database by turns. With
 * ORRERY_TEST_NEO4J (JSON of a Connection) it is that one alone, and `--maxWorkers=1` goes with it. What it holds is lost: never point
 * it at a database you need.
 */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env['ORRERY_TEST_NEO4J'];
  if (given !== undefined) {
    project.provide('neo4j', [given]);
    return undefined;
  }
  const servers: ThrowAwayNeo4j[] = [];
  // One after the other: two that start at once on two processors take longer than that.
  // oxlint-disable-next-line no-await-in-loop
  for (let worker = 0; worker < DATABASE_WORKERS; worker += 1) servers.push(await startThrowAwayNeo4j());
  project.provide(
    'neo4j',
    servers.map(({ connection }) => JSON.stringify(connection)),
  );
  return async () => void (await Promise.all(servers.map((server) => server.stop())));
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** A Connection as JSON, for each worker. */
    neo4j: readonly string[];
  }
}
