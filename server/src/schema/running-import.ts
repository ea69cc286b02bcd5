import { lockHolder } from '@orrery/cypher/generated/import.ts';
import { runningOf } from '../watch/watch-changes.ts';
import { builder } from './builder.ts';
import { DatabaseRef, RunningImportRef } from './refs.ts';

RunningImportRef.implement({
  description: 'An import that is on its way, from whatever machine, as it told of itself some two seconds ago.',
  fields: (t) => ({
    about: t.exposeString('about', { description: 'The name of the file at hand, for example "models.csv".' }),
    phase: t.exposeString('phase', {
      description:
        '"read": bytes of the file are read; "check", "write", "verify": its lines are checked, written, compared again.',
    }),
    done: t.exposeFloat('done', {
      description: 'How much of this phase is done: bytes of the file while it is read, lines from then on.',
    }),
    total: t.exposeFloat('total', {
      description: 'How much this phase has in all, in the same unit. 0 while that is unknown.',
    }),
  }),
});

builder.objectField(DatabaseRef, 'importing', (t) =>
  t.field({
    type: RunningImportRef,
    nullable: true,
    complexity: 10,
    description: 'The import that is on its way into this graph. Null when none is, or when it has told nothing yet.',
    resolve: async ({ look }, _args, { ask }) => {
      if (look.ownership !== 'ours') return null;
      return runningOf(await ask(lockHolder, {}));
    },
  }),
);
