import { BUILT_IN, useVocabulary } from '@orrery/cypher/model/vocabulary.ts';
import { openTestDatabase } from '@orrery/cypher/test/db.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runImport } from '../../../ledger/index.ts';
import { FILM_CLAIMS } from '../../../ledger/test/film/film.ts';
import { ask, dataOf, type GraphQLAnswer, post } from '../../test/execute.ts';
import { createApp } from '../app.ts';

/** A graph whose words the code has never heard of: a source brought them (ledger/test/film). */
const db = openTestDatabase();
const app = createApp({ db });
const data = (query: string, variables: Readonly<Record<string, unknown>> = {}) => dataOf(app, query, variables);

beforeAll(async () => {
  await db.empty();
  await runImport({ path: FILM_CLAIMS, db });
  // The importer is another process.
  useVocabulary(BUILT_IN);
});
afterAll(async () => {
  app.close();
  useVocabulary(BUILT_IN);
  await db.close();
});

describe('words that a source has declared', () => {
  test('stand in the model, with labels in both languages, hints and counts', async () => {
    const { model } = (await data(`{ model {
      types { id label zh: label(locale: ZH_HANT) plural parent colour icon count }
      predicates { predicate kind label inverse zh: label(locale: ZH_HANT) subjects { id } objects { id label } count }
      version declared
    } }`)) as {
      model: {
        types: { id: string }[];
        predicates: { predicate: string }[];
        version: string;
        declared: { source: string; words: { types: object } }[];
      };
    };
    expect(model.types.find(({ id }) => id === 'Film')).toEqual({
      id: 'Film',
      label: 'Film',
      zh: '電影',
      plural: 'Films',
      parent: null,
      colour: 'violet',
      icon: 'Artefact',
      count: 2,
    });
    expect(model.types.find(({ id }) => id === 'Studio')).toMatchObject({ parent: 'Organisation', count: 2 });
    expect(model.predicates.find(({ predicate }) => predicate === 'DIRECTED')).toMatchObject({
      kind: 'POINT',
      label: 'directed',
      zh: '執導',
      subjects: [{ id: 'Person' }],
      objects: [{ id: 'Film', label: 'Film' }],
      count: 2,
    });
    expect(model.version).not.toBe('built-in');
    expect(model.declared.map(({ words }) => Object.keys(words.types).toSorted())).toEqual([
      ['Character', 'Film', 'Studio'],
    ]);
  });

  test('are what an entity is, and a filter takes them as any other', async () => {
    const { entity, entities, organisations } = await data(`{
      entity(id: "film:long-tide") { __typename type { id label(locale: ZH_HANT) } }
      entities(types: [Film]) { totalCount edges { node { id } } }
      organisations: entities(types: [Organisation]) { edges { node { id type { id } } } }
    }`);
    expect(entity).toEqual({ __typename: 'Entity', type: { id: 'Film', label: '電影' } });
    expect(entities).toMatchObject({ totalCount: 2, edges: [{ node: { id: 'film:long-tide' } }, { node: {} }] });
    expect(organisations).toMatchObject({ edges: [{ node: { type: { id: 'Studio' } } }, { node: {} }] });
  });

  test('are searched and drawn', async () => {
    const answer = await data(`{
      search(query: "tide", types: ["Film"]) { edges { node { id } } }
      neighbourhood(id: "film:long-tide", predicates: [DIRECTED, ACTED_IN], kinds: [Person], order: NAME) {
        nodes { id type { id } } links { predicate }
      }
    }`);
    expect((answer['search'] as { edges: unknown[] }).edges).toHaveLength(2);
    expect(answer['neighbourhood']).toMatchObject({
      nodes: expect.arrayContaining([{ id: 'person:mara-voss', type: { id: 'Person' } }]),
      links: expect.arrayContaining([{ predicate: 'DIRECTED' }, { predicate: 'ACTED_IN' }]),
    });
  });

  test('begin the first picture, and paths run along them', async () => {
    const answer = await data(`{
      startingView { nodes { id type { id } } links { predicate } }
      paths(from: "person:mara-voss", to: "org:dune-films", excludePredicates: [OWNS]) { subgraph { links { predicate } } }
    }`);
    expect(answer['startingView']).toMatchObject({
      nodes: expect.arrayContaining([{ id: 'film:long-tide', type: { id: 'Film' } }]),
      links: expect.arrayContaining([{ predicate: 'SEQUEL_OF' }]),
    });
    expect(answer['paths']).toMatchObject({
      subgraph: { links: expect.arrayContaining([{ predicate: 'WORKS_AT' }, { predicate: 'RIVALS' }]) },
    });
  });

  test('are told in both languages and from both ends', async () => {
    const { claims } = (await data(`{ claims(predicates: [DIRECTED], first: 10) { edges { node {
      drawn sentence zh: sentence(locale: ZH_HANT) seen: sentence(seenFrom: "film:long-tide") } } } }`)) as {
      claims: { edges: { node: { drawn: boolean; sentence: string; zh: string; seen: string } }[] };
    };
    const told = claims.edges.map(({ node }) => node).find(({ sentence }) => sentence.includes('The Long Tide'));
    expect(told?.drawn).toBe(true);
    expect(told?.sentence).toContain('Mara Voss directed The Long Tide');
    expect(told?.zh).toContain('執導了長潮');
    expect(told?.seen).toContain('The Long Tide was directed by Mara Voss');
  });

  test('are meant by a name that is nearly theirs, and by their label', async () => {
    const remedies = await Promise.all(
      ['entities(types: [Flim]) { totalCount }', 'entities(types: ["電影"]) { totalCount }'].map(
        async (field) => (await ask(app, `{ ${field} }`)).errors?.[0]?.extensions?.['remedy'],
      ),
    );
    expect(remedies).toEqual(['Did you mean Film?', 'Did you mean Film?']);
  });
});

describe('the page', () => {
  const told = async (version: string | null, query = '{ startingView { total } }') => {
    const headers = version === null ? {} : { 'x-orrery-vocabulary': version };
    const answer = (await (await app.fetch(post({ query }, headers))).json()) as GraphQLAnswer & {
      extensions?: { vocabulary?: { version: string; declared: { source: string }[] } };
    };
    return answer.extensions?.vocabulary;
  };

  test('gets the words along with its first picture, and not again', async () => {
    const first = await told('built-in');
    expect(first?.declared).toHaveLength(1);
    expect(await told(first?.version ?? '')).toBeUndefined();
  });

  test('and other clients do not get them unasked', async () => {
    expect(await told(null)).toBeUndefined();
  });
});

test('a type that an import brings now is known to the next question', async () => {
  const types = '{ entities(types: [Comet]) { edges { node { type { label } } } } }';
  expect((await ask(app, types)).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' });
  // As an import of another process writes it.
  await db.own(`MATCH (v:Vocabulary) WITH v LIMIT 1
    CREATE (n:Vocabulary {id: 'comets', hash: 'x', words: '{"types": {"Comet": {"label": {"en": "Comet"}}}, "predicates": {}}'})
    CREATE (:Entity:Comet {id: 'comet:one', name: 'One'})`);
  await expect
    .poll(async () => (await ask(app, types)).data, { timeout: 5_000 })
    .toEqual({ entities: { edges: [{ node: { type: { label: 'Comet' } } }] } });
});
