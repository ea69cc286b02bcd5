import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entityTypeNames } from '@orrery/cypher/model/entity-types.ts';
import { predicateNames } from '@orrery/cypher/model/predicates.ts';
import { expect, test } from 'vitest';
import { Redirects } from '../plan/redirects.ts';
import { openSource } from '../read/formats/detect.ts';
import { formatProblem, Problems } from '../read/problem.ts';
import { checkSource, collectSymbols } from './check-source.ts';

const META = '{"type":"meta","format":"claims/1","origin":"hand:test"}';
const DOC =
  '{"type":"document","id":"doc:x","title":"X","lang":"en","publishedAt":"2024-05-20","anchorDate":"2024-05-20","paragraphs":3}';
const ADA = '{"type":"entity","id":"person:ada","labels":["Person"],"name":"Ada"}';
const DOCK = '{"type":"entity","id":"org:dock","labels":["Organisation","Company"],"name":"Dock"}';
const lines = (...list: readonly string[]): string => `${list.join('\n')}\n`;

/** Everything that is said about a file, as it is shown, without the folder it lies in. */
async function problemsOf(name: string, content: string | Buffer): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'orrery-wrong-'));
  await writeFile(join(folder, name), content);
  const [source] = await openSource(join(folder, name));
  if (source === undefined) throw new Error('No source');
  const problems = new Problems();
  const symbols = await collectSymbols(source, { problems });
  await checkSource({ source, symbols, problems, leftOut: new Problems() }, { redirects: new Redirects(new Map()) });
  return problems.kept.map((problem) => formatProblem(problem).replace(`${folder}/`, ''));
}

