import { describe, expect, test } from 'vitest';
import { Redirects } from '../plan/redirects.ts';
import { openClaimsFile } from '../read/formats/claims-jsonl.ts';
import { formatProblem, ImportRejected, Problems } from '../read/problem.ts';
import { harbourLines, type Line, META, toText, withLine, withoutLine, writeClaims } from '../test/toy.ts';
import { type CheckedSource, checkSource, collectSymbols } from './check-source.ts';

async function check(path: string): Promise<CheckedSource> {
  const source = openClaimsFile(path);
  const problems = new Problems();
  const symbols = await collectSymbols(source, { problems });
  return checkSource({ source, symbols, problems, leftOut: new Problems() }, { redirects: new Redirects(new Map()) });
}

/** The problems of a file as shown, without the folder it was written to. */
async function problemsOf(content: readonly Line[] | string | Buffer): Promise<readonly string[]> {
  const path = await writeClaims(content);
  const file = await check(path);
  return file.problems.kept.map((problem) => formatProblem({ ...problem, file: 'toy' }));
}

const lines = harbourLines();
const change = (name: string, fields: Line): readonly Line[] => withLine(lines, name, fields);
/** Puts a line as it stands at the end of a good file, as line 22. */
const raw = (line: string): string => `${toText(lines)}${line}\n`;

/** A good claim with some fields changed, as line 22. */
const claim = (fields: Line): string =>
  raw(
    JSON.stringify({
      type: 'claim',
      ref: 'x',
      p: 'LEADS',
      s: 'person:ada',
      o: 'org:dock',
      cite: [{ par: 1 }],
      ...fields,
    }),
  );

test('the toy article is good', async () => {
  expect(await problemsOf(lines)).toEqual([]);
});

test('a byte order mark, CRLF, blank lines and a missing last line end are good too', async () => {
  const text = `\uFEFF${toText(lines).replaceAll('\n', '\r\n\r\n').trimEnd()}`;
  expect(await problemsOf(text)).toEqual([]);
});

describe('bytes', () => {
  test('that are not UTF-8 are placed', async () => {
    const bytes = Buffer.concat([
      Buffer.from(toText(lines)),
      Buffer.from('{"type":"é'),
      Buffer.from([0xff, 0x22, 0x7d]),
    ]);
    expect(await problemsOf(bytes)).toEqual([
      'toy:22:11 invalid-utf8 bytes that are not UTF-8 — save the file as UTF-8',
    ]);
  });

  test('of UTF-16 are recognised by their NUL characters or their byte order mark', async () => {
    const [problem] = await problemsOf(Buffer.from('{"type":"meta"}', 'utf16le'));
    expect(problem).toBe('toy:1:2 nul-character a NUL character — remove it; the file may be binary or UTF-16');
  });

  test('of a line of more than 1 MiB are refused without being kept', async () => {
    const long = JSON.stringify({
      type: 'entity',
      id: 'person:long',
      labels: ['Person'],
      name: 'x'.repeat(1024 * 1024),
    });
    expect(await problemsOf(raw(long))).toEqual([
      'toy:22:1 line-too-long the line is longer than 1 MiB — put each object or row on a line of its own',
    ]);
  });
});

