import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSource } from '../read/formats/detect.ts';
import type { ClaimLine, ClaimsLine, EntityLine } from '../read/lines.ts';
import { formatProblem, Problems } from '../read/problem.ts';

const MAPPING = `
format: table/1
table: boats.csv
origin: table:boats
document: { id: "doc:boats", title: Boats, lang: en, publishedAt: "2024-05-01" }
row: { summary: "{Boat} of {Yard}" }
entities:
  boat: { column: Boat, type: Product, steps: [{ spaces: one }] }
  yard:
    column: Yard
    type: Company
    steps: [{ split: [","] }, { spaces: one }]
    decided: { Pier: { id: "org:pier-works", type: Lab, name: Pier Works } }
  place:
    column: Harbour
    type: Place
    alignedWith: yard
    steps: [{ split: [","] }, { leaveOut: { reason: not a place, is: [the sea] } }]
  builder:
    column: Builders
    type: Person
    scope: boats
    steps: [{ split: [",", " and "] }, { headings: [Crew] }, { spaces: one }, { leaveOut: { reason: one word, fewerWords: 2 } }]
    homonyms: { surnames: [wang], sharing: [yard, builder] }
claims:
  - { predicate: DEVELOPED, subject: yard, object: boat, at: { column: Launched } }
  - { predicate: AUTHORED, subject: builder, object: boat }
  - { predicate: LOCATED_IN, subject: yard, object: place, observed: true }
  - predicate: HAS_PARAMETERS
    subject: boat
    number: { column: Length, min: 1, reason: no boat is so short }
    unit: metres
    standingFrom: { column: Sure, words: { yes: {}, no: { certainty: opinion } } }
`;
const HEADER = 'Boat,Yard,Harbour,Builders,Launched,Length,Sure';

interface Result {
  readonly lines: readonly ClaimsLine[];
  readonly problems: readonly string[];
  readonly notices: readonly string[];
  readonly leftOut: readonly (string | undefined)[];
}

async function read(table: string | Buffer, mapping = MAPPING, name = 'boats.csv'): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'orrery-table-'));
  await writeFile(join(folder, name), table);
  await writeFile(join(folder, 'boats.mapping.yaml'), mapping.replace('boats.csv', name));
  const [source] = await openSource(folder);
  if (source === undefined) throw new Error('No source');
  const problems = new Problems();
  const leftOut = new Problems();
  const lines: ClaimsLine[] = [];
  for await (const line of source.lines({ problems, leftOut })) lines.push(line);
  return {
    lines,
    problems: problems.kept.map((problem) => formatProblem(problem).replace(`${folder}/`, '')),
    notices: (source.notices?.() ?? []).filter((notice) => !notice.includes('has nothing of what')),
    leftOut: leftOut.kept.map((problem) => problem.value),
  };
}

const rows = (...lines: string[]): string => [HEADER, ...lines, ''].join('\n');
const claimsOf = ({ lines }: Result): readonly ClaimLine[] => lines.filter((line) => line.type === 'claim');
const entitiesOf = ({ lines }: Result): readonly EntityLine[] => lines.filter((line) => line.type === 'entity');
const pairs = (result: Result, predicate: string): readonly string[] =>
  claimsOf(result)
    .filter((claim) => claim.predicate === predicate)
    .map((claim) => `${claim.subject.value} ${claim.object?.value ?? claim.valueNumber}`);

test('an array of JSON objects is a table, as lines of them are', async () => {
  const row = { Boat: 'Raft', Yard: 'Dock', Harbour: 'Aarhus', Builders: '', Launched: '', Length: 7.5, Sure: 'yes' };
  const text = JSON.stringify([row, { ...row, Boat: 'Skiff, "small"' }], undefined, 2);
  const result = await read(text, MAPPING, 'boats.json');
  expect(result.problems).toEqual([]);
  expect(pairs(result, 'HAS_PARAMETERS')).toHaveLength(2);
  expect(claimsOf(result).map(({ place }) => place.line)).toContain(11);
  expect((await read(text.slice(0, -1), MAPPING, 'boats.json')).problems[0]).toBe(
    'boats.json:20:1 json-syntax the array is never closed — close the array with "]", and put one comma between two objects',
  );
});

