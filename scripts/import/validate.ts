import { labelsOf } from '@orrery/cypher/model/entity-types.ts';
import { admits, predicateOf } from '@orrery/cypher/model/predicates.ts';
import { nearestWord } from './did-you-mean.ts';
import type { Located } from './field-reader.ts';
import type { ClaimLine, ClaimsLine, EntityLine } from './lines.ts';
import type { Place, ProblemCode, Problems } from './problem.ts';
import type { ClaimsFile } from './read-claims-file.ts';
import { collectSymbols, type Symbols } from './symbols.ts';
import { checkAfterCycles, checkDuplicateClaims } from './validate-claims.ts';

interface Check {
  readonly symbols: Symbols;
  readonly problems: Problems;
}

/** Checks what no single line can know: order, references, ends of predicates, duplicates. Problems go to the file's list. */
export function validateFile(file: ClaimsFile): Symbols {
  const symbols = collectSymbols(file.lines, file.problems);
  const check = { symbols, problems: file.problems };
  checkMeta(file);
  for (const line of file.lines) checkLine(line, check);
  checkWikidataIds(check);
  checkDuplicateClaims(file.lines, check);
  checkAfterCycles(file.lines, check);
  return symbols;
}

function checkMeta(file: ClaimsFile): void {
  const [first, ...rest] = file.lines;
  const add = (place: Place, code: ProblemCode, message: string): void => {
    file.problems.add({
      ...place,
      code,
      message,
      remedy: 'start the file with one line {"type":"meta","format":"claims/1","origin":"hand:team"}',
    });
  };
  if (first === undefined) {
    if (file.problems.total === 0) add({ file: file.path, line: 1, column: 1 }, 'empty-file', 'the file has no lines');
    return;
  }
  if (first.type !== 'meta' && first.place.line === 1)
    add(first.place, 'meta-first', 'the first line is not a meta line');
  else if (first.type !== 'meta' && file.problems.total === 0) add(first.place, 'meta-first', 'there is no meta line');
  for (const line of rest) if (line.type === 'meta') add(line.place, 'meta-first', 'a meta line after the first line');
}

function checkLine(line: ClaimsLine, check: Check): void {
  switch (line.type) {
    case 'meta':
      return;
    case 'document':
      if (line.voice !== undefined) entityOf(line.voice, check);
      return;
    case 'paragraph':
      checkParagraph(line, { doc: line.doc, n: line.n }, check);
      return;
    case 'entity':
      for (const name of line.names) {
        if (name.par !== undefined) checkParagraph(line, { doc: name.doc, n: name.par }, check);
      }
      return;
    case 'claim':
      checkClaim(line, check);
      return;
    case 'link':
      for (const end of [line.from, line.to]) claimOf(end, check);
      checkTwoEnds(line.from, line.to, check);
      return;
    case 'judgement':
      for (const end of [line.a, line.b]) entityOf(end, check);
      checkTwoEnds(line.a, line.b, check);
  }
}

function checkClaim(line: ClaimLine, check: Check): void {
  checkEnd(line, 'subject', check);
  checkEnd(line, 'object', check);
  for (const party of line.also) entityOf(party.id, check);
  for (const event of line.event === undefined ? line.after : [line.event, ...line.after]) checkEvent(event, check);
  for (const cite of line.cites) {
    checkParagraph(line, { doc: cite.doc, n: cite.par }, check);
    for (const voice of cite.by) entityOf(voice, check);
  }
}

function checkEnd(line: ClaimLine, end: 'subject' | 'object', check: Check): void {
  const id = end === 'subject' ? line.subject : line.object;
  if (id === undefined) return;
  const type = entityOf(id, check)?.entityType;
  const predicate = line.predicate;
  if (type === undefined || predicate === undefined || admits(predicate, end, type)) return;
  const definition = predicateOf(predicate);
  if (end === 'object' && !definition.drawn) return;
  const allowed = end === 'subject' ? definition.subjects : definition.objects;
  check.problems.add({
    ...id.place,
    code: 'not-admitted',
    message: `${predicate} does not take a ${type} as ${end}`,
    remedy: `give one of ${allowed.join(', ')}, or use another predicate`,
  });
}

function checkEvent(id: Located<string>, check: Check): void {
  const type = entityOf(id, check)?.entityType;
  if (type === undefined || labelsOf(type).includes('Event')) return;
  check.problems.add({
    ...id.place,
    code: 'not-admitted',
    message: `"${id.value}" is a ${type}, not an Event`,
    remedy: 'name an entity with the label Event',
  });
}

interface ParagraphPlace {
  readonly doc: Located<string> | undefined;
  readonly n: Located<number>;
}

function checkParagraph(line: ClaimsLine, at: ParagraphPlace, check: Check): void {
  const id = at.doc?.value ?? check.symbols.currentDocument.get(line);
  if (id === undefined) {
    check.problems.add({
      ...at.n.place,
      code: 'no-document',
      message: 'a paragraph before any document line',
      remedy: 'put the document line first, or name the document in "doc"',
    });
    return;
  }
  const document = check.symbols.documents.get(id);
  if (document === undefined) {
    if (at.doc !== undefined) dangling(at.doc, { what: 'document', known: check.symbols.documents.keys() }, check);
    return;
  }
  if (document.paragraphs === 0 || at.n.value <= document.paragraphs) return;
  check.problems.add({
    ...at.n.place,
    code: 'paragraph-out-of-range',
    message: `paragraph ${at.n.value} of ${id}, which has ${document.paragraphs}`,
    remedy: 'correct the number, or "paragraphs" of the document',
  });
}

function entityOf(id: Located<string>, check: Check): EntityLine | undefined {
  const entity = check.symbols.entities.get(id.value);
  if (entity === undefined) dangling(id, { what: 'entity', known: check.symbols.entities.keys() }, check);
  return entity;
}

function claimOf(ref: Located<string>, check: Check): void {
  if (!check.symbols.claims.has(ref.value)) dangling(ref, { what: 'claim', known: check.symbols.claims.keys() }, check);
}

function dangling(id: Located<string>, kind: { what: string; known: Iterable<string> }, check: Check): void {
  if (id.value === '') return;
  const near = nearestWord(id.value, [...kind.known]);
  check.problems.add({
    ...id.place,
    code: 'dangling-reference',
    message: `no ${kind.what} "${id.value}" in this file`,
    remedy: near === undefined ? 'add a line that declares it' : `did you mean "${near}"?`,
  });
}

function checkTwoEnds(a: Located<string>, b: Located<string>, check: Check): void {
  if (a.value !== b.value || a.value === '') return;
  check.problems.add({
    ...b.place,
    code: 'dangling-reference',
    message: `"${b.value}" is joined to itself`,
    remedy: 'name two different ones',
  });
}

function checkWikidataIds(check: Check): void {
  const seen = new Map<string, EntityLine>();
  for (const entity of check.symbols.entities.values()) {
    if (entity.wikidataId === undefined) continue;
    const first = seen.get(entity.wikidataId);
    if (first === undefined) seen.set(entity.wikidataId, entity);
    else {
      check.problems.add({
        ...entity.place,
        code: 'duplicate-id',
        message: `the Wikidata id ${entity.wikidataId} is given to two entities`,
        remedy: `it belongs to "${first.id.value}" on line ${first.place.line}`,
      });
    }
  }
}
