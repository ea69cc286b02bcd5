import { CITATION } from '@orrery/cypher/model/records/citation.ts';
import { PARTY } from '@orrery/cypher/model/records/claim.ts';
import { NAME } from '@orrery/cypher/model/records/entity.ts';
import type { Form, Stated, StatedFields } from '@orrery/cypher/model/records/field.ts';
import { LINES } from '@orrery/cypher/model/records/lines.ts';

const FORMS: Readonly<Record<Form, string>> = {
  text: 'text',
  number: 'number',
  count: 'whole number',
  flag: '`true` or `false`',
  word: '',
  date: 'date',
  endDate: 'date, or `".."`',
  day: 'one day',
  moment: 'date, or a date with a time',
  address: 'address',
  sha256: '64 hexadecimal digits',
  key: 'lower-case letters, digits, dots, hyphens',
  id: 'id',
  documentId: '`doc:…`',
  entity: 'id of an entity',
  entities: 'id of an entity, or a list',
  document: 'id of a document',
  documents: 'id of a document, or a list',
  ref: 'handle of a claim',
  labels: 'list of labels',
  predicate: 'predicate',
  entries: 'list of objects',
};

const INNER: readonly (readonly [title: string, fields: StatedFields])[] = [
  ['An entry of `names`', NAME],
  ['An entry of `also`', PARTY],
  ['An entry of `cite`: a citation', CITATION],
];

function valueOf({ form, words, localised, usual }: Stated): string {
  const list = Object.keys(words ?? {}).map((word) => (word === usual ? `**\`${word}\`**` : `\`${word}\``));
  return `${list.length > 0 ? list.join(', ') : FORMS[form]}${localised === undefined ? '' : ', by language'}`;
}

function table(title: string, fields: StatedFields): readonly string[] {
  const rows = Object.entries(fields).map(([name, field]) => {
    const said = `\`${field.inFile ?? name}\`${field.required === true ? ' (required)' : ''}`;
    return `| ${said} | ${valueOf(field)} | ${field.means.replaceAll('|', '\\|')} |`;
  });
  return [`## ${title}`, '', '| Field | Value | Meaning |', '| --- | --- | --- |', ...rows, ''];
}

/** `docs/claims-fields.md`: every field of every line of a claims file, from the definitions of the records. */
export function claimsPage(): string {
  return [
    '<!-- Generated from cypher/model/records by `pnpm gen`. Edit the definitions there. -->',
    '',
    '# The fields of a claims file',
    '',
    'What each line may say ([the format](claims-format.md) explains it). A word in bold is what holds where nothing is said. _By language_: a text, or texts by [BCP 47](https://www.rfc-editor.org/info/bcp47) tag.',
    '',
    ...Object.entries(LINES).flatMap(([type, fields]) => table(`\`${type}\``, fields)),
    ...INNER.flatMap(([title, fields]) => table(title, fields)),
  ].join('\n');
}
