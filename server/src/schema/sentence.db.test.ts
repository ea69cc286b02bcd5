import { useTinyGraph } from '@orrery/cypher/test/tiny.ts';
import { expect, test } from 'vitest';
import { dataOf } from '../../test/execute.ts';
import { createApp } from '../app.ts';

const app = createApp({ db: useTinyGraph() });
const data = (query: string) => dataOf(app, query);

test('a claim is told from each of its parties, in both languages', async () => {
  const sides = `subject: sentence(seenFrom: "person:ada-quill") object: sentence(seenFrom: "org:nimbus-lab")
    office: sentence(seenFrom: "role:chief-forecaster") other: sentence(seenFrom: "person:nobody") zh: sentence(locale: ZH_HANT)`;
  const answer = await data(
    `{ entity(id: "role:chief-forecaster") { claims(end: ALSO, first: 1) { edges { node { ${sides} } } } } }`,
  );
  expect(answer).toEqual({
    entity: {
      claims: {
        edges: [
          {
            node: {
              subject: expect.stringMatching(/^Ada Quill works at Nimbus Lab as chief forecaster/u),
              object: expect.stringMatching(/^Nimbus Lab employs Ada Quill as chief forecaster/u),
              office: expect.stringMatching(/^The post of .* is held by Ada Quill at Nimbus Lab/u),
              other: expect.stringMatching(/^Ada Quill works at /u),
              zh: expect.stringMatching(/^羽艾達.*任職於 Nimbus Lab|^羽艾達.*任職於雲團實驗室/u),
            },
          },
        ],
      },
    },
  });
});

test('the sentence names who denies it, and on whose word it rests', async () => {
  const { claims } = (await data(
    '{ claims(predicates: [DEMOTED_WITHIN, EXEMPTS], first: 100) { edges { node { predicate sentence } } } }',
  )) as { claims: { edges: { node: { predicate: string; sentence: string } }[] } };
  const of = (predicate: string): string =>
    claims.edges.find(({ node }) => node.predicate === predicate)?.node.sentence ?? '';
  expect(of('DEMOTED_WITHIN')).toMatch(/ was demoted within .*, which .* (?:denies|deny)$/u);
  expect(of('EXEMPTS')).toMatch(/ made an exception for .*, according to two witnesses$/u);
});
