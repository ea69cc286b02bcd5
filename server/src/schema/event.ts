import { event } from '@orrery/cypher/generated/entity.ts';
import { builder } from './builder.ts';
import { present, stored } from './convert.ts';
import { ClaimRef, EntityRef, EventDetailRef } from './refs.ts';

EventDetailRef.implement({
  description: 'What is known of an event beyond what is said of it: its time, and how claims hang on it.',
  fields: (t) => ({
    entity: t.field({
      type: EntityRef,
      resolve: async ({ id }, _, { loaders }) => stored(await loaders.entity.load(id), 'event'),
    }),
    earliest: t.expose('earliest', { type: 'Date', nullable: true, description: 'Not before; null is not known.' }),
    latest: t.expose('latest', { type: 'Date', nullable: true, description: 'Not after; null is not known.' }),
    describedBy: t.field({
      type: [ClaimRef],
      description: 'The claims that are this event: what happened in it, or what began with it.',
      complexity: { multiplier: 4 },
      resolve: async ({ describing }, _, { loaders }) => present(await loaders.claim.loadMany(describing)),
    }),
    followedBy: t.field({
      type: [ClaimRef],
      description: 'The claims that are stated to come after it.',
      complexity: { multiplier: 4 },
      resolve: async ({ following }, _, { loaders }) => present(await loaders.claim.loadMany(following)),
    }),
  }),
});

builder.queryField('event', (t) =>
  t.field({
    type: EventDetailRef,
    nullable: true,
    description: 'Null when no event has that id.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_, { id }, { ask }) => {
      const row = await ask(event, { id });
      return row === undefined ? null : { id, ...row };
    },
  }),
);
