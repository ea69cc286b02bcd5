import { COLOUR_HINTS, type Texts } from '@orrery/cypher/model/declared.ts';
import { TOPICS } from '@orrery/cypher/model/define.ts';
import { suggest } from '@orrery/cypher/text/did-you-mean.ts';
import { z } from 'zod';

/** A language as BCP 47 writes it: en, zh-Hant, pt-BR. */
const TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

const byLanguage = z.record(z.string(), z.string()).superRefine((texts, context) => {
  for (const tag of Object.keys(texts)) {
    if (TAG.test(tag)) continue;
    const message = `"${tag}" is no language; write it like en, zh-Hant or pt-BR`;
    context.addIssue({ code: 'custom', path: [tag], message });
  }
});
const texts = z
  .union([z.string(), byLanguage])
  .transform((text): Texts => (typeof text === 'string' ? { en: text } : text))
  .describe('English, or a text for each language: { en: Film, zh-Hant: 電影 }');

const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, { error: ({ input }) => `"${String(input)}" is unknown; ${suggest(String(input), words)}` });

const types = z.array(z.string());

export const typeSchema = z.strictObject({
  parent: z.string().optional().describe('a built-in type, or one declared here without a parent'),
  label: texts,
  plural: texts.optional(),
  meaning: texts.optional().describe('what an entity of this type is, in a sentence'),
  colour: oneOf(COLOUR_HINTS).optional(),
  icon: z.string().optional().describe('a built-in type whose icon it takes'),
});

export const predicateSchema = z.strictObject({
  kind: oneOf(['state', 'point', 'measure', 'attitude', 'literal']).describe(
    'state: holds over a period; point: happens once; measure: a value read at a moment; attitude: what a person feels or intends; literal: its object is a text or a figure',
  ),
  label: texts.optional().describe('alone it gives a neutral wording'),
  inverse: texts.optional().describe('the label read from the object'),
  meaning: texts.optional().describe('what a claim with it says, in a sentence'),
  fromSubject: texts.optional().describe('direct/directs/directed {o}, or be … {o}; {v} for a text or figure'),
  fromObject: texts.optional().describe('be directed by {s}; made by rule where it is left out'),
  parties: z.record(z.string(), texts).optional().describe('wordings from further parties, by the part they play'),
  role: texts.optional().describe('how the role joins the sentence: " as {r}"'),
  subjects: types.optional().describe('types that may be its subject; none: every type'),
  objects: types.optional().describe('types that may be its object; none: every type'),
  unit: z.string().optional().describe('the unit of figures that name none'),
  told: oneOf(['past', 'present']).optional().describe('the tense when it is not that of its kind'),
  figured: z.boolean().optional().describe('a claim between two entities may carry a figure, too'),
  symmetric: z.boolean().optional().describe('both ends are alike'),
  functional: z.boolean().optional().describe('at most one object at a time'),
  estimate: z.boolean().optional().describe('its figure is an estimate of the source'),
  topics: z
    .tuple([oneOf(TOPICS), oneOf(TOPICS)])
    .optional()
    .describe('where its claims stand on the page of the subject, and of the object'),
});

/** What `vocabulary.yaml` may say. */
export const vocabularySchema = z.strictObject({
  format: z.literal('vocabulary/1').optional(),
  types: z.record(z.string(), typeSchema).default({}),
  predicates: z.record(z.string(), predicateSchema).default({}),
});
