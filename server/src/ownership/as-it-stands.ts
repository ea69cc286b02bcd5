import type { DatabaseLook } from '@orrery/cypher/ownership.ts';
import type { OwnershipWatch } from './watch-ownership.ts';

/**
 * Takes an Orrery graph for what any database is: nodes and relationships as they stand, our own and those of others beside them. For a
 * server that was told to explore such a database so; nothing of the claims is told there, and nothing can be written.
 */
export function asItStands(watch: OwnershipWatch): OwnershipWatch {
  return {
    look: async (signal) => toForeign(await watch.look(signal)),
    lookAgain: async (signal) => toForeign(await watch.lookAgain(signal)),
  };
}

const toForeign = (look: DatabaseLook): DatabaseLook =>
  look.ownership === 'ours' ? { ...look, ownership: 'foreign', marker: null } : look;
