import type { CiteEntry, ClaimLine } from '../../lines.ts';
import { locate, makeCite, makeClaim } from '../make-lines.ts';
import { type ClaimReading, keyOf, leave, numberOf, type RowReading, timesOf, wordOf } from './cell-values.ts';
import { columnsOfCell, holds } from './cells.ts';
import { claimIn } from './claim-rules.ts';
import type { UnknownWords } from './kinds.ts';
import { type ClaimRule, claimCells, type Standing } from './mapping.ts';
import type { Repeats } from './repeats.ts';
import { reportLeftOut } from './row-names.ts';
import type { Survey } from './surveyor.ts';
import type { TableRow } from './table-rows.ts';
import type { Untaken } from './untaken.ts';

export interface RowContext extends RowReading {
  readonly survey: Survey;
  /** These three count in the first reading only. */
  readonly untaken: Untaken | undefined;
  readonly repeats: Repeats | undefined;
  readonly relations: UnknownWords | undefined;
  /** Counts claims whose subject is their object, by predicate. */
  readonly loops: Map<string, number>;
}

/** What one row states. */
export function* claimLines(context: RowContext, row: TableRow): Generator<ClaimLine> {
  for (const [index, rule] of context.mapping.claims.entries()) {
    if (rule.where !== undefined && !holds(row.cell(rule.where.column), rule.where)) continue;
    const place = { file: context.path, line: row.line, column: 1 };
    const found = claimIn(rule, row);
    if (found.is !== 'known') {
      leaveRelation({ ...context, row }, rule, found);
      continue;
    }
    const claim = found.value;
    for (const line of linesOf({ ...context, row, rule, claim, place, ref: `r${row.row}-${index + 1}` })) {
      context.repeats?.see(claim, line);
      yield line;
    }
  }
  context.untaken?.endRow(row);
}

/** A row whose word is ignored states no such claim; one whose word has no predicate is a mistake where both ends are there. */
function leaveRelation(
  context: RowContext & { readonly row: TableRow },
  rule: ClaimRule,
  { is, word }: { readonly is: 'ignored' | 'unknown'; readonly word: string },
): void {
  const { names, row, relations, untaken } = context;
  if (typeof rule.predicate === 'string') return;
  const { column } = rule.predicate;
  const ends = [rule.subject, ...(rule.object === undefined ? [] : [rule.object])];
  if (ends.some((entity) => names.members(entity, row).length === 0)) return;
  untaken?.take(claimCells(rule).flatMap(columnsOfCell));
  if (is === 'unknown') relations?.add(column, word, row.line);
  else reportLeftOut(context, { row, column, item: word, reason: 'a relation that the mapping ignores' });
}

interface ClaimContext extends RowContext, ClaimReading {
  readonly ref: string;
}

function* linesOf(context: ClaimContext): Generator<ClaimLine> {
  const { claim, place, ref, untaken } = context;
  const told = (): number => context.problems.total + (context.leftOut?.total ?? 0);
  const before = told();
  const bodies = [...bodiesOf(context)];
  // What is wrong with a cell, or why it is left out, was told; that it was not taken follows from it.
  if (bodies.length > 0 || told() > before) untaken?.take(claimCells(claim).flatMap(columnsOfCell));
  if (bodies.length === 0) return;
  const times = timesOf(context);
  const cites = [citeOf(context)];
  const key = keyOf(context);
  for (const [index, body] of bodies.entries()) {
    yield makeClaim({
      place,
      ref: locate(bodies.length === 1 ? ref : `${ref}-${index + 1}`, place),
      predicate: claim.predicate,
      role: wordOf(context, claim.role),
      key,
      cites,
      at: times.at,
      start: times.start,
      end: times.end,
      observed: times.observed,
      subject: body.subject,
      object: body.object,
      value: body.value,
      valueNumber: body.valueNumber,
      unit: body.unit,
      lang: body.lang,
    });
  }
}

type Body = Pick<ClaimLine, 'subject'> & Partial<Pick<ClaimLine, 'object' | 'value' | 'valueNumber' | 'unit' | 'lang'>>;

