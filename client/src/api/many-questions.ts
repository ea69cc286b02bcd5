import { nodeId } from '../graph/types.ts';
import type { Send } from './client.ts';
import type { ManyApi } from './many.ts';
import { expansionCountsQuery, sharedNeighboursQuery } from './operations/many.ts';

const SHARED = 20;

export function manyQuestions(send: Send): ManyApi {
  return {
    async sharedNeighbours({ ids, lens, asOf, first = SHARED }, ask) {
      const variables = { ids: [...ids], lens, asOf: asOf ?? null, first };
      const { entries, total } = (await send(sharedNeighboursQuery, variables, ask)).sharedNeighbours;
      return { total, entries: entries.map(({ entity, tiedTo }) => ({ entity, tiedTo: tiedTo.map(nodeId) })) };
    },
    async expansionCounts({ ids, lens, asOf, onScreen }, ask) {
      const variables = { ids: [...ids], lens, asOf: asOf ?? null, onScreen: [...onScreen] };
      return (await send(expansionCountsQuery, variables, ask)).expansionCounts;
    },
  };
}
