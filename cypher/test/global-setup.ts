import type { TestProject } from 'vitest/node';
import { startThrowAwayNeo4j } from '../../scripts/neo4j/throw-away.ts';

/**
 * One empty Neo4j for all database tests: the one named by ORRERY_TEST_NEO4J (JSON of a Connection; the test command starts it
 * once for every suite), or one of our own. Its contents are lost: never point it at a database you need.
 */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env['ORRERY_TEST_NEO4J'];
  if (given !== undefined) {
    project.provide('neo4j', given);
    return undefined;
  }
  const server = await startThrowAwayNeo4j();
  project.provide('neo4j', JSON.stringify(server.connection));
  return () => server.stop();
}

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: string;
  }
}
