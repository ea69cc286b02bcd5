import { nodeId } from '../graph/types.ts';
import type { Send } from './client.ts';
import type { ManyApi } from './many.ts';
import { expansionCountsQuery, neighbourIdsQuery, sharedNeighboursQuery } from './operations/many.ts';
import { toPlain } from './to-plain.ts';
import { toView } from './to-view.ts';

const SHARED = 20;

export function manyQuestions(send: Send): ManyApi {
  return {
    async neighbourIds({ ids }, ask) {
      return (await send(neighbourIdsQuery, { ids: [...ids] }, ask)).neighbourIds?.map(nodeId) ?? null;
    },
    async sharedNeighbours({ ids, first = SHARED, ...view }, ask) {
      const variables = { ids: [...ids], ...toView(view), first };
      const { entries, total } = toPlain(await send(sharedNeighboursQuery, variables, ask)).sharedNeighbours;
      return { total, entries: entries.map(({ entity, tiedTo }) => ({ entity, tiedTo: tiedTo.map(nodeId) })) };
    },
    async expansionCounts({ ids, onScreen, ...view }, ask) {
      const variables = { ids: [...ids], ...toView(view), onScreen: [...onScreen] };
      return toPlain(await send(expansionCountsQuery, variables, ask)).expansionCounts;
    },
  };
}
