import {
  countEntities,
  entityGroupCount,
  entityTotals,
  findEntities,
  groupEntities,
  unitsOf,
} from '@orrery/cypher/compose/claims.ts';
import type { Composed } from '@orrery/cypher/compose/scope.ts';
import type { AskDatabase } from '../context.ts';
import { claimProperties } from '../filters/properties.ts';
import type { GraphSource } from './graph-source.ts';

type Finding = Pick<GraphSource, 'properties' | 'find' | 'countFound' | 'groups' | 'groupTotals' | 'groupCount'>;

const NONE = { total: 0n, inSeveral: 0n };

export const askComposed =
  (ask: AskDatabase) =>
  <Row extends object>({ query, parameters }: Composed<Row>): Promise<readonly Row[]> =>
    ask(query, parameters);

/** Entities by a condition. */
export function findEntitiesOfClaims(ask: AskDatabase, renew: () => Promise<void>): Finding {
  const run = askComposed(ask);
  return {
    properties: claimProperties({
      renew,
      units: async (predicate) => (await run(unitsOf(predicate))).map(({ unit }) => unit),
    }),
    async find(question, slice) {
      const found = await run(findEntities(question, slice));
      return found.map(({ row, ...at }) => ({ entity: row, at }));
    },
    countFound: async (question, most) => Number((await run(countEntities(question, most)))[0]?.total ?? 0),
    groups: (question) => run(groupEntities(question)),
    groupCount: async (question) => Number((await run(entityGroupCount(question)))[0]?.groups ?? 0),
    groupTotals: async (question) => (await run(entityTotals(question)))[0] ?? NONE,
  };
}
