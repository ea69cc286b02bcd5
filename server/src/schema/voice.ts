import { contradictions } from '@orrery/cypher/generated/claim.ts';
import { voices } from '@orrery/cypher/generated/entity.ts';
import { LINK } from '@orrery/cypher/model/records/lines.ts';
import { CERTAINTIES, type Certainty as CertaintyWord } from '@orrery/cypher/model/vocabularies.ts';
import { between } from '../bounds.ts';
import { builder } from './builder.ts';
import { stored } from './convert.ts';
import { Certainty } from './enums.ts';
import { recordFields } from './record-fields.ts';
import { ClaimRef, ContradictionRef, EntityRef, VoiceRef } from './refs.ts';

const MAX_VOICES = 500;
const MAX_PAIRS = 200;

const isCertainty = (word: string): word is CertaintyWord => Object.hasOwn(CERTAINTIES, word);

VoiceRef.implement({
  description: 'On whose word citations rest: a person, a company, a source that stays unnamed, a document itself.',
  fields: (t) => ({
    entity: t.field({
      type: EntityRef,
      resolve: async ({ id }, _, { loaders }) => stored(await loaders.entity.load(id), 'voice'),
    }),
    claims: t.int({ resolve: ({ claims }) => Number(claims) }),
    citations: t.int({ resolve: ({ citations }) => Number(citations) }),
    documents: t.int({ resolve: ({ documents }) => Number(documents) }),
    certainties: t.field({
      type: [Certainty],
      description: 'How its words are cited.',
      resolve: ({ certainties }) => certainties.filter(isCertainty),
    }),
  }),
});

ContradictionRef.implement({
  description:
    'Two claims that cannot both be the whole truth, or that may be read so. Without a `resolution` it is open, and both claims are disputed.',
  fields: (t) => ({
    claims: t.field({
      type: [ClaimRef],
      description: 'The two, in the order of their ids: neither side comes first.',
      complexity: { multiplier: 2 },
      resolve: async ({ a, b }, _, { loaders }) => [
        stored(await loaders.claim.load(a), 'claim'),
        stored(await loaders.claim.load(b), 'claim'),
      ],
    }),
    ...recordFields(t, LINK),
  }),
});

builder.queryFields((t) => ({
  voices: t.field({
    type: [VoiceRef],
    description: 'Those with most claims first.',
    args: { first: t.arg.int({ required: true, defaultValue: 100 }) },
    complexity: ({ first }) => ({ field: 10, multiplier: first }),
    resolve: (_root, { first }, { ask }) => ask(voices, { limit: between('first', first, [0, MAX_VOICES]) }),
  }),
  contradictions: t.field({
    type: [ContradictionRef],
    description: 'Those that are open first. What one source denies is no pair: see `claims(disputed: true)`.',
    args: { first: t.arg.int({ required: true, defaultValue: 50 }) },
    complexity: ({ first }) => ({ field: 10, multiplier: first }),
    resolve: async (_root, { first }, { ask }) => {
      const pairs = await ask(contradictions, { limit: between('first', first, [0, MAX_PAIRS]) });
      return pairs.map(({ a, b, words }) => ({ a, b, ...words }));
    },
  }),
}));
