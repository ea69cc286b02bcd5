import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inLocale, LOCALES, type Locale, nextLocale, preferredLocale, punctuationOf } from './locale.ts';

test.each([
  [['zh-HK', 'en'], 'zh-Hant'],
  [['zh-Hans-CN'], 'zh-Hant'],
  [['fr-CA', 'en-US', 'zh-TW'], 'en'],
  [['zhx'], 'en'],
  [[], 'en'],
])('a reader of %j gets %s', (languages, locale) => {
  expect(preferredLocale(languages)).toBe(locale);
});

test('the switch goes through every language and comes back', () => {
  const seen = [LOCALES[0]];
  for (let at = nextLocale(LOCALES[0] ?? 'en'); at !== LOCALES[0]; at = nextLocale(at)) seen.push(at);
  expect(seen).toEqual(LOCALES);
});

test('brackets and quotes stand around what they are joined by', () => {
  expect(punctuationOf('en').brackets.join('insiders')).toBe(' (insiders)');
  expect(punctuationOf('zh-Hant').quotes.join('話')).toBe('「話」');
});

test('no other file asks which language the interface is in by its name: a further one would be missed there', async () => {
  const root = join(import.meta.dirname, '..');
  const files = (await readdir(root, { recursive: true })).filter(
    (name) =>
      /\.tsx?$/.test(name) &&
      !/\.test\.|^testing\/|^i18n\/(locale|messages|workbench-words|analyst-words|editor-words)\.ts$/.test(name),
  );
  expect(files.length).toBeGreaterThan(300);
  const asking: string[] = [];
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop
    const text = await readFile(join(root, file), 'utf8');
    if (/\blocale [!=]==? '|'zh-Hant'/.test(text)) asking.push(file);
  }
  expect(asking).toEqual([]);
});

test('a name is shown in the language of the interface where it is given in it: a third one is a dictionary and no code', () => {
  const texts = [
    { field: 'name', tag: 'ja', value: 'ヤン・ルカン' },
    { field: 'note', tag: 'fr', value: 'chercheur' },
  ];
  const entity = { name: 'Yann LeCun', nameZh: '楊立昆', texts };
  const read = (tag: string) => inLocale(tag as Locale, entity, 'name');
  expect(['en', 'zh-Hant', 'ja', 'fr'].map(read)).toEqual(['Yann LeCun', '楊立昆', 'ヤン・ルカン', 'Yann LeCun']);
});
