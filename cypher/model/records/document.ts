import { DOCUMENT_STATUSES, SECTIONS } from '../vocabularies.ts';
import { IN_TWO, type StatedFields } from './field.ts';

export const DOCUMENT = {
  id: { form: 'documentId', required: true, means: 'doc:some-name' },
  title: { form: 'text', localised: IN_TWO, alone: true, required: true, stored: true, means: 'what it is called' },
  lang: { form: 'text', required: true, stored: true, means: 'the language it is written in, as a tag' },
  publisher: { form: 'text', stored: true, means: 'who published it' },
  url: { form: 'address', stored: true, means: 'where it can be read' },
  publishedAt: { form: 'moment', required: true, stored: true, means: 'when it was published' },
  anchorDate: { form: 'day', required: true, means: 'the day that "today" means in it' },
  retrievedAt: { form: 'moment', stored: true, internal: true, means: 'when it was read' },
  sha256: { form: 'sha256', stored: true, means: 'of the text file the paragraphs were counted in' },
  paragraphs: { form: 'count', least: 0, required: true, means: 'how many it has' },
  status: {
    form: 'word',
    words: DOCUMENT_STATUSES,
    usual: 'live',
    stored: true,
    means: 'whether it still counts',
  },
  statusNote: { form: 'text', localised: IN_TWO, stored: true, means: 'why it has that status' },
  credit: { form: 'text', stored: true, means: 'what must be said where its data is shown' },
  voice: { form: 'entity', means: 'the entity that speaks where a citation names no voice' },
} as const satisfies StatedFields;

export const PARAGRAPH = {
  doc: { form: 'document', means: 'its document, where that is not the last document line' },
  n: { form: 'count', least: 1, located: true, required: true, means: 'its number; counts from 1' },
  key: {
    form: 'key',
    stored: true,
    internal: true,
    means: 'what it is known by instead of its number, as a row that may move',
  },
  section: {
    form: 'word',
    words: SECTIONS,
    usual: 'body',
    required: true,
    stored: true,
    means: 'what part of the document it is',
  },
  summary: { form: 'text', localised: IN_TWO, stored: true, means: 'in our words, never the text' },
  refersTo: { form: 'documents', means: 'documents it points to' },
  text: { form: 'text', stored: true, internal: true, means: 'the passage as read, in exports' },
  cleanText: {
    form: 'text',
    stored: true,
    internal: true,
    means: 'the passage without what is no part of it, in exports',
  },
} as const satisfies StatedFields;
