import { moments, momentsCount, undatedCount } from '@orrery/cypher/generated/claim.ts';
import { pointPredicates, predicateNames } from '@orrery/cypher/model/predicates.ts';
import { LENSES, type Lens } from '@orrery/cypher/model/vocabularies.ts';
import type { AskDatabase } from './context.ts';
import { encodeCursor, type PageArgs, toEdgesAndInfo, toPage, toPosition } from './schema/connection.ts';
import type { TimelineShape } from './schema/refs.ts';

/** Which moments: between two days (YYYY-MM-DD, both included), of these predicates (undefined: of any), of one document or of all. */
export interface MomentsQuestion extends PageArgs {
  readonly from: string;
  readonly to: string;
  readonly predicates: readonly string[] | undefined;
  readonly document: string | null;
  readonly lens: Lens;
}

/** A page of what happened, began or ended. Throws InvalidInput for a page that cannot be. */
export async function pageOfMoments(ask: AskDatabase, asked: MomentsQuestion): Promise<TimelineShape> {
  const { from, to, predicates, document, lens } = asked;
  const page = toPage(asked);
  const skip = toPosition(page);
  const about = { predicates: predicates ?? predicateNames(), certainties: LENSES[lens], document };
  const question = { ...about, points: pointPredicates(), from, to };
  const rows = await ask(moments, { ...question, skip, limit: page.limit });
  const edges = rows.map((row, index) => ({
    cursor: encodeCursor(String(skip + index + 1)),
    node: { ...row, from, to },
  }));
  return {
    ...toEdgesAndInfo(edges, page),
    totalCount: async () => Number((await ask(momentsCount, question)).total),
    undatedCount: async () => Number((await ask(undatedCount, about)).total),
  };
}