describe('a line', () => {
  test.each([
    [
      '{"type":"claim"',
      'toy:22:16 json-syntax the line ends where "}" is expected — complete the JSON object on one line',
    ],
    ['[1]', 'toy:22:1 wrong-type the line is not a JSON object — write one object in braces per line'],
    [
      '{"type":"link","kind":"EXPLAINS","from":"quiet","to":"calm","to":"part"}',
      'toy:22:61 duplicate-key the field "to" is given twice — keep one of the two',
    ],
    ['{"type":"link","__proto__":{}}', 'toy:22:16 forbidden-key the field name "__proto__" is not allowed — remove it'],
    ['{"type":"claims"}', 'toy:22:9 unknown-type unknown line type "claims" — did you mean "claim"?'],
    ['{"type":7}', 'toy:22:9 wrong-type "type" is a number — give text'],
    ['{}', 'toy:22:1 missing-field "type" is missing — add "type"'],
    [
      '{"type":"link","kind":"EXPLAINS","from":"quiet","to":"calm","nota":"x"}',
      'toy:22:61 unknown-field unknown field "nota" — did you mean "note"?',
    ],
    [
      '{"type":"link","kind":"EXPLAIN","from":"quiet","to":"calm"}',
      'toy:22:23 unknown-word "EXPLAIN" is no kind — did you mean "EXPLAINS"?',
    ],
    [
      '{"type":"link","kind":"EXPLAINS","from":"quit","to":"calm"}',
      'toy:22:41 dangling-reference no claim "quit" in this file — did you mean "quiet"?',
    ],
    [
      '{"type":"link","kind":"EXPLAINS","from":"calm","to":"calm"}',
      'toy:22:53 dangling-reference "calm" is joined to itself — name two different ones',
    ],
    [
      '{"type":"entity","id":"Person:Ada","labels":["Person"],"name":"Ada"}',
      'toy:22:23 bad-id "Person:Ada" is not an id — write a kind and a name in lower case, like person:some-name or group:doc-name#some-name',
    ],
    [
      '{"type":"entity","id":"person:ada","labels":["Person"],"name":"Ada"}',
      'toy:22:23 duplicate-id "person:ada" is declared twice — it is on line 6 already; merge the two or rename one',
    ],
    [
      '{"type":"entity","id":"person:cy","labels":["Persn"],"name":"Cy"}',
      'toy:22:45 unknown-label unknown label "Persn" — did you mean "Person"?',
    ],
    [
      '{"type":"entity","id":"person:cy","labels":["Person) DETACH DELETE n //"],"name":"Cy"}',
      expect.stringMatching(
        /^toy:22:45 unknown-label unknown label "Person\) DETACH DELETE n \/\/" — use one of Person, Organisation/,
      ),
    ],
    [
      '{"type":"entity","id":"org:cy","labels":["Person","Lab"],"name":"Cy"}',
      'toy:22:41 label-mismatch the labels Person, Lab do not go together — write ["Organisation","Lab"]',
    ],
    [
      '{"type":"entity","id":"person:cy","labels":["Person"],"name":" "}',
      'toy:22:62 wrong-type "name" is empty — give it a text or leave it out',
    ],
    [
      '{"type":"entity","id":"person:cy","labels":["Person"],"name":"Cy","count":1.5}',
      'toy:22:75 bad-number "count" is 1.5 — give a whole number of at least 0',
    ],
    [
      '{"type":"entity","id":"person:cy","labels":["Person"],"name":"Cy","count":9007199254740993}',
      'toy:22:75 bad-number 9007199254740993 cannot be kept exactly — give it as a text value, or round it',
    ],
    [
      '{"type":"entity","id":"person:cy","labels":["Person"],"name":"Cy","names":[{"v":"C"}]}',
      'toy:22:76 missing-field the name "C" has no paragraph — give "par", or "editorial": true when no source uses the name',
    ],
    [
      '{"type":"paragraph","n":7,"section":"body","summary":"x"}',
      'toy:22:25 paragraph-out-of-range paragraph 7 of doc:harbour, which has 6 — correct the number, or "paragraphs" of the document',
    ],
    [
      '{"type":"paragraph","n":2,"section":"body","summary":"x"}',
      'toy:22:25 duplicate-id "doc:harbour#p2" is declared twice — merge the two lines into one',
    ],
    [
      '{"type":"paragraph","n":2,"section":"body","summary":"x","doc":"doc:harbor"}',
      'toy:22:64 dangling-reference no document "doc:harbor" in this file — did you mean "doc:harbour"?',
    ],
    [
      '{"type":"meta","format":"claims/1","origin":"hand:other"}',
      'toy:22:1 meta-first a meta line after the first line — start the file with one line {"type":"meta","format":"claims/1","origin":"hand:team"}',
    ],
  ])('%s', async (line, problem) => {
    const [found, ...rest] = await problemsOf(raw(line));
    expect(found).toEqual(problem);
    expect(rest).toEqual([]);
  });
});

