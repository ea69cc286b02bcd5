import type { Context } from '../context.ts';
import type { FilterParts } from './conditions.ts';

/** What filters of a request are read with. */
export async function filterParts({ source, vocabulary, loaders }: Context): Promise<FilterParts> {
  const { properties } = await source();
  return {
    vocabulary,
    properties,
    idsOf: async (ids) => {
      const rows = await loaders.entity.loadMany([...ids]);
      return rows.flatMap((row) => {
        if (row instanceof Error) throw row;
        return row === null ? [] : [row.id];
      });
    },
  };
}
