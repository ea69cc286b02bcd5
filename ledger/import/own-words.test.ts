import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isEntityType } from '@orrery/cypher/model/entity-types.ts';
import { BUILT_IN, useVocabulary } from '@orrery/cypher/model/vocabulary.ts';
import { afterEach, describe, expect, test } from 'vitest';
import { checkSource, collectSymbols } from '../check/check-source.ts';
import { Redirects } from '../plan/redirects.ts';
import { openSource } from '../read/formats/detect.ts';
import { formatProblem, ImportRejected, Problems } from '../read/problem.ts';
import { streamLines } from '../read/stream-lines.ts';
import { unusedVocabulary } from './unused-words.ts';

afterEach(() => useVocabulary(BUILT_IN));

const WORDS = `
types:
  Film: { label: Film }
  Studio: { label: Studio, parent: Organisation }
predicates:
  FILMED: { kind: point, label: filmed, subjects: [Studio], objects: [Film] }
  GROSSED: { kind: literal, label: gross, subjects: [Film], unit: USD }
`;

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'orrery-words-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

/** What the first source at a path says, in a few words, and what is wrong with it. */
async function read(path: string): Promise<{ readonly said: readonly string[]; readonly problems: readonly string[] }> {
  const [source] = await openSource(path);
  if (source === undefined) throw new Error('No source');
  const problems = new Problems();
  const symbols = await collectSymbols(source, { problems });
  await checkSource({ source, symbols, problems, leftOut: new Problems() }, { redirects: new Redirects(new Map()) });
  const said: string[] = [];
  for await (const { line } of streamLines(source, { problems: new Problems() })) {
    if (line.type === 'entity') said.push(`${line.entityType} ${line.name}`);
    if (line.type === 'claim') said.push([line.predicate, line.valueNumber, line.unit].filter(Boolean).join(' '));
  }
  return { said: said.toSorted(), problems: problems.kept.map(formatProblem) };
}

const SAID = ['FILMED', 'Film The Tide', 'Studio Pier'];