describe('a claim', () => {
  test.each([
    [{ p: 'LEAD' }, 'toy:22:31 unknown-predicate unknown predicate "LEAD" — did you mean "LEADS"?'],
    [
      { s: 'person:adda' },
      'toy:22:43 dangling-reference no entity "person:adda" in this file — did you mean "person:ada"?',
    ],
    [
      { s: 'product:raft' },
      'toy:22:43 not-admitted LEADS does not take a Product as subject — give one of Person, Group, Organisation, or use another predicate',
    ],
    [
      { o: 'person:bo' },
      'toy:22:60 not-admitted LEADS does not take a Person as object — give one of Organisation, Group, Concept, Policy, or use another predicate',
    ],
    [{ o: undefined }, 'toy:22:31 object-or-value LEADS needs an object — add "o" with an entity id'],
    [
      { value: 'much' },
      'toy:22:98 object-or-value LEADS has an object and a value — keep "o"; put a figure in "valueNumber" and "unit"',
    ],
    [
      { p: 'DESCRIBED_AS', o: undefined },
      'toy:22:31 object-or-value DESCRIBED_AS needs a value — add "value", or a figure in "valueNumber"',
    ],
    [
      { p: 'DESCRIBED_AS' },
      'toy:22:67 object-or-value DESCRIBED_AS takes a value, not an object — give "value" instead of "o"',
    ],
    [
      { start: '2025-13' },
      expect.stringMatching(/^toy:22:98 bad-date start: there is no month 13 — write 2025-07-03, /),
    ],
    [{ end: 'now' }, expect.stringMatching(/^toy:22:96 bad-date end: "now" is not a date — write /)],
    [{ start: '..' }, expect.stringMatching(/^toy:22:98 bad-date start: "\.\." is not a date — /)],
    [{ at: '2025' }, 'toy:22:95 time-field "at" does not fit LEADS, a state — use "start" and "end"'],
    [{ p: 'LEFT', o: 'org:dock', start: '2025' }, 'toy:22:97 time-field "start" does not fit LEFT, a point — use "at"'],
    [{ rank: 'best' }, 'toy:22:97 unknown-word "best" is no rank — use one of preferred, normal, deprecated'],
    [{ cite: [] }, 'toy:22:78 missing-field a claim without a citation — cite at least one paragraph'],
    [{ cite: undefined }, 'toy:22:1 missing-field "cite" is missing — add "cite"'],
    [{ cite: [{ par: 0 }] }, 'toy:22:86 bad-number "par" is 0 — give a whole number of at least 1'],
    [
      { cite: [{ par: 9 }] },
      'toy:22:86 paragraph-out-of-range paragraph 9 of doc:harbour, which has 6 — correct the number, or "paragraphs" of the document',
    ],
    [
      { cite: [{ par: 1, certainty: 'sure' }] },
      expect.stringMatching(/^toy:22:100 unknown-word "sure" is no certainty — use one of asserted, company, /),
    ],
    [
      { cite: [{ par: 1, stanse: 'denies' }] },
      'toy:22:88 unknown-field unknown field "stanse" — did you mean "stance"?',
    ],
    [
      { cite: [{ par: 1, by: ['person:bob'] }] },
      'toy:22:94 dangling-reference no entity "person:bob" in this file — did you mean "person:bo"?',
    ],
    [
      { event: 'org:dock' },
      'toy:22:98 not-admitted "org:dock" is a Company, not an Event — name an entity with the label Event',
    ],
    [{ observed: 'yes' }, 'toy:22:101 wrong-type "observed" is a text — give true or false'],
    [
      { p: 'WORKS_AT', o: 'org:harbour', role: 'director' },
      'toy:22:1 duplicate-claim "x" states the same as the claim on line 14 — put the citations on one claim, or tell the two apart with "role" or "key"',
    ],
    [
      { ref: 'quiet' },
      'toy:22:23 duplicate-id "quiet" is declared twice — it is on line 15 already; merge the two or rename one',
    ],
  ])('with %j', async (fields, problem) => {
    const [found, ...rest] = await problemsOf(claim(fields));
    expect(found).toEqual(problem);
    expect(rest).toEqual([]);
  });
});

