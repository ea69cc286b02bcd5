import type { Driver } from 'neo4j-driver';

/** An open driver and the name of the database to ask. Handed to `run()`; this package never opens one. */
export interface Database {
  readonly driver: Driver;
  readonly name: string;
  /** It is the managed Neo4j's: what is in there, Orrery has put there. */
  readonly isManaged?: boolean | undefined;
}
