import { join } from 'node:path';
import type { Connection } from '@orrery/cypher/open-database.ts';
import { ROOT } from '../neo4j/paths.ts';

/** How `pnpm run import PATH` is started against a given server, for `spawn`. */
export interface ImportProcess {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

export function importProcess({ uri, username, password, database }: Connection, path: string): ImportProcess {
  return {
    command: process.execPath,
    args: ['--import', 'tsx', join(ROOT, 'scripts/import.ts'), path],
    cwd: ROOT,
    env: {
      ...process.env,
      NEO4J_URI: uri,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: database,
    },
  };
}
