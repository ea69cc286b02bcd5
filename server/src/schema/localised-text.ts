import { LocalisedTextRef } from './refs.ts';

LocalisedTextRef.implement({
  description:
    'A text of a record in a language that has no field of its own. A field that takes `lang` is read in that language, else in one it is a form of (zh for zh-Hant), else in another form of that (zh-Hant for zh-Hans), else in English, else in whatever language there is.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Which field of the record it is a text of, such as "name".' }),
    tag: t.exposeString('tag', { description: 'Its language, as a BCP 47 tag such as "ja".' }),
    value: t.exposeString('value', { description: 'The text.' }),
  }),
});
