import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSource } from '../read/formats/detect.ts';
import type { ClaimsLine } from '../read/lines.ts';
import { Problems } from '../read/problem.ts';

interface Case {
  readonly table: string | Buffer;
  readonly entities: string;
  readonly claims: string;
  /** What else the mapping says, a line each. */
  readonly more?: string;
  readonly row?: string;
}

interface Result {
  readonly claims: readonly string[];
  readonly names: Readonly<Record<string, string>>;
  /** `line code message` */
  readonly problems: readonly string[];
  readonly remedies: readonly string[];
  readonly notices: readonly string[];
  readonly keys: readonly string[];
}

async function read({ table, entities, claims, more = '', row = '' }: Case): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'orrery-cases-'));
  const mapping = `
format: table/1
table: crew.csv
origin: table:crew
document: { id: "doc:crew", title: Crew, lang: en, publishedAt: "2024-05-01" }
row: { ${row}${row === '' ? '' : ', '}summary: "a {${typeof table === 'string' ? /[\p{L} ]+/u.exec(table.replace(/^#.*\n/gm, ''))?.[0] : 'Name'}}" }
entities: ${entities}
claims: ${claims}
${more}
`;
  await writeFile(join(folder, 'crew.csv'), table);
  await writeFile(join(folder, 'crew.mapping.yaml'), mapping);
  const [source] = await openSource(folder);
  if (source === undefined) throw new Error('No source');
  const problems = new Problems();
  const lines: ClaimsLine[] = [];
  for await (const line of source.lines({ problems })) lines.push(line);
  const again: ClaimsLine[] = [];
  for await (const line of source.lines({ problems: new Problems() })) again.push(line);
  // Read once and given again from memory: each reading must tell the same.
  expect(again).toEqual(lines);
  return {
    claims: lines.flatMap((line) => (line.type === 'claim' ? [worded(line)] : [])),
    names: Object.fromEntries(lines.flatMap((line) => (line.type === 'entity' ? [[line.id.value, line.name]] : []))),
    problems: problems.kept.map(({ line, code, message }) => `${line} ${code} ${message}`),
    remedies: problems.kept.map(({ remedy }) => remedy),
    notices: source.notices?.() ?? [],
    keys: lines.flatMap((line) => (line.type === 'paragraph' ? [line.key ?? ''] : [])),
  };
}

function worded(line: Extract<ClaimsLine, { type: 'claim' }>): string {
  const start = line.at ?? line.start;
  const end = line.end?.open === true ? '..' : line.end?.range.latest;
  return [
    line.subject.value.replace(/^.*:/, ''),
    line.object?.value.replace(/^.*:/, '') ?? line.value?.value,
    line.valueNumber,
    line.unit,
    line.role,
    start === undefined ? undefined : `${start.earliest} ${start.precision}`,
    end,
  ]
    .filter((part) => part !== undefined)
    .join(' | ');
}

const WORKS = '{ p: { column: Name, type: Person }, f: { column: Firm, type: Company } }';
const PAIR = '{ predicate: WORKS_AT, subject: p, object: f';

