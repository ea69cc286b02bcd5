import { type Connection, openDatabase } from '@orrery/cypher/open-database.ts';
import { dumpHash } from '../store/dump.ts';

/** What two runs must agree on. */
export interface GraphState {
  readonly hash: string;
  readonly nodes: bigint;
  readonly relationships: bigint;
}

/** The graph as it is now. The counts would show what the dump leaves out, such as a second `Import` node or a stray lock. */
export async function graphState(connection: Connection): Promise<GraphState> {
  const db = openDatabase(connection);
  try {
    const { records } = await db.driver.executeQuery(
      'RETURN COUNT { MATCH (n) } AS nodes, COUNT { MATCH ()-[r]->() } AS relationships',
      {},
      { database: db.name },
    );
    const count = (name: string): bigint => BigInt(String(records[0]?.get(name)));
    return { hash: await dumpHash(db), nodes: count('nodes'), relationships: count('relationships') };
  } finally {
    await db.close();
  }
}

/** Removes every node and relationship; constraints and indexes stay. */
export async function emptyGraph(connection: Connection): Promise<void> {
  const db = openDatabase(connection);
  const session = db.driver.session({ database: db.name });
  try {
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
  } finally {
    await session.close();
    await db.close();
  }
}
