import type { Connection } from '@orrery/cypher/open-database.ts';

/** The environment of a process that works on the same database. */
export function connectionEnv({ uri, username, password, database }: Connection): Readonly<Record<string, string>> {
  return {
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
    NO_COLOR: '1',
  };
}
