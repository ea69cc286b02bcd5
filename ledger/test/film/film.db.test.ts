import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findClaims, findEntities } from '@orrery/cypher/compose/claims.ts';
import type { FoundRow } from '@orrery/cypher/compose/page.ts';
import type { Composed } from '@orrery/cypher/compose/scope.ts';
import { byIds as claimsByIds } from '@orrery/cypher/generated/claim.ts';
import { byIds } from '@orrery/cypher/generated/entity.ts';
import { neighbourIds } from '@orrery/cypher/generated/graph.ts';
import { shortest } from '@orrery/cypher/generated/path.ts';
import { parseTexts } from '@orrery/cypher/model/records/texts.ts';
import { currentVocabulary, useVocabulary } from '@orrery/cypher/model/vocabulary.ts';
import { run } from '@orrery/cypher/run.ts';
import {
  BUILT_IN,
  isEntityType,
  isPredicate,
  labelsOf,
  sentenceText,
  typeFromLabels,
} from '@orrery/cypher/sentence/index.ts';
import { openTestDatabase } from '@orrery/cypher/test/db.ts';
import { EVERYTHING } from '@orrery/cypher/test/tiny.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportGraph } from '../../export/export-graph.ts';
import { runImport } from '../../import/run.ts';
import { removeGraph } from '../../maintain/remove.ts';
import { verifyGraph } from '../../maintain/verify.ts';
import { dumpGraph, dumpHash } from '../../store/dump.ts';
import { requireGraph } from '../../store/ownership.ts';
import { FILM_CLAIMS, FILM_WORDS } from './film.ts';

const db = openTestDatabase();
beforeAll(() => db.empty());
afterAll(() => db.close());

const ALL = ['asserted', 'company', 'quoted', 'insiders', 'headline', 'opinion', 'rumour', 'implied'];

async function folderOf(change: (words: string) => string = (words) => words): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'orrery-film-'));
  await cp(FILM_CLAIMS, join(folder, 'film.claims.jsonl'));
  await writeFile(join(folder, 'film.vocabulary.yaml'), change(await readFile(FILM_WORDS, 'utf8')));
  return folder;
}