describe('a document', () => {
  test.each([
    [
      { sha256: 'abc' },
      'toy:2:192 bad-hash sha256 is not 64 lower-case hexadecimal digits — copy it from the output of sha256sum',
    ],
    [{ anchorDate: '2024-05' }, 'toy:2:127 bad-date "anchorDate" is not one day — write it like 2025-07-03'],
    [
      { publishedAt: 'today' },
      'toy:2:101 bad-date publishedAt: "today" is not a date — write it like 2025-07-03 or 2025-07-03T06:16:09',
    ],
    [
      { voice: 'src:nobody-we-know' },
      'toy:2:163 dangling-reference no entity "src:nobody-we-know" in this file — add a line that declares it',
    ],
  ])('with %j', async (fields, problem) => {
    expect(await problemsOf(change('doc:harbour', fields))).toEqual([problem]);
  });
});

describe('a file', () => {
  test('without lines', async () => {
    expect(await problemsOf('')).toEqual([
      'toy:1:1 empty-file the file has no lines — start the file with one line {"type":"meta","format":"claims/1","origin":"hand:team"}',
    ]);
  });

  test('without a meta line', async () => {
    const [problem] = await problemsOf(lines.slice(1));
    expect(problem).toMatch(/^toy:1:1 meta-first the first line is not a meta line — start/);
  });

  test('of another format', async () => {
    const other = [{ ...META, format: 'claims/9' }, ...lines.slice(1)];
    expect(await problemsOf(other)).toEqual([
      'toy:1:25 unsupported-format format "claims/9" is not supported — write "claims/2", or take a newer Orrery',
    ]);
  });

  test('that cites before any document', async () => {
    const [problem] = await problemsOf([META, ...withoutLine(lines.slice(1), 'doc:harbour')]);
    expect(problem).toBe(
      'toy:2:25 no-document a paragraph before any document line — put the document line first, or name the document in "doc"',
    );
  });

  test('with events that come after each other in a circle', async () => {
    const circle = change('quiet', { after: 'event:quiet-start' });
    expect(await problemsOf(circle)).toEqual([
      expect.stringMatching(
        /^toy:15:\d+ cycle "event:quiet-start" would come after itself — remove one "after" along event:quiet-start → event:quiet-start$/,
      ),
    ]);
  });

  test('with one external id on two entities', async () => {
    const twice = withLine(change('person:ada', { wikidataId: 'Q1' }), 'person:bo', { wikidataId: 'Q1' });
    expect(await problemsOf(twice)).toEqual([
      'toy:7:1 duplicate-id the Wikidata id Q1 is given to two entities — it belongs to "person:ada" on line 6',
    ]);
  });

  test('that is wrong in eleven thousand places keeps ten thousand, names a hundred and counts the rest', async () => {
    const path = await writeClaims('x\n'.repeat(11_000));
    const { problems } = await check(path);
    expect([problems.kept.length, problems.total]).toEqual([10_000, 11_000]);
    expect(new ImportRejected(problems).message.split('\n').slice(99)).toEqual([
      expect.stringContaining(':100:1 json-syntax'),
      '… and 10900 more',
    ]);
  });
});