describe('a table', () => {
  test('becomes a document, a paragraph a row, entities and claims that cite their row', async () => {
    const result = await read(rows('Raft,Dock,Aarhus,Ada Tide,2024-02-03,7.5,yes', 'Skiff,Dock,Aarhus,,,,'));
    expect(result.problems).toEqual([
      'boats.csv:3:1 unknown-word Sure: the mapping gives no standing for "" — add the word under "standingFrom" in the mapping',
    ]);
    expect(entitiesOf(result).map((entity) => `${entity.entityType} ${entity.id.value}`)).toEqual([
      'Company org:dock',
      'Person person:boats#ada-tide',
      'Place place:aarhus',
      'Product product:raft',
      'Product product:skiff',
    ]);
    expect(pairs(result, 'HAS_PARAMETERS')).toEqual(['product:raft 7.5']);
    const [developed] = claimsOf(result);
    expect(developed?.at?.earliest).toBe('2024-02-03');
    expect(developed?.cites.map((cite) => [cite.doc?.value, cite.par.value])).toEqual([['doc:boats', 1]]);
  });

  test('is read alike as TSV and as JSON Lines', async () => {
    const csv = await read(rows('Raft,"Dock,Quay","Aarhus,Bergen",Ada Tide and Bo Reef,2024-02-03,7.5,no'));
    const tsv = await read(
      `${HEADER.replaceAll(',', '\t')}\nRaft\tDock,Quay\tAarhus,Bergen\tAda Tide and Bo Reef\t2024-02-03\t7.5\tno\n`,
      MAPPING,
      'boats.tsv',
    );
    const json = await read(
      '{"Boat":"Raft","Yard":["Dock","Quay"],"Harbour":["Aarhus","Bergen"],"Builders":"Ada Tide and Bo Reef","Launched":"2024-02-03","Length":7.5,"Sure":"no"}\n',
      MAPPING.replaceAll('split: [","]', 'split: [",", "\\n"]'),
      'boats.jsonl',
    );
    for (const other of [tsv, json]) {
      expect(other.problems).toEqual([]);
      for (const predicate of ['DEVELOPED', 'AUTHORED', 'LOCATED_IN', 'HAS_PARAMETERS']) {
        expect(pairs(other, predicate)).toEqual(pairs(csv, predicate));
      }
    }
    expect(pairs(csv, 'LOCATED_IN')).toEqual(['org:dock place:aarhus', 'org:quay place:bergen']);
  });

  test('gives a decided name its entity, and keeps how it was written', async () => {
    const result = await read(rows('Raft,Pier,,,,,yes'));
    const pier = entitiesOf(result).find((entity) => entity.id.value === 'org:pier-works');
    expect(pier).toMatchObject({ entityType: 'Lab', name: 'Pier Works' });
    expect(pier?.names.map((name) => name.value)).toEqual(['Pier']);
  });

  test('a Chinese name goes by the name in the end, and a name that is not listed has none', async () => {
    const named = MAPPING.replace(
      'steps: [{ split: [","] }, { spaces: one }]\n    decided',
      'steps: [{ split: [","] }, { spaces: one }]\n    nameZh: { Pier Works: 碼頭工坊, Pier: 碼頭, Jetty: 棧橋 }\n    decided',
    );
    const result = await read(rows('Raft,"Pier,Dock",,,,,yes'), named);
    expect(result.problems).toEqual([]);
    const yards = entitiesOf(result).filter(({ id }) => id.value.startsWith('org:'));
    expect(yards.map(({ name, nameZh }) => [name, nameZh])).toEqual([
      ['Dock', undefined],
      ['Pier Works', '碼頭工坊'],
    ]);
  });

  test('counts what it leaves out, and lists it', async () => {
    const result = await read(rows('Raft,Dock,the sea,Ada Tide and Bo,,0.5,yes'));
    expect(result.notices).toEqual([
      '1 × left out, Builders: one word',
      '1 × left out, Harbour: not a place',
      '1 × left out, Length: no boat is so short',
    ]);
    expect(result.leftOut).toEqual(['Bo', 'the sea', '0.5']);
  });
});

