import { InvalidInput } from '@orrery/cypher/errors.ts';
import { count } from '@orrery/cypher/generated/entity.ts';
import { between } from '../bounds.ts';
import {
  DUPLICATE_RULES,
  type Duplicate,
  type DuplicateReason,
  duplicatesAmong,
  duplicatesOf,
  MOST_LOOKED_AT,
} from '../duplicates.ts';
import { reads } from '../execute/reads.ts';
import { entityTypesIn } from '../vocabulary/names.ts';
import { builder } from './builder.ts';
import { found } from './convert.ts';
import { EntityRef } from './refs.ts';

const MOST = 100;

const DuplicateRuleEnum = builder.enumType('DuplicateRule', {
  description: 'Why two entities may be one, or may not.',
  values: {
    SAME_NAME: { value: 'SAME_NAME', description: DUPLICATE_RULES.SAME_NAME },
    PART_OF_NAME: { value: 'PART_OF_NAME', description: DUPLICATE_RULES.PART_OF_NAME },
    SHARED_NEIGHBOURS: { value: 'SHARED_NEIGHBOURS', description: DUPLICATE_RULES.SHARED_NEIGHBOURS },
    OTHER_TYPE: { value: 'OTHER_TYPE', description: DUPLICATE_RULES.OTHER_TYPE },
    OTHER_EXTERNAL_ID: { value: 'OTHER_EXTERNAL_ID', description: DUPLICATE_RULES.OTHER_EXTERNAL_ID },
  } as const,
});

const DuplicateReasonRef = builder.objectRef<DuplicateReason>('DuplicateReason').implement({
  description: 'One thing that speaks for, or against, two entities being one.',
  fields: (t) => ({
    rule: t.field({ type: DuplicateRuleEnum, description: 'By which rule.', resolve: ({ rule }) => rule }),
    speaksFor: t.exposeBoolean('speaksFor', { description: 'It speaks for it; else against it.' }),
    detail: t.exposeString('detail', { description: 'In words, such as "both are called "ada tide"".' }),
  }),
});

const DuplicateRef = builder.objectRef<Duplicate>('Duplicate').implement({
  description:
    'Two entities that may be one, with the reasons. A suggestion: nothing is merged. `judge` or `merge` decides.',
  fields: (t) => ({
    a: t.field({ type: EntityRef, description: 'The one.', resolve: ({ a }) => a }),
    b: t.field({ type: EntityRef, description: 'The other one.', resolve: ({ b }) => b }),
    reasons: t.field({
      type: [DuplicateReasonRef],
      description: 'What speaks for it, and what against.',
      complexity: { multiplier: 3 },
      resolve: ({ reasons }) => reasons,
    }),
  }),
});

interface DuplicatesShape {
  readonly pairs: readonly Duplicate[];
  readonly isPartial: boolean;
}

const DuplicatesRef = builder.objectRef<DuplicatesShape>('Duplicates').implement({
  description: 'Pairs of entities that may be one and that are not judged yet.',
  fields: (t) => ({
    pairs: t.field({
      type: [DuplicateRef],
      description: 'Those that less speaks against first, then those with more neighbours in common.',
      complexity: { multiplier: 1 },
      resolve: ({ pairs }) => pairs,
    }),
    isPartial: t.exposeBoolean('isPartial', {
      description: `Only ${MOST_LOOKED_AT.toLocaleString('en')} entities were looked at. Ask with \`types\`, or \`of\` one entity.`,
    }),
  }),
});

builder.queryField('duplicates', (t) =>
  t.field({
    ...reads([], { others: { Entity: 'all' } }),
    type: DuplicatesRef,
    description:
      'Suggestions of duplicates. In the whole graph: pairs that bear an equal name or alias. `of` one entity: also those whose names may be one, like "A. Tide" and "Ada Tide". Pairs that were judged do not come back. Nothing is merged.',
    args: {
      of: t.arg.id({ description: 'Only pairs with this entity. Left out: of any.' }),
      types: t.arg({
        type: ['EntityTypeName'],
        description: 'Only among entities of these types; not together with `of`. Left out: of any.',
      }),
      first: t.arg.int({ required: true, defaultValue: 20, description: `How many pairs at most: 1 to ${MOST}.` }),
    },
    complexity: ({ first, of }) => ({ field: of ? 200 : 15_000, multiplier: first }),
    resolve: async (_, { of, types, ...args }, { ask, loaders, vocabulary }) => {
      const first = between('first', args.first, [1, MOST]);
      if (of !== null && of !== undefined) {
        if (types?.length) throw new InvalidInput('`types` says nothing beside `of`. Leave one of them out.');
        const entity = found(await loaders.entity.load(of), 'entity');
        return { pairs: await duplicatesOf(ask, entity, first), isPartial: false };
      }
      const only = (await entityTypesIn({ types }, vocabulary)) ?? [];
      const looked =
        only.length === 0 ? Number((await ask(count, {})).entities) : sum(await loaders.labelCounts(), only);
      return { pairs: await duplicatesAmong(ask, { types: only, first }), isPartial: looked > MOST_LOOKED_AT };
    },
  }),
);

const sum = (counts: ReadonlyMap<string, number>, of: readonly string[]): number =>
  of.reduce((total, type) => total + (counts.get(type) ?? 0), 0);
