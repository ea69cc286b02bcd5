import { type LabelCount, labelsOf, OWNERSHIPS } from '@orrery/cypher/ownership.ts';
import { between } from '../bounds.ts';
import { NO_LABEL } from '../source/plain/names.ts';
import { builder } from './builder.ts';
import { enumName } from './enums.ts';
import { DatabaseRef, LabelCountRef } from './refs.ts';

const MAX_LABELS = 100;

const OwnershipEnum = builder.enumType('Ownership', {
  description:
    'EMPTY: nothing is in it yet. OURS: an Orrery graph. FOREIGN: it belongs to others and is explored as it stands (`model { ground }` is PLAIN); Orrery writes nothing there.',
  values: Object.fromEntries(OWNERSHIPS.map((word) => [enumName(word), { value: word }])) as Record<
    string,
    { readonly value: (typeof OWNERSHIPS)[number] }
  >,
});

DatabaseRef.implement({
  description: 'What is being looked at. Figures are those of the whole database, what others wrote included.',
  fields: (t) => ({
    id: t.id({
      description:
        'The same as long as it is the same graph: of its name and the moment an Orrery graph was made, or of what a database of others calls itself.',
      resolve: async ({ name, look: { marker, ownership } }, _, { plain }) => {
        if (marker !== null) return `${name}@${marker.createdAt}`;
        const identity = ownership === 'foreign' ? (await plain())?.identity : null;
        return identity === null || identity === undefined ? name : `${name}@${identity}`;
      },
    }),
    name: t.exposeString('name'),
    ownership: t.field({ type: OwnershipEnum, resolve: ({ look }) => look.ownership }),
    nodes: t.float({ resolve: ({ look }) => Number(look.nodes) }),
    relationships: t.float({ resolve: ({ look }) => Number(look.relationships) }),
    labels: t.field({
      type: [LabelCountRef],
      description: 'The most frequent labels first.',
      args: { first: t.arg.int({ required: true, defaultValue: 20 }) },
      complexity: ({ first }) => ({ field: 10, multiplier: first }),
      resolve: async (_row, { first }, { database, pass, deadline, plain }) => {
        const limit = between('first', first, [1, MAX_LABELS]);
        const theirs = await plain();
        // Statistics are for administrators only in some editions; a reader may count what it reads.
        if (theirs !== undefined) {
          return [...(await theirs.typeCounts())]
            .filter(([label]) => label !== NO_LABEL)
            .slice(0, limit)
            .map(([label, count]) => ({ label, count: BigInt(count) }));
        }
        return pass(() => labelsOf(database, limit, { signal: deadline.signal }));
      },
    }),
  }),
});

LabelCountRef.implement({
  fields: (t) => ({
    label: t.exposeString('label'),
    nodes: t.float({ resolve: ({ count }: LabelCount) => Number(count) }),
  }),
});

builder.queryField('database', (t) =>
  t.field({
    type: DatabaseRef,
    description: 'The database that is being looked at, and whether it is an Orrery graph.',
    complexity: 10,
    resolve: async (_root, _args, { database, look }) => ({
      name: database.name,
      look: await look(),
    }),
  }),
);
