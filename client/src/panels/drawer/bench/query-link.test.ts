import { parse } from '@0no-co/graphql.web';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ViewRefused } from '../../../graph/view-refused.ts';
import { pack } from '../../../workspace/pack.ts';
import { readHash } from '../../../workspace/url.ts';
import { PARAMETER_TYPES } from '../parameter-values.ts';
import { asCurl, asCypher, asGraphql } from './copy-query.ts';
import { readQueryFile } from './query-file.ts';
import { readQueryLink, writeQueryLink } from './query-link.ts';

const VIEW = { lens: 'FACTS', asOf: '2025-10-10', range: { from: '2025-01-01', to: '2025-12-31' } } as const;

test('property: a link brings the query, its parameters and its view', async () => {
  const typed = fc.dictionary(
    fc.string({ minLength: 1, maxLength: 6 }).filter((name) => name !== '__proto__'),
    fc.record({ type: fc.constantFrom(...PARAMETER_TYPES), text: fc.string({ maxLength: 10 }) }),
    { maxKeys: 3, noNullPrototype: true },
  );
  const name = fc.option(fc.string({ maxLength: 10 }));
  await fc.assert(
    fc.asyncProperty(
      fc.record(
        {
          text: fc.string({ maxLength: 60 }),
          typed,
          name,
          language: fc.constant('graphql' as const),
        },
        { requiredKeys: ['text', 'typed', 'name'] },
      ),
      async (query) => {
        const link = (await writeQueryLink(query, VIEW, 'zh-Hant')) ?? '';
        expect(await readQueryLink(link)).toEqual(query);
        expect(readHash(link)).toMatchObject({ view: VIEW, locale: 'zh-Hant', nodes: [] });
      },
    ),
    { numRuns: 50 },
  );
});

test('a link that was changed is refused, one without a query is none, and one too long is not made', async () => {
  expect(await readQueryLink('#lang=en')).toBeNull();
  await expect(readQueryLink('#q=xyz')).rejects.toThrow(ViewRefused);
  const others = ['{', '1', '{"text":1}', '{"text":"a","name":null,"typed":{"a":{"type":"no","text":""}}}'];
  for (const other of others) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await expect(readQueryLink(`#q=${await pack(other)}`)).rejects.toThrow(ViewRefused);
  }
  const noise = Array.from({ length: 100_000 }, () => Math.random().toString(36).slice(2, 4)).join('');
  expect(await writeQueryLink({ text: noise, typed: {}, name: null }, VIEW, 'en')).toBeNull();
});

const copied = {
  name: 'Mine',
  text: `MATCH (n) WHERE n.name = $who\nRETURN 'it''s' AS a`,
  typed: { who: { type: 'text', text: "O'Neil" }, unused: { type: 'integer', text: '1' } },
  view: VIEW,
} as const;

test('copied as Cypher it can be read again, as GraphQL and curl it says the same', () => {
  const cypher = asCypher(copied);
  expect(cypher).toContain('// Orrery: lens FACTS, as of 2025-10-10');
  expect(readQueryFile(cypher).queries).toEqual([
    { name: 'Mine', folder: '', text: copied.text, typed: { who: copied.typed.who } },
  ]);
  const graphql = asGraphql(copied);
  expect(graphql).toContain('# Orrery: lens FACTS, as of 2025-10-10');
  expect(graphql).toContain(`# Variables: {"parameters":{"who":"O'Neil"}}`);
  expect(graphql).toContain(`cypher(query: ${JSON.stringify(copied.text)}, parameters: $parameters, limit: 1000)`);
  const curl = asCurl(copied, { origin: 'http://127.0.0.1:4000', hasToken: true });
  expect(curl).toContain('Bearer $ORRERY_TOKEN');
  const [, body = ''] = /--data-binary '([^]*)'\n$/.exec(curl) ?? [];
  const sent: unknown = JSON.parse(body.replaceAll(`'\\''`, "'"));
  expect(sent).toMatchObject({ variables: { parameters: { who: "O'Neil" } } });
  expect(asCurl(copied, { origin: '', hasToken: false })).not.toContain('authorization');
});

test('several statements are several fields, which the server takes one by one', () => {
  const graphql = asGraphql({ ...copied, text: `RETURN ';' AS a;\nRETURN $who AS b;` });
  expect(() => parse(graphql)).not.toThrow();
  expect(graphql).toContain(`statement1: cypher(query: "RETURN ';' AS a", parameters: $parameters, limit: 1000)`);
  expect(graphql).toContain('statement2: cypher(query: "RETURN $who AS b", parameters: $parameters, limit: 1000)');
  expect(asGraphql({ ...copied, text: 'RETURN 1 AS a;' })).toContain('  cypher(query: "RETURN 1 AS a", limit: 1000)');
});
