import { Conflict, InvalidInput } from '@orrery/cypher/errors.ts';
import type { Change, Curated, CurationRequest } from '@orrery/cypher/model/curation.ts';
import { describe, expect, test } from 'vitest';
import { appOnBrokenDatabase, type GraphQLAnswer, post, URL_OF_TESTS } from '../../test/execute.ts';
import type { AppOptions } from '../app.ts';
import type { Curator } from './curator.ts';

const VIEWER = 'viewer-token-of-tests';
const EDITOR = 'editor-token-of-tests';

const change: Change = {
  id: 'c1',
  kind: 'merge',
  by: 'Ines',
  at: '2026-01-31T12:00:00.000Z',
  lines: ['+ merge person:bo into person:ada'],
  importId: 'i_1',
  undoes: undefined,
  undoneBy: undefined,
};

interface Asked extends Curator {
  readonly requests: CurationRequest[];
}

function curatorThat(answer: () => Curated = () => ({ change, lines: change.lines })): Asked {
  const requests: CurationRequest[] = [];
  return {
    requests,
    curate: async (request) => {
      requests.push(request);
      return answer();
    },
    changes: async (first) => Array.from({ length: first }, () => change),
  };
}

/** Asks an app whose database answers nothing: a decision is the curator's business. */
async function askApp(options: Omit<AppOptions, 'db'>, query: string, token?: string): Promise<GraphQLAnswer> {
  const app = appOnBrokenDatabase(new Error('not asked'), options);
  try {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const response = await app.fetch(post({ query }, headers));
    return await response.json();
  } finally {
    app.close();
  }
}

const MERGE = 'mutation { merge(from: "person:bo", into: "person:ada", by: "Ines") { change { id importId } lines } }';
const codeOf = ({ errors }: GraphQLAnswer): unknown => errors?.[0]?.extensions?.['code'];

describe('who may edit', () => {
  test('nothing can be changed on a server that was not started for it', async () => {
    const answer = await askApp({ editToken: EDITOR }, MERGE, EDITOR);
    expect(codeOf(answer)).toBe('FORBIDDEN');
    expect(answer.errors?.[0]).toMatchObject({
      message: 'This server only reads.',
      extensions: { remedy: 'Start it with --edit to change the graph through it.' },
    });
  });

  test.each<[string, string | undefined, string | undefined]>([
    ['without a token', undefined, undefined],
    ['with the token of a viewer', VIEWER, VIEWER],
    ['with a wrong token', undefined, 'editor-token-of-testx'],
  ])('it is refused %s', async (_name, token, sent) => {
    const curator = curatorThat();
    for (const query of [MERGE, '{ changes { id } }', 'mutation { saveView(view: "x") }']) {
      // oxlint-disable-next-line no-await-in-loop
      expect(codeOf(await askApp({ curator, editToken: EDITOR, token }, query, sent))).toBe('FORBIDDEN');
    }
    expect(curator.requests).toEqual([]);
  });

  test('no token edits where the server has none, not even an empty one', async () => {
    expect(codeOf(await askApp({ curator: curatorThat() }, MERGE, ''))).toBe('FORBIDDEN');
  });

  test('who may edit may see, too', async () => {
    const seen = await askApp({ curator: curatorThat(), editToken: EDITOR, token: VIEWER }, '{ __typename }', EDITOR);
    expect(seen).toEqual({ data: { __typename: 'Query' } });
    expect(codeOf(await askApp({ curator: curatorThat(), editToken: EDITOR, token: VIEWER }, '{ __typename }'))).toBe(
      'UNAUTHENTICATED',
    );
  });

  test('a mutation is never carried out for a GET', async () => {
    const curator = curatorThat();
    const app = appOnBrokenDatabase(new Error('not asked'), { curator, editToken: EDITOR });
    const url = `${URL_OF_TESTS}?query=${encodeURIComponent(MERGE)}`;
    const response = await app.fetch(new Request(url, { headers: { authorization: `Bearer ${EDITOR}` } }));
    expect(response.status).toBe(405);
    expect(curator.requests).toEqual([]);
    app.close();
  });
});