describe('events and figures', () => {
  const GIFTS: Case = {
    table: 'Donor,Party,Amount,Date\nAda,Dock,100,2019-01-02\nAda,Dock,250,2020-05-06\nAda,Dock,250,2020-05-06\n',
    entities: '{ d: { column: Donor, type: Person }, p: { column: Party, type: Organisation } }',
    claims:
      '[{ predicate: INVESTED_IN, subject: d, object: p, at: { column: Date }, number: { column: Amount }, unit: EUR }]',
  };

  test('a dated amount is an event of its own in each row, the same amount given again too', async () => {
    const { claims, problems } = await read(GIFTS);
    expect(problems).toEqual([]);
    expect(claims).toEqual([
      'ada | dock | 100 | EUR | 2019-01-02 day',
      'ada | dock | 250 | EUR | 2020-05-06 day',
      'ada | dock | 250 | EUR | 2020-05-06 day',
    ]);
  });

  test('292 gifts of 116 pairs are 292 claims with different keys', async () => {
    const rows = Array.from({ length: 292 }, (_, at) => `Giver ${at % 116},Dock,${at},2019-01-02`);
    const { claims, keys } = await read({ ...GIFTS, table: `Donor,Party,Amount,Date\n${rows.join('\n')}\n` });
    expect(claims).toHaveLength(292);
    expect(new Set(keys).size).toBe(292);
  });

  test('without amounts, rows that disagree on the day are told once: only the author knows whether they are one event', async () => {
    const claims = GIFTS.claims.replace(', number: { column: Amount }, unit: EUR', '');
    const { problems } = await read({ ...GIFTS, claims, more: 'ignore: [Amount]' });
    expect(problems).toEqual([
      '3 repeated-claim INVESTED_IN: 2 rows state what another row states with another date, first person:ada INVESTED_IN org:dock',
    ]);
    for (const key of ['row', 'none', '{ column: Date }']) {
      const settled = claims.replace('subject: d', `key: ${key}, subject: d`);
      // oxlint-disable-next-line no-await-in-loop
      expect((await read({ ...GIFTS, claims: settled, more: 'ignore: [Amount]' })).problems).toEqual([]);
    }
  });

  test('figures as people write them, with their unit from a column', async () => {
    const { claims, problems } = await read({
      ...GIFTS,
      table:
        'Donor,Party,Amount,Date,Currency\nAda,Dock,"1.234,50",2019,EUR\nBo,Dock,7,2019,USD\nCy,Dock,1.2,2019,USD\n',
      claims: GIFTS.claims
        .replace('column: Amount', 'column: Amount, decimal: ",", thousands: "."')
        .replace('unit: EUR', 'unit: { column: Currency }'),
    });
    expect(problems).toEqual([]);
    expect(claims).toEqual([
      'ada | dock | 1234.5 | EUR | 2019-01-01 year',
      'bo | dock | 7 | USD | 2019-01-01 year',
      'cy | dock | 12 | USD | 2019-01-01 year',
    ]);
  });
});

test('an end, a role, and what is going on come from columns', async () => {
  const { claims, problems } = await read({
    table: 'Name,Firm,Title,From,To\nAda,Dock,director,2019-01-02,2020-05-06\nBo,Dock,,2018,present\n',
    entities: WORKS,
    claims: `[${PAIR}, role: { column: Title }, start: { column: From }, end: { column: To, open: present } }]`,
  });
  expect(problems).toEqual([]);
  expect(claims).toEqual(['ada | dock | director | 2019-01-02 day | 2020-05-06', 'bo | dock | 2018-01-01 year | ..']);
});

describe('names and ids', () => {
  const STAFF: Case = {
    table: 'id,First,Last,Boss\n1,Ada,Tide,2\n2,Bo,Reef,\n',
    entities:
      '{ d: { name: "{First} {Last}", id: { column: id }, type: Person }, b: { id: { column: Boss }, type: Person } }',
    claims: '[{ predicate: REPORTS_TO, subject: d, object: b }]',
  };

  test('a name out of two columns, and an id that points to the row that names it', async () => {
    const { claims, names, problems } = await read(STAFF);
    expect(problems).toEqual([]);
    expect(claims).toEqual(['crew#1 | crew#2']);
    expect(names).toEqual({ 'person:crew#1': 'Ada Tide', 'person:crew#2': 'Bo Reef' });
  });

  test('a rename is a rename: the id stays', async () => {
    const { names } = await read({ ...STAFF, table: String(STAFF.table).replace('Tide', 'Strand') });
    expect(names).toEqual({ 'person:crew#1': 'Ada Strand', 'person:crew#2': 'Bo Reef' });
  });

  test('an id that no row names is told, once for its column', async () => {
    const { problems } = await read({ ...STAFF, table: 'id,First,Last,Boss\n1,Ada,Tide,7\n2,Bo,Reef,8\n' });
    expect(problems).toEqual(['2 ambiguous-name Boss: 2 ids that no row names, the first is "7"']);
  });

  test('an id of ours is kept, and what joins by name and firm is known by both', async () => {
    const own = await read({ ...STAFF, table: 'id,First,Last,Boss\nperson:ada,Ada,Tide,\n' });
    expect(Object.keys(own.names)).toEqual(['person:ada']);
    const joined = await read({
      table: 'Name,Firm\nAda,Dock\nBo,\n',
      entities: WORKS.replace('type: Person', 'type: Person, join: [name, f]'),
      claims: `[${PAIR} }]`,
    });
    expect(Object.keys(joined.names)).toEqual(['org:dock', 'person:ada.dock', 'person:crew#bo']);
  });
});

