import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkSource, collectSymbols } from '../check/check-source.ts';
import { Redirects } from '../plan/redirects.ts';
import { openSource } from '../read/formats/detect.ts';
import type { ClaimsLine } from '../read/lines.ts';
import { formatProblem, Problems } from '../read/problem.ts';

const SHEETS = {
  'pier.documents.csv': 'id,title,lang,publishedAt,paragraphs\ndoc:pier,News from the pier,en,2024-05-20,6\n',
  'pier.entities.csv': [
    'id,type,name,nameZh,alsoKnownAs,anonymous',
    'person:ada,Person,Ada Tide,潮艾達,Ada T.;A. Tide,',
    'org:dock,Organisation;Company,Dock,,,',
    'product:raft,Product;App,Raft,,,',
    'ranking:boats,Ranking,boat chart,,,',
    'src:pier#two,SourceGroup,two sailors,,,true',
    '',
  ].join('\n'),
  'pier.claims.csv': [
    'subject,predicate,object,role,value,unit,start,end,stance,certainty,by,document,paragraph,note',
    'person:ada,LEFT,org:dock,,,,[..2024-05-01],,affirms,insiders,src:pier#two,doc:pier,3,"she said, more or less, so"',
    'person:ada,LEFT,org:dock,,,,,,denies,company,org:dock,doc:pier,4,',
    'product:raft,RANKED_IN,ranking:boats,,97,rank,2024-05-01,,affirms,asserted,,doc:pier,5,',
    'person:ada,WORKS_AT,org:dock,director,,,2020,2024-05,affirms,asserted,,doc:pier,2,',
    '',
  ].join('\n'),
};

async function read(files: Readonly<Record<string, string>>): Promise<{ lines: ClaimsLine[]; problems: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'orrery-sheets-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const [source] = await openSource(folder);
  if (source === undefined) throw new Error('No source');
  const problems = new Problems();
  const symbols = await collectSymbols(source, { problems });
  await checkSource({ source, symbols, problems, leftOut: new Problems() }, { redirects: new Redirects(new Map()) });
  const lines: ClaimsLine[] = [];
  for await (const line of source.lines({ problems: new Problems() })) lines.push(line);
  return { lines, problems: problems.kept.map((problem) => formatProblem(problem).replace(`${folder}/`, '')) };
}

test('three sheets are documents, entities and claims, a row a citation', async () => {
  const { lines, problems } = await read(SHEETS);
  expect(problems).toEqual([]);
  expect(lines.map((line) => line.type)).toEqual([
    'meta',
    'document',
    ...Array.from({ length: 5 }, () => 'entity'),
    ...Array.from({ length: 4 }, () => 'claim'),
  ]);
  const claims = lines.filter((line) => line.type === 'claim');
  expect(claims.map((claim) => [claim.predicate, claim.valueNumber, claim.role])).toEqual([
    ['LEFT', undefined, undefined],
    ['LEFT', undefined, undefined],
    ['RANKED_IN', 97, undefined],
    ['WORKS_AT', undefined, 'director'],
  ]);
  expect(claims[0]?.at?.latest).toBe('2024-05-01');
  expect(claims[0]?.cites).toMatchObject([
    { stance: 'affirms', certainty: 'insiders', by: [{ value: 'src:pier#two' }], note: 'she said, more or less, so' },
  ]);
});

test('a name in a sheet is one for the search', async () => {
  const { lines } = await read(SHEETS);
  const [ada] = lines.filter((line) => line.type === 'entity');
  expect(ada?.names.map(({ value, editorial }) => [value, editorial])).toEqual([
    ['Ada T.', true],
    ['A. Tide', true],
  ]);
});

test('a mistake is named by row and field', async () => {
  const { problems } = await read({
    ...SHEETS,
    'pier.entities.csv': SHEETS['pier.entities.csv'].replace(
      'org:dock,Organisation;Company',
      'org:dock,Organisation;Compny',
    ),
    'pier.claims.csv': SHEETS['pier.claims.csv'].replace(
      'person:ada,LEFT,org:dock,,,,,',
      'person:adda,LEFT,org:dock,,,,,',
    ),
  });
  expect(problems).toEqual([
    expect.stringMatching(/^pier\.entities\.csv:3:2 unknown-label unknown label "Compny" — did you mean "Company"\?$/),
    'pier.claims.csv:3:1 dangling-reference no entity "person:adda" in this file — did you mean "person:ada"?',
  ]);
});