describe('a decision', () => {
  const made = async (query: string, answer?: () => Curated): Promise<[CurationRequest | undefined, GraphQLAnswer]> => {
    const curator = curatorThat(answer);
    const said = await askApp({ curator, editToken: EDITOR }, query, EDITOR);
    return [curator.requests[0], said];
  };

  test.each<[string, string, CurationRequest['curation']]>([
    [
      'judge',
      'judge(a: "person:a", b: "person:b", verdict: UNSURE, note: "two boats", by: "Ines") { lines }',
      { kind: 'judge', a: 'person:a', b: 'person:b', verdict: 'unsure', note: 'two boats' },
    ],
    [
      'merge',
      'merge(from: "person:a", into: "person:b", reason: "one", force: true, by: "Ines") { lines }',
      { kind: 'merge', from: 'person:a', into: 'person:b', reason: 'one', force: true },
    ],
    ['unmerge', 'unmerge(from: "person:a", by: "Ines") { lines }', { kind: 'unmerge', from: 'person:a' }],
    [
      'retract',
      'retract(document: "doc:a", reason: "wrong", by: "Ines") { lines }',
      { kind: 'retract', document: 'doc:a', reason: 'wrong' },
    ],
    ['restore', 'restore(document: "doc:a", by: "Ines") { lines }', { kind: 'restore', document: 'doc:a' }],
    ['undo', 'undo(change: "c1", by: "Ines") { lines }', { kind: 'undo', change: 'c1' }],
    [
      'addClaim',
      `addClaim(by: "Ines", claim: {
        subject: "person:a", predicate: KNOWS, object: "person:new", valueNumber: 1e25, unit: "FLOP", role: "pilot", key: "second",
        text: "They met.", start: "2024-03", end: "..", at: "2024", newEntities: [{ id: "person:new", type: Person, name: "New" }],
        document: { id: "doc:a", title: "A letter", url: "https://example.org", publisher: "P", publishedAt: "2024-05-01", lang: "ja" },
        summary: "It says so.", stance: DOUBTS, certainty: QUOTED, modality: POSSIBLE, voices: ["person:a"]
      }) { lines }`,
      {
        kind: 'add-claim',
        claim: {
          subject: 'person:a',
          predicate: 'KNOWS',
          object: 'person:new',
          valueNumber: 1e25,
          unit: 'FLOP',
          role: 'pilot',
          key: 'second',
          text: 'They met.',
          start: '2024-03',
          end: '..',
          at: '2024',
          newEntities: [{ id: 'person:new', type: 'Person', name: 'New' }],
          document: {
            id: 'doc:a',
            title: 'A letter',
            url: 'https://example.org',
            publisher: 'P',
            publishedAt: '2024-05-01',
            lang: 'ja',
          },
          summary: 'It says so.',
          stance: 'doubts',
          certainty: 'quoted',
          modality: 'possible',
          voices: ['person:a'],
        },
      },
    ],
  ])('%s: the curator gets what was asked', async (_name, field, curation) => {
    const [request, { errors }] = await made(`mutation { ${field} }`);
    expect(errors).toBeUndefined();
    expect(request).toEqual({ curation, by: 'Ines', dryRun: false });
  });

  test('the answer has the change, by whose id it is undone', async () => {
    const [, { data }] = await made(MERGE);
    expect(data?.['merge']).toEqual({ change: { id: 'c1', importId: 'i_1' }, lines: change.lines });
  });

  test('a dry run is asked for as such, and has no change', async () => {
    const [request, { data }] = await made(
      'mutation { unmerge(from: "person:a", by: "Ines", dryRun: true) { change { id } lines } }',
      () => ({ change: undefined, lines: ['- merge'] }),
    );
    expect(request?.dryRun).toBe(true);
    expect(data?.['unmerge']).toEqual({ change: null, lines: ['- merge'] });
  });

  test.each<[Error, string]>([
    [new InvalidInput('no entity "person:x" in this file. Correct the id.'), 'INVALID_INPUT'],
    [new Conflict('It has been changed since. Take back the later changes first.'), 'CONFLICT'],
  ])('what goes wrong is coded: %s', async (error, code) => {
    const [, answer] = await made(MERGE, () => {
      throw error;
    });
    expect(codeOf(answer)).toBe(code);
  });

  test('the changes are listed, as many as wanted', async () => {
    const answer = await askApp(
      { curator: curatorThat(), editToken: EDITOR },
      '{ changes(first: 2) { kind by } }',
      EDITOR,
    );
    expect(answer.data?.['changes']).toEqual([
      { kind: 'merge', by: 'Ines' },
      { kind: 'merge', by: 'Ines' },
    ]);
  });
});