const problemsOf = async (path: string, dryRun = false): Promise<string> =>
  runImport({ path, db, dryRun }).then(
    () => 'imported',
    (error: unknown) => (error instanceof Error ? error.message.replaceAll(/\/\S*\//g, '') : String(error)),
  );

test('a source that brings its words is imported and verified, and imported again it changes nothing', async () => {
  const { words, counts } = await runImport({ path: FILM_CLAIMS, db });
  expect(words).toEqual([
    '+ type Character',
    '+ type Film',
    '+ type Studio',
    '+ predicate ACTED_IN',
    '+ predicate DIRECTED',
    '+ predicate GROSSED',
    '+ predicate PRODUCED',
    '+ predicate RIVALS',
    '+ predicate SEQUEL_OF',
  ]);
  expect([counts.entities.created, counts.claims.created, counts.drawn.created]).toEqual([8, 16, 14]);
  expect(await verifyGraph({ db })).toEqual([]);
  const again = await runImport({ path: FILM_CLAIMS, db });
  expect([again.rows, again.words]).toEqual([0, []]);
});

test('another process learns the words from the database', async () => {
  useVocabulary(BUILT_IN);
  expect([isEntityType('Film'), isPredicate('ACTED_IN')]).toEqual([false, false]);
  await requireGraph(db);
  expect(labelsOf('Studio')).toEqual(['Organisation', 'Studio']);
  expect([...currentVocabulary().predicates.keys()].filter((name) => !BUILT_IN.predicates.has(name))).toHaveLength(6);
});

async function idsOf<Row>({ query, parameters }: Composed<FoundRow<Row>>): Promise<readonly string[]> {
  return (await run(db, query, parameters)).map(({ id }) => id);
}

test('questions find what is told in them, and each claim reads from both ends in both languages', async () => {
  const ofType = findEntities(
    { where: { leaf: { is: 'types', types: ['Film'] } }, view: EVERYTHING },
    { order: [], place: null, backward: false, limit: 10 },
  );
  const films = await run(db, byIds, { ids: await idsOf(ofType) });
  expect(films.map(({ entity }) => [entity.id, typeFromLabels(entity.labels)])).toEqual([
    ['film:long-tide', 'Film'],
    ['film:short-tide', 'Film'],
  ]);
  const around = await run(db, neighbourIds, { ids: ['film:long-tide'], limit: 10 });
  expect(around.map(({ id }) => id).toSorted()).toEqual([
    'film:short-tide',
    'org:pier-pictures',
    'person:ilan-reed',
    'person:mara-voss',
    'person:suki-arden',
  ]);
  const names = new Map(
    (await db.own('MATCH (e:Entity) RETURN e.id AS id, e.name AS name, e.nameZh AS nameZh, labels(e) AS labels')).map(
      (row) => [row['id'], row],
    ),
  );
  const entityOf = (id: string) => {
    const row = names.get(id);
    const nameZh = row?.['nameZh'];
    return {
      id,
      type: typeFromLabels(row?.['labels'] as string[]) ?? '',
      name: String(row?.['name']),
      nameZh: typeof nameZh === 'string' ? nameZh : null,
    };
  };
  const all = findClaims(
    { where: { all: [] }, view: EVERYTHING },
    { order: [], place: null, backward: false, limit: 100 },
  );
  const rows = await run(db, claimsByIds, { ids: await idsOf(all) });
  const told = rows.flatMap(({ claim }) =>
    [claim.subject, ...(claim.object === null ? [] : [claim.object])].flatMap((seenFrom) =>
      (['en', 'zh'] as const).map((language) =>
        sentenceText(
          {
            ...claim,
            texts: parseTexts(claim.texts),
            subject: entityOf(claim.subject),
            object: claim.object === null ? null : entityOf(claim.object),
            also: claim.also.map(({ id, as }) => ({ as, entity: entityOf(id) })),
            period: claim,
          },
          { language, day: '2031-03-01', seenFrom },
        ),
      ),
    ),
  );
  expect(told.toSorted()).toMatchInlineSnapshot(`
    [
      "Dune Films is owned by Suki Arden, 30 %, since 2026",
      "Dune Films rivals Pier Pictures, since 2025",
      "Dune Films 自2025年起與碼頭影業競爭",
      "Dune Films 自2026年起由雅登持有（30 %）",
      "Ilan Reed acted in The Long Tide as the Captain in 2028",
      "Ilan Reed knows Suki Arden",
      "Ilan Reed may have acted in The Short Tide in 2030",
      "Ilan Reed was paid 250 thousand US dollars by Pier Pictures on 1 Feb 2028",
      "Ilan Reed 於2028年2月1日收到碼頭影業的付款 25 萬美元",
      "Ilan Reed 於2028年演出了長潮，飾演船長",
      "Ilan Reed 於2030年可能演出了短潮",
      "Ilan Reed 認識雅登",
      "Mara Voss directed The Long Tide in 2028",
      "Mara Voss directed The Short Tide in May 2030",
      "Mara Voss works at Pier Pictures, since 2027",
      "Pier Pictures employs Mara Voss, since 2027",
      "Pier Pictures paid Ilan Reed 250 thousand US dollars on 1 Feb 2028",
      "Pier Pictures produced The Long Tide in 2028",
      "Pier Pictures produced The Short Tide in 2030",
      "Pier Pictures rivals Dune Films, since 2025",
      "Suki Arden acted in The Long Tide as the Pilot in 2028",
      "Suki Arden acted in The Short Tide as the Pilot in 2030",
      "Suki Arden knows Ilan Reed",
      "Suki Arden owns 30 % of Dune Films, since 2026",
      "The Long Tide grossed 41 million US dollars",
      "The Long Tide had Ilan Reed in its cast as the Captain in 2028",
      "The Long Tide had Suki Arden in its cast as the Pilot in 2028",
      "The Long Tide is continued by The Short Tide",
      "The Long Tide was directed by Mara Voss in 2028",
      "The Long Tide was produced by Pier Pictures in 2028",
      "The Short Tide grossed 7.5 million EUR",
      "The Short Tide had Suki Arden in its cast as the Pilot in 2030",
      "The Short Tide is a sequel of The Long Tide",
      "The Short Tide may have had Ilan Reed in its cast in 2030",
      "The Short Tide was directed by Mara Voss in May 2030",
      "The Short Tide was produced by Pier Pictures in 2030",
      "短潮於2030年5月由馬拉·沃斯執導",
      "短潮於2030年可能由 Ilan Reed 參與演出",
      "短潮於2030年由碼頭影業出品",
      "短潮於2030年由雅登參與演出（the Pilot）",
      "短潮是長潮的續集",
      "短潮票房為 750 萬 EUR",
      "碼頭影業於2028年2月1日向 Ilan Reed 付款 25 萬美元",
      "碼頭影業於2028年出品了長潮",
      "碼頭影業於2030年出品了短潮",
      "碼頭影業自2025年起與 Dune Films 競爭",
      "碼頭影業自2027年起聘用馬拉·沃斯",
      "長潮於2028年由 Ilan Reed 參與演出（船長）",
      "長潮於2028年由碼頭影業出品",
      "長潮於2028年由雅登參與演出（the Pilot）",
      "長潮於2028年由馬拉·沃斯執導",
      "長潮的續集是短潮",
      "長潮票房為 4,100 萬美元",
      "雅登於2028年演出了長潮，飾演 the Pilot",
      "雅登於2030年演出了短潮，飾演 the Pilot",
      "雅登自2026年起持有 Dune Films 的 30 %",
      "雅登認識 Ilan Reed",
      "馬拉·沃斯於2028年執導了長潮",
      "馬拉·沃斯於2030年5月執導了短潮",
      "馬拉·沃斯自2027年起任職於碼頭影業",
    ]
  `);
});

test('paths run through declared relations', async () => {
  const paths = await run(db, shortest, {
    from: 'person:mara-voss',
    to: 'org:dune-films',
    maxHops: 4,
    certainties: ALL,
    excludePredicates: [],
    excludeNodes: [],
    at: null,
    since: null,
    until: null,
    limit: 3,
  });
  expect(paths.map(({ nodes, links }) => [nodes.length, links.map(({ predicate }) => predicate)])).toEqual([
    [3, ['WORKS_AT', 'RIVALS']],
  ]);
});

test('two sources may not declare one word differently, and a word in use cannot go', async () => {
  const other = await folderOf((words) => words.replace(/(SEQUEL_OF:\n {4}kind: )state/, '$1point'));
  await writeFile(
    join(other, 'film.claims.jsonl'),
    [
      '{"type":"meta","format":"claims/1","origin":"test:other"}',
      '{"type":"document","id":"doc:other","title":"Another guide","lang":"en","publishedAt":"2031-04-01","anchorDate":"2031-04-01","paragraphs":1}',
      '{"type":"entity","id":"film:third-tide","labels":["Film"],"name":"The Third Tide"}',
    ].join('\n'),
  );
  expect(await problemsOf(other)).toBe(
    'film.vocabulary.yaml:37:5 bad-vocabulary "SEQUEL_OF" is declared twice, differently: in test:film doc:film with kind "state", in film.vocabulary.yaml with kind "point" — make the two equal, or give one of them another name',
  );
  // Without words of its own it speaks in those of the other source.
  await writeFile(join(other, 'film.vocabulary.yaml'), 'types: {}\n');
  expect(await problemsOf(other)).toBe('imported');
  const without = await folderOf((words) => words.replace(/ {2}Film:\n(?: {4}.*\n)+/, '').replaceAll('[Film]', '[]'));
  expect(await problemsOf(without, true)).toContain(
    'the type "Film" is declared no more, and one entity of other sources uses it',
  );
});

test('a relation that is drawn cannot become a literal meanwhile', async () => {
  const literal = await folderOf((words) =>
    words.replace(/ {2}PRODUCED:\n(?: {4}.*\n)+/, '  PRODUCED: { kind: literal, label: produced }\n'),
  );
  expect(await problemsOf(literal, true)).toContain(
    'the predicate "PRODUCED" becomes another kind of word, and 2 claims use it',
  );
});

test('a word that goes is missed by the lines that use it, and without them goes from the database', async () => {
  const without = await folderOf((words) => words.replace(/ {2}RIVALS:\n(?: {4}.*\n)+/, ''));
  expect(await problemsOf(without)).toContain('unknown-predicate unknown predicate "RIVALS"');
  const claims = await readFile(join(without, 'film.claims.jsonl'), 'utf8');
  await writeFile(join(without, 'film.claims.jsonl'), claims.replace(/^.*"RIVALS".*\n/m, ''));
  const { words } = await runImport({ path: without, db });
  expect([words, isPredicate('RIVALS')]).toEqual([['- predicate RIVALS'], false]);
  expect(await db.query('MATCH ()-[r:RIVALS]->() RETURN r')).toEqual([]);
  expect(await db.query("SHOW CONSTRAINTS YIELD name WHERE name = 'drawn_claim_RIVALS' RETURN name")).toEqual([]);
  expect(await verifyGraph({ db })).toEqual([]);
  expect((await runImport({ path: FILM_CLAIMS, db })).words).toEqual(['+ predicate RIVALS']);
});

test('what is exported gives the same graph again, its words among it', async () => {
  const [before, hash] = [await dumpGraph(db), await dumpHash(db)];
  const folder = await mkdtemp(join(tmpdir(), 'orrery-film-export-'));
  await exportGraph({ db, folder });
  await db.empty();
  expect(isEntityType('Film')).toBe(false);
  await runImport({ path: folder, db });
  expect(await dumpGraph(db)).toEqual(before);
  expect(await dumpHash(db)).toBe(hash);
});

test('removed, the graph leaves no node, no constraint and no word', async () => {
  await removeGraph({ db });
  expect(await db.query('MATCH (n) RETURN count(n) AS nodes')).toEqual([{ nodes: 0n }]);
  expect(await db.query('SHOW CONSTRAINTS YIELD name RETURN name')).toEqual([]);
});
