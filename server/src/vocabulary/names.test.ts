import { describe, expect, test } from 'vitest';
import { appOnBrokenDatabase, ask } from '../../test/execute.ts';
import { didYouMean } from './did-you-mean.ts';
import { typeOf } from './type-of.ts';

const app = appOnBrokenDatabase(new Error('The database was asked.'));
const errorOf = async (query: string, variables: Readonly<Record<string, unknown>> = {}) =>
  (await ask(app, query, variables)).errors?.[0];

describe('a name that is not in the vocabulary', () => {
  test('is refused with its place and the name that was meant, and the database is not asked', async () => {
    expect(await errorOf('{ entities(types: ["Person", "Persn"]) { totalCount } }')).toMatchObject({
      message: '`types[1]` is no entity type of this graph.',
      path: ['entities'],
      locations: [{ line: 1, column: 3 }],
      extensions: { code: 'INVALID_INPUT', remedy: 'Did you mean Person?' },
    });
  });

  test.for([
    ['search(query: "x", types: [Labs]) { totalCount }', 'types[0]', 'Lab'],
    ['neighbourhood(id: "x", types: [People]) { total }', 'types[0]', 'Person'],
    ['neighbourhood(id: "x", kinds: ["人物"]) { total }', 'kinds[0]', 'Person'],
    ['neighbourhood(id: "x", predicates: ["works at"]) { total }', 'predicates[0]', 'WORKS_AT'],
    ['claims(predicates: [LEFT, worksAt]) { totalCount }', 'predicates[1]', 'WORKS_AT'],
    ['timeline(from: "2030-01-01", to: "2030-01-02", predicates: [LEAFT]) { totalCount }', 'predicates[0]', 'LEFT'],
    ['paths(from: "x", to: "y", excludePredicates: [WORK_AT]) { maxHops }', 'excludePredicates[0]', 'WORKS_AT'],
  ] as const)('%s', async ([field, place, meant]) => {
    const error = await errorOf(`{ ${field} }`);
    expect(error?.message).toContain(`\`${place}\` is no `);
    expect(error?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      remedy: expect.stringMatching(new RegExp(`^Did you mean ${meant}( or |\\?)`)),
    });
  });

  test('that is like none says where the names are', async () => {
    const query = 'query($types: [EntityTypeName!]) { entities(types: $types) { totalCount } }';
    expect(await errorOf(query, { types: ['Zzyzx'] })).toMatchObject({
      extensions: { code: 'INVALID_INPUT', remedy: 'Ask `model { types { id } }` for those there are.' },
    });
  });

  test('is not repeated, however it is written', async () => {
    for (const name of ['hunter2', 'x'.repeat(5_000), '" } evil', '`MATCH (n)`']) {
      // oxlint-disable-next-line no-await-in-loop -- one refusal after the other
      const answer = await ask(app, 'query($p: [PredicateName!]) { claims(predicates: $p) { totalCount } }', {
        p: [name],
      });
      expect(JSON.stringify(answer)).not.toContain(name.slice(0, 8));
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' });
    }
  });

  test('is no number and no list', async () => {
    expect(await errorOf('{ entities(types: [1]) { totalCount } }')).toMatchObject({
      message: 'A name of the vocabulary is a text.',
      extensions: { code: 'INVALID_INPUT' },
    });
  });
});

describe('names that are close', () => {
  const known = [
    { name: 'WORKS_AT', words: ['works at', 'employs', '任職於'] },
    { name: 'LEFT', words: ['left', '離開'] },
    { name: 'LEADS', words: ['leads', '領導'] },
  ];

  test.for([
    ['worksAt', ['WORKS_AT']],
    ['Employs', ['WORKS_AT']],
    ['任職於', ['WORKS_AT']],
    ['LEFTS', ['LEFT']],
    ['LEAD', ['LEADS']],
    ['Q', []],
    ['', []],
    ['something else', []],
  ] as const)('%s', ([given, close]) => {
    expect(didYouMean(given, known)).toEqual(close);
  });

  test('the closest comes first, and an equal one by the alphabet, whatever the order of the list', () => {
    const names = ['BB', 'BA', 'AB'].map((name) => ({ name, words: [] }));
    expect(didYouMean('BBB', names)).toEqual(['BB']);
    expect(didYouMean('BC', names)).toEqual(['BA', 'BB']);
    expect(didYouMean('BC', names.toReversed())).toEqual(['BA', 'BB']);
  });
});

describe('the type of an entity by its labels', () => {
  test.for([
    [['OrreryEntity', 'Entity', 'Organisation', 'Lab'], 'Lab'],
    [['Entity', 'OrreryEntity', 'Organisation'], 'Organisation'],
    // Stored by an import of this moment: the words come with the next look.
    [['OrreryEntity', 'Entity', 'Film'], 'Film'],
    [['OrreryEntity', 'Entity'], 'Entity'],
  ] as const)('%s', ([labels, type]) => {
    expect(typeOf(labels)).toBe(type);
  });
});