describe('files as people have them', () => {
  const FIRMS: Case = { table: '', entities: WORKS, claims: `[${PAIR} }]` };

  test('an encoding', async () => {
    const bytes = Buffer.from('Name;Firm\nJosé Brück;Café – Dock\n', 'latin1');
    const table = Buffer.from([...bytes].map((byte) => (byte === 0x13 ? 0x96 : byte)));
    const good = await read({ ...FIRMS, table, more: 'delimiter: ";"\nencoding: windows-1252' });
    expect(good.names).toEqual({ 'org:cafe-dock': 'Café – Dock', 'person:jose-bruck': 'José Brück' });
    const bad = await read({ ...FIRMS, table, more: 'delimiter: ";"' });
    expect(bad.remedies.join()).toContain('encoding: windows-1252');
    const unknown = await read({ ...FIRMS, table, more: 'encoding: windows-1525' });
    expect(unknown.problems.join()).toContain('encoding: is no encoding');
  });

  test('lines above the header, which keep their numbers', async () => {
    const table = '# Register;;\n# as of 2024;;\nName;Firm\nAda;Dock\nBo\n';
    const { problems, claims } = await read({ ...FIRMS, table, more: 'delimiter: ";"\nskip: 2' });
    expect(claims).toEqual(['ada | dock']);
    expect(problems).toEqual(['5 wrong-columns row 2 has 1 fields, the header 2']);
    const without = await read({ ...FIRMS, table, more: 'delimiter: ";"' });
    expect(without.problems).toEqual([
      '1 missing-column line 1 is not the header of this table: it has none of the columns that the mapping reads',
    ]);
  });

  test('a total below the table, with fewer fields than a row', async () => {
    const row = 'unless: [{ column: Name, startsWith: [Total], reason: a total }]';
    const { problems, notices, claims } = await read({ ...FIRMS, row, table: 'Name,Firm\nAda,Dock\nTotal: 1\n' });
    expect([problems, notices, claims]).toEqual([[], ['1 × left out, Name: a total'], ['ada | dock']]);
  });

  test('quotes and line breaks inside of fields', async () => {
    const table = 'Name,Note\nAda,"one line\n""quoted"" second"\nBo,"with \\"backslash\\" inside"\n';
    const { claims, problems } = await read({
      table,
      entities: '{ p: { column: Name, type: Person } }',
      claims: '[{ predicate: DESCRIBED_AS, subject: p, value: { column: Note } }]',
    });
    expect(claims).toEqual(['ada | one line\n"quoted" second']);
    expect(problems).toEqual(['4 csv-syntax text after a closing quote']);
  });

  test.each([
    ['29.12.2011', 'dd.MM.yyyy', '2011-12-29 day'],
    ['12/29/2011', 'MM/dd/yyyy', '2011-12-29 day'],
    ['29 Dec 2011', 'd MMM yyyy', '2011-12-29 day'],
    ['Dec-11', 'MMM-yy', '2011-12-01 month'],
    ['Sept. 1951', 'MMM yyyy', undefined],
    ['20111229', '[epoch-milliseconds, yyyyMMdd]', '2011-12-29 day'],
    ['1278777892244', 'epoch-milliseconds', '2010-07-10 day'],
    ['2011-12-00', 'yyyy-MM-dd', '2011-12-01 month'],
    ['1992-05-01 00:00:00.000', '', '1992-05-01 day'],
    ['2011-12-29T10:00:00Z', '', '2011-12-29 day'],
    ['c. 2011', '', '2010-01-01 approximate'],
    ['0000-00-00', '', ''],
    ['31.02.2011', 'dd.MM.yyyy', undefined],
    ['29.12.2011', '', undefined],
  ])('the date %s as %s', async (cell, format, expected) => {
    const { claims, remedies } = await read({
      table: `Name,Firm,Since\nAda,Dock,${cell}\n`,
      entities: WORKS,
      claims: `[${PAIR}, start: { column: Since, empty: "0000-00-00", about: "c. "${format === '' ? '' : `, format: ${format}`} } }]`,
    });
    if (expected === undefined) expect(remedies).toHaveLength(1);
    else expect(claims).toEqual([['ada | dock', expected].filter((part) => part !== '').join(' | ')]);
    if (cell === '29.12.2011' && format === '') expect(remedies[0]).toContain('say format: dd.MM.yyyy');
  });
});

