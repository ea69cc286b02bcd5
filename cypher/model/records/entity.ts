import { NAME_KINDS } from '../vocabularies.ts';
import { IN_TWO, type StatedFields } from './field.ts';

/** Another name of an entity; becomes an ALSO_KNOWN_AS claim. */
export const NAME = {
  editorial: { form: 'flag', usual: false, means: 'no source uses it; there so that search finds the entity' },
  par: { form: 'count', least: 1, located: true, means: 'the paragraph that uses it; counts from 1' },
  value: { form: 'text', inFile: 'v', required: true, means: 'the name' },
  lang: { form: 'text', means: 'its language, as a tag' },
  kind: { form: 'word', words: NAME_KINDS, usual: 'name', means: 'what kind of name it is' },
  doc: { form: 'document', means: 'its document, where that is not the last document line' },
} as const satisfies StatedFields;

export const ENTITY = {
  id: { form: 'id', required: true, means: 'a kind and a name in lower case, like person:some-name' },
  entityType: {
    form: 'labels',
    inFile: 'labels',
    required: true,
    means: 'its type, the general one first: ["Organisation", "Lab"]',
  },
  name: {
    form: 'text',
    localised: IN_TWO,
    alone: true,
    required: true,
    stored: true,
    means: 'its name, like Yann LeCun',
  },
  names: { form: 'entries', entries: NAME, means: 'its other names' },
  anonymous: { form: 'flag', usual: false, stored: true, means: 'a source that stays unnamed' },
  count: { form: 'count', least: 0, stored: true, means: 'how many it stands for ("two insiders")' },
  wikidataId: { form: 'text', stored: true, means: 'its item in Wikidata, like Q3571662' },
  note: { form: 'text', localised: IN_TWO, stored: true, means: "the editor's remark" },
} as const satisfies StatedFields;