test.each<readonly [string, string, string | Buffer, readonly string[]]>([
  [
    'an empty file',
    'a.claims.jsonl',
    '',
    [
      'a.claims.jsonl:1:1 empty-file the file has no lines — start the file with one line {"type":"meta","format":"claims/1","origin":"hand:team"}',
    ],
  ],
  [
    'an array instead of lines',
    'a.claims.jsonl',
    '[{"type":"meta"}]\n',
    ['a.claims.jsonl:1:1 json-syntax a JSON array, not claims — write one object a line: jq -c ".[]"'],
  ],
  [
    'a file in UTF-16',
    'a.claims.jsonl',
    Buffer.from(
      '//57ACIAdAB5AHAAZQAiADoAIgBtAGUAdABhACIALAAiAGYAbwByAG0AYQB0ACIAOgAiAGMAbABhAGkAbQBzAC8AMQAiACwAIgBvAHIAaQBnAGkAbgAiADoAIgBoAGEAbgBkADoAdABlAHMAdAAiAH0ACgB7ACIAdAB5AHAAZQAiADoAIgBkAG8AYwB1AG0AZQBuAHQAIgAsACIAaQBkACIAOgAiAGQAbwBjADoAeAAiACwAIgB0AGkAdABsAGUAIgA6ACIAWAAiACwAIgBsAGEAbgBnACIAOgAiAGUAbgAiACwAIgBwAHUAYgBsAGkAcwBoAGUAZABBAHQAIgA6ACIAMgAwADIANAAtADAANQAtADIAMAAiACwAIgBhAG4AYwBoAG8AcgBEAGEAdABlACIAOgAiADIAMAAyADQALQAwADUALQAyADAAIgAsACIAcABhAHIAYQBnAHIAYQBwAGgAcwAiADoAMwB9AAoAewAiAHQAeQBwAGUAIgA6ACIAZQBuAHQAaQB0AHkAIgAsACIAaQBkACIAOgAiAHAAZQByAHMAbwBuADoAYQBkAGEAIgAsACIAbABhAGIAZQBsAHMAIgA6AFsAIgBQAGUAcgBzAG8AbgAiAF0ALAAiAG4AYQBtAGUAIgA6ACIAQQBkAGEAIgB9AAoAewAiAHQAeQBwAGUAIgA6ACIAZQBuAHQAaQB0AHkAIgAsACIAaQBkACIAOgAiAG8AcgBnADoAZABvAGMAawAiACwAIgBsAGEAYgBlAGwAcwAiADoAWwAiAE8AcgBnAGEAbgBpAHMAYQB0AGkAbwBuACIALAAiAEMAbwBtAHAAYQBuAHkAIgBdACwAIgBuAGEAbQBlACIAOgAiAEQAbwBjAGsAIgB9AAoA',
      'base64',
    ),
    ['a.claims.jsonl:1:1 invalid-utf8 the file is UTF-16 — save it as UTF-8'],
  ],
  [
    'a file in Latin-1',
    'a.claims.jsonl',
    Buffer.from(
      'eyJ0eXBlIjoibWV0YSIsImZvcm1hdCI6ImNsYWltcy8xIiwib3JpZ2luIjoiaGFuZDp0ZXN0In0KeyJ0eXBlIjoiZG9jdW1lbnQiLCJpZCI6ImRvYzp4IiwidGl0bGUiOiJYIiwibGFuZyI6ImVuIiwicHVibGlzaGVkQXQiOiIyMDI0LTA1LTIwIiwiYW5jaG9yRGF0ZSI6IjIwMjQtMDUtMjAiLCJwYXJhZ3JhcGhzIjozfQp7InR5cGUiOiJlbnRpdHkiLCJpZCI6InBlcnNvbjphZGEiLCJsYWJlbHMiOlsiUGVyc29uIl0sIm5hbWUiOiJBZOkifQo=',
      'base64',
    ),
    ['a.claims.jsonl:3:66 invalid-utf8 bytes that are not UTF-8 — save the file as UTF-8'],
  ],
  [
    'a NUL in a name',
    'a.claims.jsonl',
    '{"type":"meta","format":"claims/1","origin":"hand:test"}\n{"type":"document","id":"doc:x","title":"X","lang":"en","publishedAt":"2024-05-20","anchorDate":"2024-05-20","paragraphs":3}\n{"type":"entity","id":"person:ada","labels":["Person"],"name":"A\0da"}\n',
    ['a.claims.jsonl:3:65 nul-character a NUL character — remove it; the file may be binary or UTF-16'],
  ],
  [
    'a line of more than a mebibyte',
    'a.claims.jsonl',
    Buffer.concat([Buffer.from(META), Buffer.from(`\n"${'x'.repeat(1024 * 1024)}"\n`)]),
    ['a.claims.jsonl:2:1 line-too-long the line is longer than 1 MiB — put each object or row on a line of its own'],
  ],
  [
    'a byte order mark in the middle',
    'a.claims.jsonl',
    lines(META, DOC, '\uFEFF{"type":"entity","id":"person:ada","labels":["Person"],"name":"Ada"}'),
    ['a.claims.jsonl:3:1 json-syntax unexpected U+FEFF — check quotes and commas'],
  ],
  [
    'a line that is no JSON',
    'a.claims.jsonl',
    lines(META, DOC, "{'type':'entity'}"),
    ['a.claims.jsonl:3:2 json-syntax expected a field name in double quotes — check quotes and commas'],
  ],
  [
    'a line that ends too early',
    'a.claims.jsonl',
    lines(META, DOC, '{"type":"entity","id":"person:ada","labels":["Person"],"name":"Ada'),
    ['a.claims.jsonl:3:63 json-syntax unterminated or malformed text — close the quote and escape control characters'],
  ],
  [
    'a list where an object belongs',
    'a.claims.jsonl',
    lines(META, DOC, '[1]'),
    ['a.claims.jsonl:3:1 wrong-type the line is not a JSON object — write one object in braces per line'],
  ],
  [
    'a key twice',
    'a.claims.jsonl',
    lines(META, DOC, '{"type":"entity","id":"person:ada","labels":["Person"],"name":"Ada","name":"Bo"}'),
    ['a.claims.jsonl:3:69 duplicate-key the field "name" is given twice — keep one of the two'],
  ],
  [
    'the key __proto__',
    'a.claims.jsonl',
    lines(META, DOC, '{"type":"entity","id":"person:ada","labels":["Person"],"name":"Ada","__proto__":{"x":1}}'),
    ['a.claims.jsonl:3:69 forbidden-key the field name "__proto__" is not allowed — remove it'],
  ],
  [
    'no meta line',
    'a.claims.jsonl',
    lines(DOC, ADA),
    [
      'a.claims.jsonl:1:1 meta-first the first line is not a meta line — start the file with one line {"type":"meta","format":"claims/1","origin":"hand:team"}',
    ],
  ],
  [
    'another format',
    'a.claims.jsonl',
    lines('{"type":"meta","format":"claims/9","origin":"hand:test"}', DOC),
    [
      'a.claims.jsonl:1:25 unsupported-format format "claims/9" is not supported — write "claims/2", or take a newer Orrery',
    ],
  ],
  [
    'an unknown kind of line',
    'a.claims.jsonl',
    lines(META, '{"type":"entitty","id":"x"}'),
    ['a.claims.jsonl:2:9 unknown-type unknown line type "entitty" — did you mean "entity"?'],
  ],
  [
    'an unknown field',
    'a.claims.jsonl',
    lines(META, DOC, '{"type":"entity","id":"person:ada","labels":["Person"],"name":"Ada","nmae":"x"}'),
    ['a.claims.jsonl:3:69 unknown-field unknown field "nmae" — did you mean "name"?'],
  ],
  [
    'a field that is missing',
    'a.claims.jsonl',
    lines(META, DOC, '{"type":"entity","id":"person:ada","labels":["Person"]}'),
    ['a.claims.jsonl:3:1 missing-field "name" is missing — add "name"'],
  ],
  [
    'a type that would be Cypher',
    'a.claims.jsonl',
    lines(
      META,
      DOC,
      ADA,
      DOCK,
      '{"type": "claim", "ref": "r", "p": "WORKS_AT]->() DETACH DELETE n //", "s": "person:ada", "o": "org:dock", "cite": [{"par": 1}]}',
    ),
    [
      `a.claims.jsonl:5:36 unknown-predicate unknown predicate "WORKS_AT]->() DETACH DELETE n //" — use one of ${predicateNames().join(', ')}`,
    ],
  ],
  [
    'a label that would be Cypher',
    'a.claims.jsonl',
    lines(META, DOC, '{"type":"entity","id":"person:ada","labels":["Person`) DETACH DELETE n //"],"name":"Ada"}'),
    [
      `a.claims.jsonl:3:46 unknown-label unknown label "Person\`) DETACH DELETE n //" — use one of ${entityTypeNames().join(', ')}`,
    ],
  ],
  [
    'an id that is none',
    'a.claims.jsonl',
    lines(META, DOC, '{"type":"entity","id":"Ada; DROP","labels":["Person"],"name":"Ada"}'),
    [
      'a.claims.jsonl:3:23 bad-id "Ada; DROP" is not an id — write a kind and a name in lower case, like person:some-name or group:doc-name#some-name',
    ],
  ],
  [
    'a day that does not exist',
    'a.claims.jsonl',
    lines(
      META,
      DOC,
      ADA,
      DOCK,
      '{"type": "claim", "ref": "r", "p": "WORKS_AT", "s": "person:ada", "o": "org:dock", "cite": [{"par": 1}], "start": "2023-02-29"}',
    ),
    [
      'a.claims.jsonl:5:115 bad-date start: there is no day 2023-02-29 — write 2025-07-03, 2025-07, 2025, 2025-09-10~, [2025-08-21..2025-08-31], [..2025-10-10] or [2025-10-10..]',
    ],
  ],
  [
    'a month that does not exist',
    'a.claims.jsonl',
    lines(
      META,
      DOC,
      ADA,
      DOCK,
      '{"type": "claim", "ref": "r", "p": "WORKS_AT", "s": "person:ada", "o": "org:dock", "cite": [{"par": 1}], "start": "2023-13"}',
    ),
    [
      'a.claims.jsonl:5:115 bad-date start: there is no month 13 — write 2025-07-03, 2025-07, 2025, 2025-09-10~, [2025-08-21..2025-08-31], [..2025-10-10] or [2025-10-10..]',
    ],
  ],
  [
    'a range the wrong way round',
    'a.claims.jsonl',
    lines(
      META,
      DOC,
      ADA,
      DOCK,
      '{"type": "claim", "ref": "r", "p": "WORKS_AT", "s": "person:ada", "o": "org:dock", "cite": [{"par": 1}], "start": "[2024-05-01..2024-04-01]"}',
    ),
    ['a.claims.jsonl:5:115 bad-date start: the range ends before it starts — write [2024-04-01..2024-05-01]'],
  ],
  [
    'an end for what happens once',
    'a.claims.jsonl',
    lines(
      META,
      DOC,
      ADA,
      DOCK,
      '{"type": "claim", "ref": "r", "p": "LEFT", "s": "person:ada", "o": "org:dock", "cite": [{"par": 1}], "end": "2024"}',
    ),
    ['a.claims.jsonl:5:109 time-field "end" does not fit LEFT, a point — use "at"'],
  ],
  [
    'a reference to an undeclared person',
    'a.claims.jsonl',
    lines(
      META,
      DOC,
      ADA,
      DOCK,
      '{"type": "claim", "ref": "r", "p": "WORKS_AT", "s": "person:adda", "o": "org:dock", "cite": [{"par": 1}]}',
    ),
    ['a.claims.jsonl:5:53 dangling-reference no entity "person:adda" in this file — did you mean "person:ada"?'],
  ],
  [
    'a paragraph the document does not have',
    'a.claims.jsonl',
    lines(
      META,
      DOC,
      ADA,
      DOCK,
      '{"type": "claim", "ref": "r", "p": "WORKS_AT", "s": "person:ada", "o": "org:dock", "cite": [{"par": 4}]}',
    ),
    [
      'a.claims.jsonl:5:101 paragraph-out-of-range paragraph 4 of doc:x, which has 3 — correct the number, or "paragraphs" of the document',
    ],
  ],
  [
    'a person where an organisation belongs',
    'a.claims.jsonl',
    lines(
      META,
      DOC,
      ADA,
      DOCK,
      '{"type": "claim", "ref": "r", "p": "WORKS_AT", "s": "person:ada", "o": "person:ada", "cite": [{"par": 1}]}',
    ),
    [
      'a.claims.jsonl:5:72 not-admitted WORKS_AT does not take a Person as object — give one of Organisation, or use another predicate',
    ],
  ],
  [
    'the same claim twice',
    'a.claims.jsonl',
    lines(
      META,
      DOC,
      ADA,
      DOCK,
      '{"type": "claim", "ref": "r", "p": "WORKS_AT", "s": "person:ada", "o": "org:dock", "cite": [{"par": 1}]}',
      '{"type": "claim", "ref": "r2", "p": "WORKS_AT", "s": "person:ada", "o": "org:dock", "cite": [{"par": 1}]}',
    ),
    [
      'a.claims.jsonl:6:1 duplicate-claim "r2" states the same as the claim on line 5 — put the citations on one claim, or tell the two apart with "role" or "key"',
    ],
  ],
  [
    'merges in a circle',
    'a.claims.jsonl',
    lines(
      META,
      DOC,
      ADA,
      DOCK,
      '{"type":"entity","id":"person:bo","labels":["Person"],"name":"Bo"}',
      '{"type":"merge","from":"person:ada","into":"person:bo","by":"t"}',
      '{"type":"merge","from":"person:bo","into":"person:ada","by":"t"}',
    ),
    [
      'a.claims.jsonl:7:43 cycle "person:bo" would be merged into itself — remove one merge along person:bo → person:ada → person:bo',
    ],
  ],
  [
    'an entity merged into itself',
    'a.claims.jsonl',
    lines(META, DOC, ADA, DOCK, '{"type":"merge","from":"person:ada","into":"person:ada","by":"t"}'),
    [
      'a.claims.jsonl:5:44 cycle "person:ada" would be merged into itself — remove one merge along person:ada → person:ada',
    ],
  ],
  [
    'a number that cannot be kept',
    'a.claims.jsonl',
    lines(
      META,
      DOC,
      ADA,
      DOCK,
      '{"type": "claim", "ref": "r", "p": "EARNS", "s": "person:ada", "cite": [{"par": 1}], "valueNumber": 9007199254740993, "unit": "CNY"}',
    ),
    ['a.claims.jsonl:5:101 bad-number 9007199254740993 cannot be kept exactly — give it as a text value, or round it'],
  ],
  [
    'an unknown certainty',
    'a.claims.jsonl',
    lines(
      META,
      DOC,
      ADA,
      DOCK,
      '{"type": "claim", "ref": "r", "p": "WORKS_AT", "s": "person:ada", "o": "org:dock", "cite": [{"par": 1, "certainty": "maybe"}]}',
    ),
    [
      'a.claims.jsonl:5:117 unknown-word "maybe" is no certainty — use one of asserted, company, quoted, insiders, headline, opinion, rumour, implied',
    ],
  ],
  [
    'a sheet with a misspelt column',
    'a.claims.csv',
    'subject,predicat,object,document,paragraph\n',
    [
      'a.claims.csv:1:2 unknown-column unknown column "predicat" — did you mean "predicate"?',
      'a.claims.csv:1:1 missing-column there is no column "predicate" — add "predicate" to the header',
    ],
  ],
  [
    'a sheet with a column twice',
    'a.claims.csv',
    'subject,predicate,object,document,paragraph,subject\n',
    ['a.claims.csv:1:6 duplicate-column the column "subject" is there twice — remove one of the two'],
  ],
  [
    'a sheet with a row too long',
    'a.claims.csv',
    'subject,predicate,object,document,paragraph\nperson:ada,LEFT,org:dock,doc:x,1,surprise\n',
    ['a.claims.csv:2:6 wrong-columns the row has 6 fields, the header 5 — quote fields that hold a comma'],
  ],
  [
    'a sheet with a quote inside a field',
    'a.claims.csv',
    'subject,predicate,object,document,paragraph\nperson:ada,LEFT,the "dock",doc:x,1\n',
    [
      'a.claims.csv:2:1 csv-syntax a quote inside a field that is not quoted — put the whole field in quotes and double the ones inside',
    ],
  ],
  [
    'a sheet with a quote that stays open',
    'a.claims.csv',
    'subject,predicate,object,document,paragraph\nperson:ada,LEFT,"org:dock,doc:x,1\n',
    [
      'a.claims.csv:2:1 csv-syntax a quote opened in the record that begins here is never closed — close it; the rest of the file was taken as one field',
    ],
  ],
  [
    'a sheet with a bad date',
    'a.claims.csv',
    'subject,predicate,object,document,paragraph,start\nperson:ada,LEFT,org:dock,doc:x,1,yesterday\n',
    [
      'a.claims.csv:2:6 bad-date at: "yesterday" is not a date — write 2025-07-03, 2025-07, 2025, 2025-09-10~, [2025-08-21..2025-08-31], [..2025-10-10] or [2025-10-10..]',
      'a.claims.csv:2:1 dangling-reference no entity "person:ada" in this file — add a line that declares it',
      'a.claims.csv:2:3 dangling-reference no entity "org:dock" in this file — add a line that declares it',
      'a.claims.csv:2:4 dangling-reference no document "doc:x" in this file — add a line that declares it',
    ],
  ],
  [
    'a sheet with a paragraph that is no number',
    'a.claims.csv',
    'subject,predicate,object,document,paragraph\nperson:ada,LEFT,org:dock,doc:x,one\n',
    [
      'a.claims.csv:2:5 wrong-type "par" is a text — give a number',
      'a.claims.csv:2:1 dangling-reference no entity "person:ada" in this file — add a line that declares it',
      'a.claims.csv:2:3 dangling-reference no entity "org:dock" in this file — add a line that declares it',
      'a.claims.csv:2:4 dangling-reference no document "doc:x" in this file — add a line that declares it',
    ],
  ],
  [
    'a sheet with semicolons',
    'a.claims.csv',
    'subject;predicate;object;document;paragraph\n',
    [
      'a.claims.csv:1:1 csv-syntax the fields are separated by semicolons — save the sheet with commas between the fields',
    ],
  ],
])('%s', async (...[, name, content, problems]) => {
  expect(await problemsOf(name, content)).toEqual(problems);
});

test('a byte order mark at the beginning and CRLF line ends are no mistake', async () => {
  const text = lines(META, DOC, ADA).replaceAll('\n', '\r\n');
  expect(await problemsOf('a.claims.jsonl', `\uFEFF${text}`)).toEqual([]);
});