describe('nothing is lost in silence', () => {
  test('a row that joins an entity to itself is kept and counted, or left out and counted', async () => {
    const loops: Case = {
      table: 'A,B\nDock,Dock\nDock,Quay\n',
      entities: '{ a: { column: A, type: Organisation }, b: { column: B, type: Organisation } }',
      claims: '[{ predicate: PARTNERED_WITH, subject: a, object: b }]',
    };
    const kept = await read(loops);
    expect([kept.claims, kept.notices]).toEqual([
      ['dock | dock', 'dock | quay'],
      ['1 × joined to itself, PARTNERED_WITH'],
    ]);
    const out = await read({ ...loops, claims: loops.claims.replace('subject', 'toItself: leaveOut, subject') });
    expect([out.claims, out.notices]).toEqual([['dock | quay'], ['1 × joined to itself, PARTNERED_WITH, left out']]);
  });

  const LOST: Case = {
    table: 'Name,Firm,Title,Desk\nAda,Dock,director,4\nBo,,clerk,5\nCy,,clerk,\n',
    entities: WORKS,
    claims: `[${PAIR}, role: { column: Title } }]`,
  };

  test('a cell that no claim of its row takes is a mistake until it is ignored, and counted then', async () => {
    const { problems } = await read({ ...LOST, more: 'ignore: [Desk]' });
    expect(problems).toEqual([
      '3 not-taken Title: 2 cells not taken, the first is "clerk": the row states no claim that has them',
    ]);
    const ignored = await read({ ...LOST, more: 'ignore: [Desk, Title]' });
    expect(ignored.problems).toEqual([]);
    expect(ignored.notices).toEqual([
      '2 cells of "Desk" not taken: the mapping ignores it',
      '2 cells of "Title" not taken: the mapping ignores them',
    ]);
  });

  test('a column that the mapping does not name is a mistake', async () => {
    expect((await read(LOST)).problems).toEqual(['1 unknown-column the mapping says nothing of the column "Desk"']);
  });

  test.each([
    ['unit: EUR', '"unit" says what a "number" counts; there is none'],
    ['value: { column: Title }', 'WORKS_AT has an object and takes no value: a figure goes under "number"'],
    ['start: { column: Title, reason: late }', '"reason" says why a date is left out; none is'],
    ['rôle: x', 'unknown word'],
  ])('a word that nothing would read is a mistake: %s', async (word, message) => {
    const { problems } = await read({
      ...LOST,
      claims: `[${PAIR}, role: { column: Title }, ${word} }]`,
      more: 'ignore: [Desk]',
    });
    expect(problems.join()).toContain(message);
  });

  test('what is left out of a lookup, and words without a type, are counted', async () => {
    const { problems, notices } = await read({
      table: 'Name,Firm,Kind\nAda,Dock,lab\nBo,Quay,yard\nCy,Pier,yard\n',
      entities:
        '{ p: { column: Name, type: Person }, f: { column: Firm, type: Company, steps: [{ lookup: { Dock: Dock } }], typeFrom: { column: Kind, types: { lab: Lab } } } }',
      claims: `[${PAIR} }]`,
    });
    expect(problems).toEqual(['3 unknown-word the mapping gives no type for "yard", in 2 rows']);
    expect(notices).toEqual(['2 × not taken, Firm: not in the list of "lookup"']);
  });
});

describe('a row is known by itself', () => {
  const KEYED: Case = {
    table: 'Name,Firm,Nr\nAda,Dock,A-1\nBo,Dock,7\nCy,Dock,9\n',
    entities: WORKS,
    claims: `[${PAIR} }]`,
  };

  test('by its key column, or by what stands in it; equal rows are numbered', async () => {
    const keyed = await read({ ...KEYED, row: 'key: { column: Nr }' });
    expect(keyed.keys.slice(1)).toEqual(['7', '9']);
    expect(keyed.keys[0]).toMatch(/^x-[0-9a-f]{14}$/);
    const plain = { ...KEYED, more: 'ignore: [Nr]' };
    const before = await read(plain);
    const after = await read({ ...plain, table: 'Name,Firm,Nr\nAda,Dock,A-1\nCy,Dock,9\nCy,Dock,9\n' });
    expect(after.keys).toEqual([before.keys[0], before.keys[2], `${before.keys[2]}-2`]);
  });

  test('a key that two rows have, or none, is a mistake', async () => {
    const { problems } = await read({
      ...KEYED,
      table: 'Name,Firm,Nr\nAda,Dock,7\nBo,Dock,7\nCy,Dock,\n',
      row: 'key: { column: Nr }',
    });
    expect(problems).toEqual([
      '3 duplicate-key Nr: "7" is the key of the row on line 2, too',
      '4 duplicate-key Nr: the row has no key',
    ]);
  });
});