function* bodiesOf(context: ClaimContext): Generator<Body> {
  const { claim, place, row } = context;
  const number = claim.number === undefined ? undefined : numberOf(context, claim.number);
  const unit = number === undefined ? undefined : wordOf(context, claim.unit);
  const texts = claim.value === undefined ? [] : context.names.items(claim.value, row);
  if (claim.object !== undefined) {
    const pairs = pairsOf(context, claim.object).filter((pair) => !isLeftOutLoop(context, pair));
    if (number !== undefined && pairs.length > 1) leaveFigure(context);
    const figure = number === undefined || pairs.length > 1 ? {} : { valueNumber: number, unit };
    const value = texts.length === 0 ? {} : { value: locate(texts.join(', '), place) };
    for (const [subject, object] of pairs) {
      yield { subject: locate(subject, place), object: locate(object, place), ...figure, ...value };
    }
    return;
  }
  if (texts.length === 0 && number === undefined) return;
  const subjects = idsOf(context, claim.subject);
  const [subject] = subjects;
  if (subject === undefined) return;
  if (number !== undefined && subjects.length > 1) {
    leaveFigure(context);
    return;
  }
  if (number !== undefined) yield { subject: locate(subject, place), valueNumber: number, unit };
  for (const each of subjects) {
    for (const text of texts) {
      yield { subject: locate(each, place), value: locate(text, place), lang: context.mapping.document.lang };
    }
  }
}

/** Said of each of several, one figure would be counted several times. */
function leaveFigure(context: ClaimContext): void {
  const { column } = context.claim.number ?? { column: '' };
  const several = context.claim.object === undefined ? 'models' : 'pairs';
  leave(context, { column, reason: `one figure for several ${several}: it does not say which it belongs to` });
  context.untaken?.take([column]);
}

/** Whether a row that joins an entity to itself is left out; counted in any case. */
function isLeftOutLoop(context: ClaimContext, [subject, object]: readonly [string, string]): boolean {
  if (subject !== object) return false;
  const { predicate, toItself } = context.claim;
  const what = `${predicate}${toItself === 'leaveOut' ? ', left out' : ''}`;
  context.loops.set(what, (context.loops.get(what) ?? 0) + 1);
  return toItself === 'leaveOut';
}

/** Every subject with every object, unless the one list says something of each item of the other. */
function pairsOf(context: ClaimContext, object: string): readonly (readonly [string, string])[] {
  const { claim, row, survey, names, mapping } = context;
  const owner = mapping.entities[object]?.alignedWith;
  const subjects = idsOf(context, claim.subject);
  if (owner !== claim.subject) {
    const objects = idsOf(context, object);
    return subjects.flatMap((subject) => objects.map((each) => [subject, each] as const));
  }
  const cell = mapping.entities[object];
  if (cell === undefined) return [];
  const items = names.rawItems(cell, row);
  if (items.length === 0) return [];
  const segments = survey.alignments.get(object)?.match(names.names(owner, row), items);
  if (segments === undefined) {
    if (subjects.length > 0)
      leave(context, { column: cell.column ?? '', reason: `the list does not line up with the one of ${owner}` });
    return [];
  }
  return segments.flatMap((segment, index) =>
    segment
      .flatMap((item) => names.finish(cell, item, row))
      .map((name) => [subjects[index] ?? '', survey.idOf(object, { name, ref: undefined }, row)] as const),
  );
}

function idsOf({ survey, names, row }: ClaimContext, entity: string): readonly string[] {
  return names.members(entity, row).map((member) => survey.idOf(entity, member, row));
}

function citeOf({ claim, mapping, place, row }: ClaimContext): CiteEntry {
  const word = claim.standingFrom === undefined ? undefined : row.cell(claim.standingFrom.column).trim();
  const words = claim.standingFrom?.words ?? {};
  const told = word !== undefined && Object.hasOwn(words, word) ? words[word] : undefined;
  const standing: Standing = { ...claim.standing, ...told };
  const hedge = standing.hedge ?? (word === '' ? undefined : word);
  return makeCite({
    place,
    par: locate(row.row, place),
    doc: locate(mapping.document.id, place),
    stance: standing.stance ?? 'affirms',
    certainty: standing.certainty ?? 'asserted',
    modality: standing.modality ?? 'actual',
    hedge,
    hedgeEn: hedge,
  });
}

/** Words of a column that the mapping gives no standing for: reported before any claim is made of them. */
export function checkStanding(context: RowContext, row: TableRow): void {
  for (const claim of context.mapping.claims) {
    if (claim.standingFrom === undefined) continue;
    const { column, words } = claim.standingFrom;
    const word = row.cell(column).trim();
    if (Object.hasOwn(words, word)) continue;
    context.problems.add({
      file: context.path,
      line: row.line,
      column: 1,
      code: 'unknown-word',
      message: `${column}: the mapping gives no standing for "${word}"`,
      remedy: 'add the word under "standingFrom" in the mapping',
    });
    return;
  }
}