describe('lists that do not line up', () => {
  test('are lined up by what single rows teach', async () => {
    const result = await read(
      rows('Raft,Dock,"Aarhus,Bergen",,,,yes', 'Skiff,"Quay,Dock","Oslo,Aarhus,Bergen",,,,yes'),
    );
    expect(pairs(result, 'LOCATED_IN')).toEqual([
      'org:dock place:aarhus',
      'org:dock place:bergen',
      'org:quay place:oslo',
      'org:dock place:aarhus',
      'org:dock place:bergen',
    ]);
  });

  test('are left alone when nothing tells, even if they are equally long', async () => {
    const result = await read(rows('Raft,Dock,"Aarhus,Bergen",,,,yes', 'Skiff,"Quay,Dock","Aarhus,Bergen",,,,yes'));
    expect(pairs(result, 'LOCATED_IN')).toEqual(['org:dock place:aarhus', 'org:dock place:bergen']);
    expect(result.notices).toEqual(['1 × left out, Harbour: the list does not line up with the one of yard']);
  });
});

describe('a name that many people bear', () => {
  test('is one person only where rows share a yard or a builder', async () => {
    const result = await read(
      rows(
        'Raft,Dock,,Wei Wang,,,yes',
        'Skiff,Dock,,Wei Wang,,,yes',
        'Brig,Quay,,Wei Wang and Ada Tide,,,yes',
        'Yawl,Slip,,Wei Wang and Ada Tide,,,yes',
        'Sloop,Mole,,Wei Wang,,,yes',
      ),
    );
    expect(pairs(result, 'AUTHORED').filter((pair) => pair.includes('wei-wang'))).toEqual([
      'person:boats#wei-wang.dock product:raft',
      'person:boats#wei-wang.dock product:skiff',
      'person:boats#wei-wang.quay product:brig',
      'person:boats#wei-wang.quay product:yawl',
      'person:boats#wei-wang.mole product:sloop',
    ]);
    expect(result.notices).toEqual(['1 names of many bearers (builder) kept apart as 3']);
  });

  test('other names are one person', async () => {
    const result = await read(rows('Raft,Dock,,Ada Tide,,,yes', 'Brig,Quay,,Ada Tide,,,yes'));
    expect(new Set(pairs(result, 'AUTHORED').map((pair) => pair.split(' ')[0]))).toEqual(
      new Set(['person:boats#ada-tide']),
    );
  });
});

