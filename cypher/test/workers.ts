import { availableParallelism } from 'node:os';

/** How many files of database tests run at once, each with a Neo4j of its own. More than two are slower where memory is scarce. */
export const DATABASE_WORKERS = Math.min(2, availableParallelism());
