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
    'the table has nothing of what the mapping lists under "who.decided": "Adda"',
    'the table has nothing of what the mapping lists under "who.steps.spell": "Bob"',
    'the table has nothing of what the mapping lists under "firm.nameZh": "Pier"',
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
