import { type EntityType, labelsOf } from '@orrery/cypher/model/entity-types.ts';
import { admits, predicateOf } from '@orrery/cypher/model/predicates.ts';
import { nearestWord } from '../read/did-you-mean.ts';
import type { Located } from '../read/field-reader.ts';
import type { ClaimLine, ClaimsLine } from '../read/lines.ts';
import type { Problems } from '../read/problem.ts';
import type { Symbols } from '../read/symbols.ts';

export interface Check {
  readonly symbols: Symbols;
  readonly problems: Problems;
  /** The last document line before the line. */
  readonly current: string | undefined;
}

/** Checks what a line alone cannot know, against everything its source declares: references and ends of predicates. */
export function checkLine(line: ClaimsLine, check: Check): void {
  switch (line.type) {
    case 'meta':
      return;
    case 'document':
      if (line.voice !== undefined) checkEntity(line.voice, check);
      return;
    case 'paragraph':
      checkParagraph({ doc: line.doc, n: line.n }, check);
      for (const document of line.refersTo) {
        if (!check.symbols.documents.has(document.value)) dangling(document, 'document', check);
      }
      return;
    case 'entity':
      for (const name of line.names) if (name.par !== undefined) checkParagraph({ doc: name.doc, n: name.par }, check);
      return;
    case 'claim':
      checkClaim(line, check);
      return;
    case 'link':
      for (const end of [line.from, line.to]) if (!check.symbols.claims.has(end.value)) dangling(end, 'claim', check);
      checkTwoEnds(line.from, line.to, check);
      return;
    case 'judgement':
      // Only the database knows whether they are declared: checkJudgements.
      checkTwoEnds(line.a, line.b, check);
      return;
    case 'merge':
    case 'retraction':
      // What is wrong with these is seen when all sources are looked at together: checkMerges, checkRetractions.
      return;
  }
}

function checkClaim(line: ClaimLine, check: Check): void {
  checkEnd(line, 'subject', check);
  checkEnd(line, 'object', check);
  for (const party of line.also) checkEntity(party.id, check);
  for (const event of line.event === undefined ? line.after : [line.event, ...line.after]) checkEvent(event, check);
  for (const cite of line.cites) {
    checkParagraph({ doc: cite.doc, n: cite.par }, check);
    for (const voice of cite.by) checkEntity(voice, check);
  }
}

function checkEnd(line: ClaimLine, end: 'subject' | 'object', check: Check): void {
  const id = end === 'subject' ? line.subject : line.object;
  if (id === undefined) return;
  const type = checkEntity(id, check);
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
  const type = checkEntity(id, check);
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

function checkParagraph(at: ParagraphPlace, check: Check): void {
  const id = at.doc?.value ?? check.current;
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
    if (at.doc !== undefined) dangling(at.doc, 'document', check);
    return;
  }
  if (document.flawed === true || at.n.value <= document.paragraphs) return;
  check.problems.add({
    ...at.n.place,
    code: 'paragraph-out-of-range',
    message: `paragraph ${at.n.value} of ${id}, which has ${document.paragraphs}`,
    remedy: 'correct the number, or "paragraphs" of the document',
  });
}

function checkEntity(id: Located<string>, check: Check): EntityType | undefined {
  const entity = check.symbols.entity(id.value);
  if (entity === undefined) dangling(id, 'entity', check);
  return entity?.type;
}

/** Beyond so many names, looking for a near one would take longer than the import. */
const SUGGEST_AMONG = 20_000;

function dangling(id: Located<string>, what: 'document' | 'entity' | 'claim', { symbols, problems }: Check): void {
  if (id.value === '') return;
  const known = {
    document: () => symbols.documents.keys(),
    entity: () => symbols.entityIds(),
    claim: () => symbols.claims.keys(),
  }[what]();
  const isSmall = symbols.entityCount + symbols.claims.size <= SUGGEST_AMONG;
  const near = isSmall ? nearestWord(id.value, [...known]) : undefined;
  problems.add({
    ...id.place,
    code: 'dangling-reference',
    message: `no ${what} "${id.value}" in this file`,
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
