import type { GraphChange } from '../watch/watch-changes.ts';
import { builder } from './builder.ts';
import { RunningImportRef } from './refs.ts';

const GraphChangeRef = builder.objectRef<GraphChange>('GraphChange').implement({
  description: 'An import that has ended: what was asked before may be answered differently now.',
  fields: (t) => ({
    importId: t.exposeID('importId', { description: 'The record of the import, such as "i_0a1b2c…".' }),
    file: t.exposeString('file', { description: 'The name of the file, for example "models.csv".' }),
    finishedAt: t.exposeString('finishedAt', {
      description: 'When it ended, ISO 8601, such as "2026-01-31T12:00:00.000Z".',
    }),
  }),
});

builder.subscriptionField('importing', (t) =>
  t.field({
    type: RunningImportRef,
    nullable: true,
    description:
      'The import that is on its way, whenever it tells something new; null when it has ended. The first event tells what is so now.',
    subscribe: (_root, _args, { changes }) => changes.importing(),
    resolve: (event) => event,
  }),
);

builder.subscriptionField('changed', (t) =>
  t.field({
    type: GraphChangeRef,
    description: 'Each import that ends from now on, one that a decision of a person has caused included.',
    subscribe: (_root, _args, { changes }) => changes.changed(),
    resolve: (event) => event,
  }),
);
