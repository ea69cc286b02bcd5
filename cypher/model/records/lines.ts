import { CLAIM_LINKS } from '../vocabularies.ts';
import { CLAIM } from './claim.ts';
import { DOCUMENT, PARAGRAPH } from './document.ts';
import { ENTITY } from './entity.ts';
import { IN_TWO, type StatedFields } from './field.ts';

export const META = {
  format: { form: 'text', required: true, means: 'the version of the format' },
  origin: { form: 'text', required: true, means: 'who wrote the file, like hand:team' },
  license: { form: 'text', means: 'of what the file says' },
} as const satisfies StatedFields;

/** How one claim stands to another. */
export const LINK = {
  kind: { form: 'word', words: CLAIM_LINKS, required: true, means: 'how the first stands to the second' },
  from: { form: 'ref', required: true, means: 'the ref of a claim' },
  to: { form: 'ref', required: true, means: 'the ref of the other claim' },
  note: { form: 'text', localised: IN_TWO, stored: true, means: "the editor's remark" },
  resolution: { form: 'text', localised: IN_TWO, stored: true, means: 'how a contradiction was settled, if it was' },
} as const satisfies StatedFields;

export const VERDICTS = { same: true, different: true, unsure: true } as const;
export type Verdict = keyof typeof VERDICTS;

export const JUDGEMENT = {
  a: { form: 'entity', required: true, means: 'an entity' },
  b: { form: 'entity', required: true, means: 'another one' },
  verdict: { form: 'word', words: VERDICTS, required: true, means: 'whether they are one' },
  by: { form: 'text', required: true, means: 'who judged' },
  note: { form: 'text', means: 'why' },
} as const satisfies StatedFields;

export const MERGE = {
  from: { form: 'id', required: true, means: 'the entity that is another one' },
  into: { form: 'id', required: true, means: 'the one it is: everything said of the first is said of it' },
  by: { form: 'text', required: true, means: 'who merged' },
  reason: { form: 'text', means: 'why' },
  force: {
    form: 'flag',
    usual: false,
    means: 'overrides the guards: other kind, other external id, the better connected one goes',
  },
} as const satisfies StatedFields;

export const RETRACTION = {
  doc: { form: 'documentId', required: true, means: 'the document that counts no more' },
  by: { form: 'text', required: true, means: 'who withdraws it' },
  reason: { form: 'text', required: true, means: 'why' },
} as const satisfies StatedFields;

/** The lines of a claims file by their `type`, in the order in which they are explained. */
export const LINES = {
  meta: META,
  document: DOCUMENT,
  paragraph: PARAGRAPH,
  entity: ENTITY,
  claim: CLAIM,
  link: LINK,
  judgement: JUDGEMENT,
  merge: MERGE,
  retraction: RETRACTION,
} as const satisfies Readonly<Record<string, StatedFields>>;

export type LineType = keyof typeof LINES;
