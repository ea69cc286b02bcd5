import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  CLAIMS,
  type ClaimLine,
  fieldsOf,
  linesOfType,
  objectsIn,
  readJson,
  readText,
  stringsIn,
} from './read-claims.ts';

const STATEMENT_COUNT = 118;
const ENTITY_COUNT = 81;
const LONGEST_QUOTED_WORD = 20;
const COPIED_RUN = 12;

const coverage = readJson('coverage.json');
const statements = fieldsOf(coverage['statements']);
const entities = fieldsOf(coverage['entities']);
const statementsByParagraph = readJson('statements-by-paragraph.json');

const claimByRef = new Map(CLAIMS.map((claim) => [claim.ref, claim]));
const entityIds = new Set(linesOfType('entity').map((line) => String(line['id'])));
const documentIds = new Set(linesOfType('document').map((line) => String(line['id'])));
const voices = linesOfType('document').flatMap((line) => stringsIn(line['voice']));

function numbered(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`);
}

/** Handles of the claims that state it; a statement about the page itself names the document instead. */
function refsFor(statement: string): readonly string[] {
  return stringsIn(statements[statement]);
}

function citesParagraph(ref: string, paragraph: number): boolean {
  return claimByRef.get(ref)?.citations.some((citation) => citation['par'] === paragraph) ?? false;
}

/** Every entity id a claim names, whatever its part; a citation that names no speaker stands for the document's voice. */
function entitiesIn(claim: ClaimLine): readonly string[] {
  const { s, o, event, after, also } = claim.fields;
  const speakers = claim.citations.flatMap((citation) => ('by' in citation ? stringsIn(citation['by']) : voices));
  const others = objectsIn(also).flatMap((party) => stringsIn(party['id']));
  return [...[s, o, event, after].flatMap(stringsIn), ...others, ...speakers];
}

describe('coverage of the statements', () => {
  it('maps every statement to something, and no other', () => {
    expect(Object.keys(statements)).toEqual(numbered('S', STATEMENT_COUNT));
    expect(Object.keys(statements).filter((id) => refsFor(id).length === 0)).toEqual([]);
  });

  it('names only claims of the file, or the document for what is said of the page', () => {
    const unknown = Object.keys(statements)
      .flatMap(refsFor)
      .filter((ref) => !claimByRef.has(ref) && ref !== 'document');
    expect(unknown).toEqual([]);
  });

  it('leaves no claim without a statement it comes from', () => {
    const covered = new Set(Object.keys(statements).flatMap(refsFor));
    expect(CLAIMS.map((claim) => claim.ref).filter((ref) => !covered.has(ref))).toEqual([]);
  });

  it('cites every paragraph a statement was read from', () => {
    expect(Object.keys(statementsByParagraph)).toHaveLength(63);
    const uncited = Object.entries(statementsByParagraph).flatMap(([paragraph, ids]) =>
      stringsIn(ids)
        .filter((id) => !refsFor(id).includes('document'))
        .filter((id) => !refsFor(id).some((ref) => citesParagraph(ref, Number(paragraph))))
        .map((id) => `${id} in paragraph ${paragraph}`),
    );
    expect(uncited).toEqual([]);
  });

  it('lists every statement under at least one paragraph', () => {
    const listed = new Set(Object.values(statementsByParagraph).flatMap(stringsIn));
    expect([...listed].toSorted()).toEqual(numbered('S', STATEMENT_COUNT).toSorted());
  });
});

describe('coverage of the entities', () => {
  it('maps every entity to an id of the file, the document included', () => {
    expect(Object.keys(entities)).toEqual(numbered('E', ENTITY_COUNT));
    const ids = Object.values(entities).flatMap(stringsIn);
    expect([...ids].toSorted()).toEqual([...entityIds, ...documentIds].toSorted());
  });

  it('gives every entity a part in some claim', () => {
    const used = new Set(CLAIMS.flatMap(entitiesIn));
    expect([...entityIds].filter((id) => !used.has(id))).toEqual([]);
  });

  it('names no entity that the file does not define', () => {
    expect(CLAIMS.flatMap(entitiesIn).filter((id) => !entityIds.has(id))).toEqual([]);
  });
});

describe('our own words', () => {
  it('quotes names and hedges of a few characters only', () => {
    const names = linesOfType('entity').flatMap((line) =>
      objectsIn(line['names']).flatMap((name) => stringsIn(name['v'])),
    );
    const hedges = CLAIMS.flatMap((claim) => claim.citations).flatMap((citation) => stringsIn(citation['hedge']));
    const times = CLAIMS.flatMap((claim) => [claim.fields, ...claim.citations]).flatMap((part) =>
      stringsIn(part['timeText']),
    );
    expect([...names, ...hedges, ...times].filter((text) => text.length > LONGEST_QUOTED_WORD)).toEqual([]);
  });

  // The article is not part of the repository: who has it can name it, everybody else sees this test skipped.
  const article =
    process.env['ORRERY_ARTICLE'] ??
    fileURLToPath(new URL('../../../shared/data/article-2025-10-10.txt', import.meta.url));
  it.skipIf(!existsSync(article))('copies no run of twelve Chinese characters from the article', () => {
    const ours = readText('claims.jsonl');
    const runs = readFileSync(article, 'utf8').match(/\p{Script=Han}{12,}/gu) ?? [];
    const windows = runs.flatMap((run) =>
      Array.from({ length: run.length - COPIED_RUN + 1 }, (_, start) => run.slice(start, start + COPIED_RUN)),
    );
    expect(windows.length).toBeGreaterThan(0);
    expect(windows.filter((window) => ours.includes(window))).toEqual([]);
  });
});
