import { describe, expect, test } from 'vitest';
import { readGraph } from '../test/read-graph.ts';

interface Case {
  readonly text: string;
  readonly type?: string;
  readonly predicate?: string;
  readonly rest?: string;
  readonly more?: string;
}

const read = ({
  text,
  type = 'Person',
  predicate = 'RELATED_TO',
  rest = '',
  more = '',
}: Case): ReturnType<typeof readGraph> =>
  readGraph({
    'ties.mapping.yaml': `
format: table/1
table: ties.csv
origin: table:ties
document: { id: "doc:ties", title: Ties, lang: en, publishedAt: "2024-05-01" }
row: { summary: "{From} {To}" }
entities:
  from: { column: From, type: ${type} }
  to: { column: To, type: Company }
claims:
  - { predicate: ${predicate}, subject: from, object: to${rest} }
${more}
`,
    'ties.csv': text,
  });

describe('a type by a column', () => {
  const KIND = '{ column: Kind, types: { firm: Company, "": Person } }';

  test('holds for the entity of the row, its id included; a word called like a type needs no entry', async () => {
    const text = 'From,Kind,To\nAda,person,Dock\nReef,firm,Dock\nBo,,Dock\nThe Crew,Group,Dock\n';
    const found = await read({ text, type: KIND });
    expect(found.problems).toEqual([]);
    expect(found.entities).toEqual([
      'Group group:the-crew "The Crew"',
      'Company org:dock "Dock"',
      'Company org:reef "Reef"',
      'Person person:ada "Ada"',
      'Person person:bo "Bo"',
    ]);
    expect(found.claims).toHaveLength(4);
  });

  test('a word without a type is told once with its count; a row that names no such entity needs none', async () => {
    const text = 'From,Kind,To\nAda,ghost,Dock\nBo,ghost,Dock\nCy,wight,Dock\n,what,Dock\n';
    expect((await read({ text, type: KIND })).problems).toEqual([
      'pier/ties.csv:2:1 unknown-word Kind: no type for "ghost" (in 2 rows, first on this line) — add "ghost" under "types" in the mapping, or "*" for every other word, or list it under "ignore" there',
      'pier/ties.csv:4:1 unknown-word Kind: no type for "wight" (in one row) — add "wight" under "types" in the mapping, or "*" for every other word, or list it under "ignore" there',
    ]);
  });

  test('"*" takes every other word, and an ignored one leaves the entity out, counted', async () => {
    const text = 'From,Kind,To\nAda,ghost,Dock\nBo,tag,Dock\n';
    const found = await read({ text, type: '{ column: Kind, types: { "*": Person }, ignore: [tag] }' });
    expect([found.problems, found.claims]).toEqual([[], ['person:ada RELATED_TO org:dock']]);
    expect(found.notices).toEqual(['1 × left out, Kind: a kind that the mapping ignores']);
  });

  test('one entity with two types is told by name', async () => {
    const text = 'From,Kind,To\nReef,firm,Dock\nReef,Lab,Dock\n';
    expect((await read({ text, type: KIND })).problems).toEqual([
      'pier/ties.csv:3:1 ambiguous-name "Reef" is Company in one row and Lab in another — correct the rows, or say under "decided" in the mapping which type it has',
    ]);
  });

  test('is refused beside a list of types', async () => {
    const type = '{ column: Kind }, typeFrom: { column: Kind, types: { firm: Company } }';
    expect((await read({ text: 'From,Kind,To\n', type })).problems.join()).toContain('holds for the whole row');
  });

  test('an unknown type in the mapping is told at its line', async () => {
    const { problems } = await read({ text: 'From,Kind,To\n', type: '{ column: Kind, types: { firm: Compny } }' });
    expect(problems.join()).toContain('"Compny" is no entity type; did you mean "Company"?');
  });
});

describe('a predicate by a column', () => {
  const HOW = '{ column: How, predicates: { pays: PAID, "owned by": { predicate: OWNS, reverse: true } } }';

  test('says what the row states, and from which end; a word called like a predicate needs no entry', async () => {
    const text = 'From,How,To,When\nAda,pays,Dock,2020\nDock,owned by,Reef,2021\nAda,works at,Reef,2022\n';
    const found = await read({
      text,
      type: '{ column: From, types: { Ada: Person, "*": Company } }',
      predicate: HOW,
      rest: ', at: { column: When }',
    });
    expect(found.problems).toEqual([]);
    // What happens has a day, what lasts a beginning.
    expect(found.claims).toEqual([
      'person:ada PAID org:dock on 2020-01-01',
      'org:reef OWNS org:dock from 2021-01-01',
      'person:ada WORKS_AT org:reef from 2022-01-01',
    ]);
  });

  test('a word without a predicate is told once with its count, and what stands beside it is not told as well', async () => {
    const text = 'From,How,To,When\nAda,hums,Dock,2020\nBo,hums,Dock,2021\nCy,,Dock,\nDi,hums,,\n';
    const found = await read({ text, predicate: HOW, rest: ', at: { column: When }' });
    expect(found.problems.map((problem) => problem.replace(/ — .*/, ''))).toEqual([
      'pier/ties.csv:2:1 unknown-word How: no predicate for "hums" (in 2 rows, first on this line)',
      'pier/ties.csv:4:1 unknown-word How: no predicate for an empty cell (in one row)',
    ]);
  });

  test('an ignored word states nothing, counted; "*" takes the others', async () => {
    const text = 'From,How,To\nAda,hums,Dock\nBo,sees,Dock\n';
    const found = await read({ text, predicate: '{ column: How, predicates: { "*": RELATED_TO }, ignore: [sees] }' });
    expect([found.problems, found.claims]).toEqual([[], ['person:ada RELATED_TO org:dock']]);
    expect(found.notices).toEqual(['1 × left out, How: a relation that the mapping ignores']);
  });

  test('the end of what happens once is a cell that is not taken', async () => {
    const text = 'From,How,To,Until\nAda,pays,Dock,2020\nAda,works at,Dock,2021\n';
    const found = await read({ text, predicate: HOW, rest: ', end: { column: Until }' });
    expect(found.problems.join()).toContain('Until: one cell not taken, "2020"');
  });

  test('a predicate that takes no object is refused with the line of its claim', async () => {
    const { problems } = await read({
      text: 'From,How,To\n',
      predicate: '{ column: How, predicates: { is: DESCRIBED_AS } }',
    });
    expect(problems.join()).toContain('DESCRIBED_AS takes a value or a number, not an object');
  });
});
