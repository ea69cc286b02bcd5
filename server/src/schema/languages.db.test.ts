import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase } from '@orrery/cypher/test/db.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runImport } from '../../../ledger/index.ts';
import { ask, dataOf } from '../../test/execute.ts';
import { createApp } from '../app.ts';

/** A source that says everything in Japanese, too. */
const LINES = [
  { type: 'meta', format: 'claims/2', origin: 'hand:test' },
  {
    type: 'document',
    id: 'doc:pier',
    title: { en: 'News of the pier', 'zh-Hant': '碼頭新聞', ja: '桟橋だより' },
    lang: 'ja',
    publishedAt: '2030-01-01',
    anchorDate: '2030-01-01',
    paragraphs: 1,
  },
  { type: 'paragraph', n: 1, section: 'body', summary: { en: 'Who runs it.', ja: '運営者について。' } },
  {
    type: 'entity',
    id: 'person:ada',
    labels: ['Person'],
    name: { en: 'Ada Tide', 'zh-Hant': '潮艾達', ja: '潮エイダ' },
  },
  {
    type: 'entity',
    id: 'org:pier',
    labels: ['Organisation'],
    name: { en: 'Pier Lab', ja: '桟橋研究所', 'zh-Hans': '码头' },
  },
  {
    type: 'claim',
    ref: 'a',
    p: 'WORKS_AT',
    s: 'person:ada',
    o: 'org:pier',
    role: { en: 'director', 'zh-Hant': '所長', ja: '所長さん' },
    text: { en: 'Ada runs it.', ja: 'エイダが運営する。' },
    cite: [
      {
        par: 1,
        hedge: { und: 'らしい', en: 'it seems', fr: 'paraît-il' },
        note: { en: 'Said once.', ja: '一度だけ。' },
      },
    ],
  },
];

const db = openTestDatabase();
const app = createApp({ db });
const data = (query: string) => dataOf(app, query);

beforeAll(async () => {
  await db.empty();
  const folder = await mkdtemp(join(tmpdir(), 'orrery-languages-'));
  const path = join(folder, 'pier.claims.jsonl');
  await writeFile(path, LINES.map((line) => JSON.stringify(line)).join('\n'));
  await runImport({ path, db });
  await rm(folder, { recursive: true });
});
afterAll(async () => {
  app.close();
  await db.close();
});

test('every field that has languages is read in the one that is asked for', async () => {
  const { entity } = (await data(`{ entity(id: "person:ada") {
    name ja: name(lang: "ja") form: name(lang: "ja-JP") zh: name(lang: "zh-hant") other: name(lang: "fr")
    texts { field tag value }
    claims(first: 1) { edges { node {
      role(lang: "ja") text(lang: "ja") texts { field tag value }
      object { name(lang: "zh-Hant-TW") none: note(lang: "ja") }
      citations { hedge french: hedge(lang: "fr") english: hedge(lang: "en") hedgeEn note(lang: "ja") review
        document { title(lang: "ja") lang } paragraph { summary(lang: "ja") } }
    } } }
  } }`)) as { entity: Record<string, unknown> & { claims: { edges: readonly { node: unknown }[] } } };
  expect({ ...entity, claims: entity.claims.edges[0]?.node }).toEqual({
    name: 'Ada Tide',
    ja: '潮エイダ',
    form: '潮エイダ',
    zh: '潮艾達',
    other: 'Ada Tide',
    texts: [{ field: 'name', tag: 'ja', value: '潮エイダ' }],
    claims: {
      role: '所長さん',
      text: 'エイダが運営する。',
      texts: [
        { field: 'role', tag: 'ja', value: '所長さん' },
        { field: 'text', tag: 'ja', value: 'エイダが運営する。' },
      ],
      // Its other script stands before English.
      object: { name: '码头', none: null },
      citations: [
        {
          hedge: 'らしい',
          french: 'paraît-il',
          english: 'it seems',
          hedgeEn: 'it seems',
          note: '一度だけ。',
          review: 'ACCEPTED',
          document: { title: '桟橋だより', lang: 'ja' },
          paragraph: { summary: '運営者について。' },
        },
      ],
    },
  });
});

test('a drawn link and a sentence carry them, too', async () => {
  const { neighbourhood, claims } = await data(`{
    neighbourhood(id: "person:ada") { links { role(lang: "ja") texts { field tag value } } }
    claims(predicates: [WORKS_AT], first: 1) { edges { node { en: sentence ja: sentence(lang: "ja") zh: sentence(locale: ZH_HANT, lang: "ja") } } }
  }`);
  expect(neighbourhood).toEqual({
    links: [{ role: '所長さん', texts: [{ field: 'role', tag: 'ja', value: '所長さん' }] }],
  });
  expect(claims).toEqual({
    edges: [
      {
        node: {
          en: 'Ada Tide works at Pier Lab as director',
          ja: '潮エイダ works at 桟橋研究所 as 所長さん',
          zh: expect.stringMatching(/^潮エイダ.*桟橋研究所.*所長さん/u),
        },
      },
    ],
  });
});

test('what is no language is refused with its remedy', async () => {
  const { errors } = await ask(app, '{ entity(id: "person:ada") { note(lang: "japanese language") } }');
  expect(errors).toMatchObject([
    {
      message: '"japanese language" is no language tag.',
      extensions: { code: 'INVALID_INPUT', remedy: 'Give one by BCP 47, such as "ja".' },
    },
  ]);
});
