import { count, list } from '@orrery/cypher/generated/document.ts';
import { toKeysetEdges, toKeysetPage, writeCursor } from '../filters/keyset.ts';
import { builder } from './builder.ts';
import { DocumentConnectionRef } from './refs.ts';

/** The page lists all documents that claims cite at once: they are few where articles are read. */
const MOST_DOCUMENTS = 1_000;
const ORDER = 'documents';

builder.queryField('documents', (t) =>
  t.field({
    type: DocumentConnectionRef,
    description: 'The documents that were read, the newest first; those without a day come last.',
    args: {
      cited: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: 'Only those that claims cite, without those that others merely link to.',
      }),
      first: t.arg.int({ required: true, defaultValue: 50, description: 'How many at most: 0 to 1,000.' }),
      after: t.arg.string(),
    },
    complexity: ({ first }) => ({ field: 5, multiplier: first }),
    resolve: async (_root, { cited, first, after }, { ask }) => {
      const page = toKeysetPage({ first, after }, `${ORDER} ${cited}`, MOST_DOCUMENTS);
      const { place, limit } = page;
      const rows = await ask(list, {
        cited,
        day: place === null ? null : String(place.values[0]),
        id: place?.id ?? null,
        limit,
      });
      const edges = rows.map(({ document }) => ({
        cursor: writeCursor({ id: document.id, keys: [document.publishedAt ?? ''] }, `${ORDER} ${cited}`),
        node: document,
      }));
      return {
        ...toKeysetEdges(edges, page),
        totalCount: async () => Number((await ask(count, { cited }))[0]?.total ?? 0),
      };
    },
  }),
);