describe('wrong', () => {
  test.each([
    [
      'a column that is not there',
      'Boat,Yard,Harbor,Builders,Launched,Length,Sure\n',
      [
        'boats.csv:1:1 missing-column the mapping reads a column "Harbour", which the table does not have — did you mean "Harbor"?',
        'boats.csv:1:1 unknown-column the mapping says nothing of the column "Harbor" — map it, or list it under "ignore" in the mapping',
      ],
    ],
    [
      'a column twice',
      `${HEADER},Boat\n`,
      ['boats.csv:1:1 duplicate-column the column "Boat" is there twice — rename one of the two'],
    ],
    [
      'a column by a dangerous name',
      `${HEADER},__proto__\n`,
      [
        'boats.csv:1:1 unknown-column the mapping says nothing of the column "__proto__" — map it, or list it under "ignore" in the mapping',
      ],
    ],
    [
      'a row with too few fields',
      rows('Raft,Dock'),
      [
        'boats.csv:2:1 wrong-columns row 1 has 2 fields, the header 7 — add or remove separators; quote fields that hold one; leave out what is no row with "row: unless"',
      ],
    ],
    [
      'a date',
      rows('Raft,Dock,,,2024-02-31,,yes'),
      [
        'boats.csv:2:1 bad-date Launched: there is no day 2024-02-31 — write 2025-07-03, 2025-07, 2025, 2025-09-10~, [2025-08-21..2025-08-31], [..2025-10-10] or [2025-10-10..]',
      ],
    ],
    [
      'a number',
      rows('Raft,Dock,,,,seven,yes'),
      ['boats.csv:2:1 bad-number Length: "seven" is not a number — write digits, like 7000000000 or 7e9'],
    ],
    [
      'a quote that is not closed',
      rows('Raft,"Dock,,,,,yes'),
      [
        'boats.csv:2:1 csv-syntax a quote opened in the record that begins here is never closed — close it; the rest of the file was taken as one field',
      ],
    ],
    [
      'text after a quote',
      rows('Raft,"Dock"s,,,,,yes'),
      [
        'boats.csv:2:1 csv-syntax text after a closing quote — double the quotes inside a quoted field: "she said ""no"""',
      ],
    ],
  ])('%s', async (_, table, problems) => {
    expect((await read(table)).problems).toEqual(problems);
  });

  test.each([
    [
      'an unknown word in the mapping',
      MAPPING.replace('origin:', 'orgin:'),
      [
        'boats.mapping.yaml:1:1 bad-mapping "origin" is missing — docs/formats.md lists what a mapping may say',
        'boats.mapping.yaml:4:1 bad-mapping unknown word "orgin" — did you mean "origin"?',
      ],
    ],
    [
      'an entity type that does not exist',
      MAPPING.replace('type: Company', 'type: Compny'),
      [
        'boats.mapping.yaml:11:11 bad-mapping entities.yard.type: "Compny" is no entity type; did you mean "Company"? — docs/formats.md lists what a mapping may say',
      ],
    ],
    [
      'an entity that is not mapped',
      MAPPING.replace('object: boat, at', 'object: boot, at'),
      ['boats.mapping.yaml:26:52 bad-mapping no entity "boot" in this mapping — did you mean "boat"?'],
    ],
    [
      'YAML that is none',
      'format: [table/1\norigin: x\n',
      [expect.stringMatching(/^boats\.mapping\.yaml:2:1 bad-mapping .* — correct the YAML there$/)],
    ],
    [
      'a predicate used against its kind',
      MAPPING.replace('at: { column: Launched }', 'start: { column: Launched }'),
      [
        expect.stringMatching(
          /^boats\.mapping\.yaml:26:\d+ bad-mapping DEVELOPED happens once: give "at", not "start" — /,
        ),
      ],
    ],
  ])('%s', async (_, mapping, problems) => {
    const result = await read(rows('Raft,Dock,,,,,yes'), mapping);
    expect(result.lines).toEqual([]);
    expect(result.problems).toEqual(problems);
  });
});

test('a later reading makes the lines that are asked for as the first one did, and no claims unasked', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'orrery-table-'));
  await writeFile(
    join(folder, 'boats.csv'),
    rows('Raft,Dock,Oslo,Ann Lee,2001,12,yes', 'Sloop,Pier,Bergen,Bo Wang,2002,9,no'),
  );
  await writeFile(join(folder, 'boats.mapping.yaml'), MAPPING);
  const [source] = await openSource(folder);
  const reading = async (only?: ReadonlySet<ClaimsLine['type']>): Promise<readonly ClaimsLine[]> => {
    const lines: ClaimsLine[] = [];
    for await (const line of source?.lines({ problems: new Problems(), only }) ?? []) lines.push(line);
    return lines;
  };
  const all = await reading();
  for (const kind of ['document', 'paragraph', 'entity', 'claim'] as const) {
    // oxlint-disable-next-line no-await-in-loop
    const lines = await reading(new Set([kind]));
    const wanted = all.filter(({ type }) => type === kind);
    expect(wanted.length).toBeGreaterThan(0);
    expect(lines.filter(({ type }) => type === kind)).toEqual(wanted);
    expect(lines.some(({ type }) => type === 'claim')).toBe(kind === 'claim');
  }
});
