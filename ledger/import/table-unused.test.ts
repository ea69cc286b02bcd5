import { describe, expect, test } from 'vitest';
import { readGraph } from '../test/read-graph.ts';

const read = (
  entities: string,
  claims = '[{ predicate: WORKS_AT, subject: who, object: firm }]',
): ReturnType<typeof readGraph> =>
  readGraph({
    'crew.mapping.yaml': `
format: table/1
table: crew.csv
origin: table:crew
document: { id: "doc:crew", title: Crew, lang: en, publishedAt: "2024-05-01" }
row: { summary: "{Who} {Nr}" }
entities: ${entities}
claims: ${claims}
`,
    'crew.csv': 'Who,Nr,Firm\nAda,7,Dock\nBo,8,Qay\n',
  });

test('words that nothing in the table is called by are counted where they stand', async () => {
  const found = await read(`
  who: { column: Who, type: Person, decided: { Ada: "person:ada-t", Adda: "person:x" }, steps: [{ spell: { Bo: Bo Reef, Bob: Bo } }] }
  firm: { column: Firm, type: Company, nameZh: { Quay: 碼頭, Pier: 墩 }, steps: [{ spell: { Qay: Quay } }] }`);
  expect(found.problems).toEqual([]);
  expect(found.entities).toContain('Person person:bo-reef "Bo Reef"');
  expect(found.notices).toEqual([
    'the table has nothing of what the mapping lists under "who.steps.spell": "Bob"',
    'the table has nothing of what the mapping lists under "who.decided": "Adda"',
    'the table has nothing of what the mapping lists under "firm.nameZh": "Pier"',
  ]);
});

test.each([
  [
    'lookup',
    'firm.steps.lookup',
    '{ column: Firm, type: Company, steps: [{ lookup: { Dock: Dock, Qay: Quay, Pier: Pier } }] }',
  ],
  ['types', 'firm.type.types', '{ column: Firm, type: { column: Nr, types: { "7": Company, "*": Lab, Pier: Lab } } }'],
  [
    'ignored kinds',
    'firm.type.ignore',
    '{ column: Firm, type: { column: Nr, types: { "7": Company }, ignore: ["8", Pier] } }',
  ],
])('the same of %s', async (_, where, firm) => {
  const found = await read(`{ who: { column: Who, type: Person }, firm: ${firm} }`);
  expect(found.problems).toEqual([]);
  expect(found.notices.filter((notice) => notice.includes('lists under'))).toEqual([
    `the table has nothing of what the mapping lists under "${where}": "Pier"`,
  ]);
});

test('a predicate for a word that no row has, and a standing', async () => {
  const claims = `[{ predicate: { column: Nr, predicates: { "7": WORKS_AT, "8": LEFT, "9": OWNS } }, subject: who, object: firm,
    standingFrom: { column: Who, words: { Ada: {}, Bo: {}, Cy: { certainty: rumour } } } }]`;
  const found = await read('{ who: { column: Who, type: Person }, firm: { column: Firm, type: Company } }', claims);
  expect(found.problems).toEqual([]);
  expect(found.notices).toEqual([
    'the table has nothing of what the mapping lists under "claims.predicate.predicates": "9"',
    'the table has nothing of what the mapping lists under "claims.standingFrom.words": "Cy"',
  ]);
});

test('a scope that no id is made with', async () => {
  const all = 'column: Firm, type: Company, decided: { Dock: "org:d", Qay: "org:q" }, scope: crew';
  const said = (found: Awaited<ReturnType<typeof read>>): readonly string[] =>
    found.notices.filter((notice) => notice.includes('scope'));
  expect(said(await read(`{ who: { column: Who, type: Person, scope: crew }, firm: { ${all} } }`))).toEqual([
    'the mapping says "scope" of "firm", and each of its names in the table has its id otherwise',
  ]);
});

describe('words that can do nothing are refused', () => {
  const WHO = '{ who: { column: Who, type: Person }, firm: ';
  test.each([
    ['nameZh', '{ id: { column: Nr }, type: Company, nameZh: { A: 甲 } }', '"nameZh" is about names'],
    ['decided', '{ id: { column: Nr }, type: Company, decided: { A: "org:a" } }', '"decided" is about names'],
    ['steps', '{ id: { column: Nr }, type: Company, steps: [{ spaces: one }] }', '"steps" are about the name'],
    [
      'homonyms',
      '{ column: Firm, id: { column: Nr }, type: Company, homonyms: { surnames: [a], sharing: [who] } }',
      'so "homonyms" does nothing',
    ],
  ])('%s', async (_, firm, message) => {
    expect((await read(`${WHO}${firm} }`)).problems.join()).toContain(message);
  });

  test('toItself', async () => {
    const claims = '[{ predicate: DESCRIBED_AS, subject: who, value: { column: Firm }, toItself: leaveOut }]';
    const { problems } = await read('{ who: { column: Who, type: Person } }', claims);
    expect(problems.join()).toContain('joins nothing to itself');
  });
});
