import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { FIRST_VIEW, type View } from '../../graph/view.ts';
import { aClaim } from '../../testing/a-claim.ts';
import { claimAsCypher, claimAsGraphql, entityAsCypher, entityAsGraphql } from './copy-texts.ts';

const SCHEMA = buildSchema(readFileSync(join(import.meta.dirname, '../../../../server/schema.graphql'), 'utf8'));
const VIEWS: readonly View[] = [
  FIRST_VIEW,
  { lens: 'FACTS', asOf: '2025-08-25', range: null },
  { lens: 'ALL', asOf: null, range: { from: '2025-01-01', to: '2025-12-31' } },
];

test.each(VIEWS)('copied GraphQL is a question that the server understands, under %o', (view) => {
  for (const text of [
    entityAsGraphql('person:"quoted"', { view, locale: 'en' }),
    claimAsGraphql(aClaim(), { view, locale: 'zh-Hant' }),
  ]) {
    expect(validate(SCHEMA, parse(text))).toEqual([]);
  }
});

test('every copied text names the view it was copied under', () => {
  const view: View = { lens: 'FACTS', asOf: '2025-08-25', range: { from: '2025-01-01', to: '2025-12-31' } };
  const words = 'Orrery: lens FACTS, as of 2025-08-25, from 2025-01-01 to 2025-12-31\n';
  const context = { view, locale: 'en' } as const;
  for (const text of [entityAsGraphql('a', context), claimAsGraphql(aClaim(), context)]) {
    expect(text).toContain(`# ${words}`);
  }
  for (const text of [entityAsCypher('a', context), claimAsCypher(aClaim(), context)]) {
    expect(text).toContain(`// ${words}`);
  }
});

test('copied Cypher asks for what the lens lets through and the day allows, and for all under the widest view', () => {
  expect(entityAsCypher('a', { view: { lens: 'FACTS', asOf: '2025-08-25', range: null } })).toContain(
    `WHERE r.certainty IN ["asserted"]
  AND (r.startEarliest IS NULL OR r.startEarliest <= date("2025-08-25"))
  AND (r.endLatest IS NULL OR r.endLatest >= date("2025-08-25"))`,
  );
  expect(entityAsCypher('a', { view: { lens: 'ALL', asOf: null, range: null } })).not.toContain('WHERE');
});

test('a copied text says the sentence that the page says, in its language and on its day', () => {
  const view: View = { lens: 'ALL', asOf: '2025-08-25', range: null };
  expect(claimAsCypher(aClaim(), { view, locale: 'en' })).toMatch(/^\/\/ .*\n\/\/ Shengjia Zhao works at MSL\nMATCH/u);
  expect(claimAsGraphql(aClaim(), { view, locale: 'zh-Hant' })).toContain(
    'sentence(locale: ZH_HANT, asOf: "2025-08-25")',
  );
  expect(entityAsGraphql('a', { view, locale: 'en' })).toContain(
    'claim { sentence(locale: EN, seenFrom: "a", asOf: "2025-08-25") }',
  );
});
