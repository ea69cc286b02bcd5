/**
 * How many nodes a picture may have, on every way in and out: what the server answers at once, what a link and a file carry, what a Cypher
 * answer or an expansion brings. The server has the same number (`MAX_NODES` in `server/src/schema/neighbourhood.ts`).
 */
export const MOST_NODES = 10_000;