describe('every format speaks in the words beside it', () => {
  const jsonl = (...lines: readonly object[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const claims = jsonl(
    { type: 'meta', format: 'claims/1', origin: 'hand:test' },
    {
      type: 'document',
      id: 'doc:x',
      title: 'X',
      lang: 'en',
      publishedAt: '2024-05-20',
      anchorDate: '2024-05-20',
      paragraphs: 1,
    },
    { type: 'entity', id: 'film:tide', labels: ['Film'], name: 'The Tide' },
    { type: 'entity', id: 'org:pier', labels: ['Organisation', 'Studio'], name: 'Pier' },
    { type: 'claim', ref: 'a', p: 'FILMED', s: 'org:pier', o: 'film:tide', cite: [{ par: 1 }] },
  );

  test('claims', async () => {
    const folder = await folderOf({ 'x.claims.jsonl': claims, 'x.vocabulary.yaml': WORDS });
    expect(await read(folder)).toEqual({ said: SAID, problems: [] });
  });

  test('words that no line uses are told, once for each file', async () => {
    const [claimsFile] = await openSource(
      await folderOf({
        'x.claims.jsonl': claims,
        'vocabulary.yaml': `${WORDS}  SCREENED: { kind: point, label: screened }\n`,
      }),
    );
    if (claimsFile === undefined) throw new Error('No source');
    const problems = new Problems();
    const symbols = await collectSymbols(claimsFile, { problems });
    const one = { source: claimsFile, symbols, problems, leftOut: new Problems() };
    expect(unusedVocabulary([one, one])).toEqual([
      expect.stringMatching(/^note: .*vocabulary\.yaml declares words that no line uses: "GROSSED", "SCREENED"$/),
    ]);
  });

  test('one file, by the vocabulary of its folder', async () => {
    const folder = await folderOf({ 'x.claims.jsonl': claims, 'vocabulary.yaml': WORDS });
    expect(await read(join(folder, 'x.claims.jsonl'))).toEqual({ said: SAID, problems: [] });
  });

  test('a table', async () => {
    const folder = await folderOf({
      'x.csv': 'Film,Studio,Gross\nThe Tide,Pier,12\n',
      'x.mapping.yaml': `
format: table/1
table: x.csv
origin: table:films
document: { id: "doc:films", title: Films, lang: en, publishedAt: "2024-05-01" }
row: { summary: "{Film}" }
entities:
  film: { column: Film, type: Film }
  studio: { column: Studio, type: Studio }
claims:
  - { predicate: FILMED, subject: studio, object: film }
  - { predicate: GROSSED, subject: film, number: { column: Gross } }
`,
      'x.vocabulary.yaml': WORDS,
    });
    expect(await read(folder)).toEqual({
      said: ['FILMED', 'Film The Tide', 'GROSSED 12 USD', 'Studio Pier'],
      problems: [],
    });
  });

  test('a graph file', async () => {
    const folder = await folderOf({
      'x.graphml':
        '<graphml><key id="n" for="node" attr.name="name"/><graph edgedefault="directed"><node id="1" labels=":Studio"><data key="n">Pier</data></node><node id="2" labels=":Film"><data key="n">The Tide</data></node><edge source="1" target="2" label="FILMED"/></graph></graphml>',
      'x.graphml.graph.yaml': 'document: { publishedAt: "2024-05-20" }\n',
      'x.vocabulary.yaml': WORDS,
    });
    expect(await read(join(folder, 'x.graphml'))).toEqual({ said: SAID, problems: [] });
  });

  test('sheets', async () => {
    const folder = await folderOf({
      'x.documents.csv': 'id,title,lang,publishedAt,paragraphs\ndoc:x,X,en,2024-05-20,1\n',
      'x.entities.csv': 'id,type,name\nfilm:tide,Film,The Tide\norg:pier,Studio,Pier\n',
      'x.claims.csv': 'subject,predicate,object,document,paragraph\norg:pier,FILMED,film:tide,doc:x,1\n',
      'x.vocabulary.yaml': WORDS,
    });
    expect(await read(folder)).toEqual({ said: SAID, problems: [] });
  });

  test('the bytes of the vocabulary are part of the source', async () => {
    const folder = await folderOf({ 'x.claims.jsonl': claims, 'vocabulary.yaml': WORDS });
    const [source] = await openSource(folder);
    expect(source?.files.map((file) => basename(file))).toEqual(['x.claims.jsonl', 'vocabulary.yaml']);
  });
});

test('every fault of a vocabulary is told with its line and what to do, and no word of it is used', async () => {
  const folder = await folderOf({
    'x.claims.jsonl': '',
    'x.vocabulary.yaml': `types:
  Film:
    label: { en: Film, zh_Hant: 電影 }
    colour: purpel
    parnt: Product
  Studio:
    label: Studio
    parent: Organization
  Person:
    label: Person
predicates:
  DIRECTED:
    kind: pont
    fromSubject: direct {o}
  ACTED_IN:
    kind: point
    fromSubject: act in {o}
    objects:
      - Film
      - Flim
`,
  });
  const error = await openSource(folder).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(ImportRejected);
  expect((error as Error).message.replaceAll(`${folder}/`, '').split('\n')).toMatchInlineSnapshot(`
    [
      "x.vocabulary.yaml:3:33 bad-vocabulary types.Film.label.zh_Hant: "zh_Hant" is no language; write it like en, zh-Hant or pt-BR — docs/own-vocabulary.md shows what a vocabulary may say",
      "x.vocabulary.yaml:4:13 bad-vocabulary types.Film.colour: "purpel" is unknown; use one of blue, red, orange, green, violet, pink, yellow, grey — docs/own-vocabulary.md shows what a vocabulary may say",
      "x.vocabulary.yaml:5:5 bad-vocabulary unknown word "types.Film.parnt" — did you mean "parent"?",
      "x.vocabulary.yaml:13:11 bad-vocabulary predicates.DIRECTED.kind: "pont" is unknown; did you mean "point"? — docs/own-vocabulary.md shows what a vocabulary may say",
    ]
  `);
  expect(isEntityType('Film')).toBe(false);
});

test('what the shape lets through is told with its line, too', async () => {
  const folder = await folderOf({
    'x.claims.jsonl': '',
    'x.vocabulary.yaml': `types:
  Studio:
    label: Studio
    parent: Organization
  Person:
    label: Person
predicates:
  ACTED_IN:
    kind: point
    fromSubject: act in {o}
    objects:
      - Studio
      - Flim
`,
  });
  const error = await openSource(folder).catch((cause: unknown) => cause);
  expect((error as Error).message.replaceAll(`${folder}/`, '').split('\n')).toMatchInlineSnapshot(`
    [
      "x.vocabulary.yaml:6:5 bad-vocabulary the type "Person" is built in — leave it out, or give yours another name",
      "x.vocabulary.yaml:4:13 bad-vocabulary there is no type "Organization" — did you mean "Organisation"?",
      "x.vocabulary.yaml:13:9 bad-vocabulary there is no type "Flim" — use one of Person, Organisation, Company, Lab, Department, Team, Group, SourceGroup, Product, Model, App, Feature, Hardware, Platform, Policy, Event, Role, Award, Ranking, Place, Channel, Concept, Artefact, Studio",
      "x.vocabulary.yaml:10:18 bad-vocabulary "act in {o}" begins with no verb — begin with be, or with base/third/past: direct/directs/directed {o}",
    ]
  `);
});
