import { CLAIM } from '@orrery/cypher/model/records/claim.ts';
import { ENTITY } from '@orrery/cypher/model/records/entity.ts';
import type { StatedFields } from '@orrery/cypher/model/records/field.ts';
import { textIn } from '@orrery/cypher/model/records/texts.ts';
import { expect, test } from 'vitest';
import { statedProps } from '../plan/stated-props.ts';
import { decodeLine } from '../read/decode-line.ts';
import { FieldReader } from '../read/field-reader.ts';
import { readJson } from '../read/json-reader.ts';
import { formatProblem, Problems } from '../read/problem.ts';
import { exportFields } from './export-fields.ts';
import { StoredProps } from './props.ts';

const CLAIM_LINE = { type: 'claim', ref: 'r', p: 'WORKS_AT', s: 'person:a', o: 'org:b', cite: [{ par: 1 }] };

function read(line: object, hasPairs = false) {
  const problems = new Problems();
  const node = readJson(JSON.stringify(line));
  if (node.kind !== 'object') throw new Error('No object');
  const decoded = decodeLine(new FieldReader(node, { file: 'f', line: 1, problems, hasPairs }));
  return { decoded: decoded ?? {}, problems: problems.kept.map(formatProblem) };
}

/** What is stored of a line, and what an export says of that. */
function around(line: object, fields: StatedFields, hasPairs = false) {
  const { decoded, problems } = read(line, hasPairs);
  expect(problems).toEqual([]);
  const props = statedProps(decoded, fields);
  return { props, said: exportFields(new StoredProps(props), fields) };
}

test.each([
  ['chief', { role: 'chief', roleZh: null, texts: null }],
  [{ en: 'chief' }, { role: 'chief', roleZh: null, texts: null }],
  [
    { en: 'chief', 'zh-Hant': '院長' },
    { role: 'chief', roleZh: '院長', texts: null },
  ],
  [{ 'zh-Hant': '院長' }, { role: '院長', roleZh: '院長', texts: null }],
  [
    { ja: '院長', en: 'chief' },
    { role: 'chief', roleZh: null, texts: ['role@ja=院長'] },
  ],
  [
    { ja: '院長', fr: 'chef' },
    { role: '院長', roleZh: null, texts: ['role@fr=chef', 'role@ja=院長'] },
  ],
  [
    { fr: 'chef=1', 'zh-Hant': '院長' },
    { role: 'chef=1', roleZh: '院長', texts: ['role@fr=chef=1'] },
  ],
  [
    { en: 'x', fr: 'x', 'pt-BR': 'x' },
    { role: 'x', roleZh: null, texts: ['role@fr=x', 'role@pt-BR=x'] },
  ],
])('a role given as %j is stored, and exported so that it is stored alike again', (role, stored) => {
  const { props, said } = around({ ...CLAIM_LINE, role }, CLAIM);
  expect(props).toMatchObject(stored);
  const again = around({ ...CLAIM_LINE, ...said }, CLAIM);
  expect(again.props).toEqual(props);
});

test('a pair of fields in claims/1 says the same as two tags', () => {
  const pair = around({ ...CLAIM_LINE, role: 'chief', roleZh: '院長', textZh: '甲是院長。' }, CLAIM, true);
  expect(pair.said).toMatchObject({
    role: { en: 'chief', 'zh-Hant': '院長' },
    text: { 'zh-Hant': '甲是院長。' },
  });
  expect(around({ ...CLAIM_LINE, ...pair.said }, CLAIM).props).toEqual(pair.props);
});

test('the texts of all fields of a record are kept apart', () => {
  const entity = {
    type: 'entity',
    id: 'person:a',
    labels: ['Person'],
    name: { en: 'A', ja: 'あ' },
    note: { ja: '注' },
  };
  const { props, said } = around(entity, ENTITY);
  expect(props).toMatchObject({ name: 'A', note: '注', texts: ['name@ja=あ', 'note@ja=注'] });
  expect(said).toMatchObject({ name: { en: 'A', ja: 'あ' }, note: { ja: '注' } });
});

test('what is wrong with a text by language is told with its place', () => {
  const role = '"role"'.length;
  expect(read({ role: { 'not a tag': 'x' }, ...CLAIM_LINE }).problems).toEqual([
    `f:1:${role + 4} bad-language "not a tag" is no language tag — write a BCP 47 tag once: en, zh-Hant, ja`,
  ]);
  expect(read({ role: { 'zh-hant': 'x', 'zh-Hant': 'y' }, ...CLAIM_LINE }).problems).toHaveLength(1);
  expect(read({ role: { en: ' ' }, ...CLAIM_LINE }).problems[0]).toContain('"role" in "en" is empty');
  expect(read({ role: {}, ...CLAIM_LINE }).problems[0]).toContain('in no language');
  expect(read({ roleZh: '院長', ...CLAIM_LINE }).problems[0]).toContain(
    'paired-text "roleZh" says in a field of its own what "role" says by language — write "role": {"en": "…", "zh-Hant": "…"}',
  );
});

test('a reader gets the text of their language, else of one near it, else of English', () => {
  const texts = { en: 'en', 'zh-Hant': 'hant', 'pt-BR': 'br', ja: 'ja' };
  const ask = (language: string): string | undefined => textIn(texts, language);
  expect(['ja', 'ja-JP', 'zh-Hant-TW', 'zh-Hans', 'pt', 'fr'].map(ask)).toEqual([
    'ja',
    'ja',
    'hant',
    'hant',
    'br',
    'en',
  ]);
  expect(textIn({ und: 'u', fr: 'f' }, 'de')).toBe('u');
  expect(textIn({}, 'de')).toBeUndefined();
});
