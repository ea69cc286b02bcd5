import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBundled } from '../read-bundled.ts';

const MAPPING = readFileSync(join(import.meta.dirname, 'models.mapping.yaml'), 'utf8');
const EN = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const ZH = new Intl.DisplayNames(['zh-Hant-TW'], { type: 'region', fallback: 'none' });
/** CLDR words them as special administrative regions. */
const PLAIN: Readonly<Record<string, string>> = { 'Hong Kong': '香港', Macao: '澳門' };

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

test('every country of the table is called in Chinese what CLDR calls it, and none in English alone', async () => {
  const claims = await readBundled();
  const places = new Map(
    claims.flatMap(({ object }) => (object?.id.startsWith('place:') === true ? [[object.name, object.nameZh]] : [])),
  );
  const countries = [...places].filter(([name]) => MAPPING.includes(`      ${name}: `));
  expect(countries.length).toBeGreaterThan(40);
  expect(places.get('United States')).toBe('美國');
  for (const [name, nameZh] of countries) {
    const code = CODES.find((one) => EN.of(one) === name);
    expect([name, nameZh]).toEqual([name, PLAIN[name ?? ''] ?? (code === undefined ? 'no such country' : ZH.of(code))]);
  }
  const without = claims.filter(({ predicate, object }) => predicate === 'LOCATED_IN' && object?.nameZh === null);
  expect(without.map(({ object }) => object?.name)).toEqual([]);
}, 300_000);
