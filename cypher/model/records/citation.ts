import { CERTAINTIES, MODALITIES, STANCES } from '../vocabularies.ts';
import { AS_WRITTEN, IN_TWO, type StatedFields } from './field.ts';
import { STATED_TIME } from './time.ts';

/** Whether an editor has let a citation count. */
export const REVIEWS = { accepted: true, proposed: true } as const;
export type Review = keyof typeof REVIEWS;

/** One place in one document that speaks about a claim: an entry of its `cite`. */
export const CITATION = {
  par: { form: 'count', least: 1, located: true, required: true, means: 'the paragraph; counts from 1' },
  doc: { form: 'document', means: 'its document, where that is not the last document line' },
  stance: {
    form: 'word',
    words: STANCES,
    usual: 'affirms',
    stored: true,
    means: 'whether the passage says yes, says no, or questions it',
  },
  certainty: { form: 'word', words: CERTAINTIES, usual: 'asserted', stored: true, means: 'on whose kind of word' },
  modality: {
    form: 'word',
    words: MODALITIES,
    usual: 'actual',
    stored: true,
    means: 'about a fact, a plan or a possibility',
  },
  review: {
    form: 'word',
    words: REVIEWS,
    usual: 'accepted',
    stored: true,
    means: 'what is only proposed counts for nothing yet',
  },
  hedge: {
    form: 'text',
    localised: AS_WRITTEN,
    stored: true,
    means: 'the hedging words as written, a few characters; their sense in English beside them',
  },
  by: { form: 'entities', means: "on whose word; the document's voice where this is left out" },
  note: { form: 'text', localised: IN_TWO, stored: true, means: "the editor's remark" },
  ...STATED_TIME,
} as const satisfies StatedFields;
