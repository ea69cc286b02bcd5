import type { CiteEntry, ClaimLine } from '../../lines.ts';
import type { Place, Problems } from '../../problem.ts';
import { type DateRange, parseDate } from '../../time.ts';
import { locate, makeCite, makeClaim } from '../make-lines.ts';
import type { ClaimMapping, DateMapping, Standing } from './mapping.ts';
import { type NameReader, reportLeftOut } from './row-names.ts';
import type { Survey } from './survey.ts';
import type { Table, TableRow } from './table-rows.ts';

export interface RowContext extends Table {
  readonly survey: Survey;
  readonly names: NameReader;
  readonly problems: Problems;
  readonly leftOut: Problems | undefined;
}

/** What one row states. */
export function* claimLines(context: RowContext, row: TableRow): Generator<ClaimLine> {
  for (const [index, claim] of context.mapping.claims.entries()) {
    const place = { file: context.path, line: row.line, column: 1 };
    yield* linesOf({ ...context, row, claim, place, ref: `r${row.row}-${index + 1}` });
  }
}

interface ClaimContext extends RowContext {
  readonly row: TableRow;
  readonly claim: ClaimMapping;
  readonly place: Place;
  readonly ref: string;
}

function* linesOf(context: ClaimContext): Generator<ClaimLine> {
  const { claim, place, ref } = context;
  const bodies = [...bodiesOf(context)];
  if (bodies.length === 0) return;
  const times = timesOf(context);
  const cites = [citeOf(context)];
  for (const [index, body] of bodies.entries()) {
    yield makeClaim({
      place,
      ref: locate(bodies.length === 1 ? ref : `${ref}-${index + 1}`, place),
      predicate: claim.predicate,
      role: claim.role,
      cites,
      ...times,
      ...body,
    });
  }
}

type Body = Pick<ClaimLine, 'subject'> & Partial<Pick<ClaimLine, 'object' | 'value' | 'valueNumber' | 'unit' | 'lang'>>;

function* bodiesOf(context: ClaimContext): Generator<Body> {
  const { claim, place, row } = context;
  if (claim.object !== undefined) {
    for (const [subject, object] of pairsOf(context, claim.object)) {
      if (subject !== object) yield { subject: locate(subject, place), object: locate(object, place) };
    }
    return;
  }
  const values = claim.value === undefined ? [] : context.names.rawItems(claim.value, row);
  const cell = claim.value;
  const texts = cell === undefined ? [] : values.flatMap((value) => context.names.finish(cell, value, row));
  const number = claim.number === undefined ? undefined : numberOf(context, claim.number);
  if (texts.length === 0 && number === undefined) return;
  const subjects = idsOf(context, claim.subject);
  const [subject] = subjects;
  if (subject === undefined) return;
  if (number !== undefined && subjects.length > 1) {
    const { column } = claim.number ?? { column: '' };
    leave(context, { column, reason: 'one figure for several models: it does not say which it belongs to' });
    return;
  }
  if (number !== undefined) yield { subject: locate(subject, place), valueNumber: number, unit: claim.unit };
  for (const each of subjects) {
    for (const text of texts) {
      yield { subject: locate(each, place), value: locate(text, place), lang: context.mapping.document.lang };
    }
  }
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
      leave(context, { column: cell.column, reason: `the list does not line up with the one of ${owner}` });
    return [];
  }
  return segments.flatMap((segment, index) =>
    segment
      .flatMap((item) => names.finish(cell, item, row))
      .map((name) => [subjects[index] ?? '', survey.idOf(object, name, row)] as const),
  );
}

function idsOf({ survey, names, row }: ClaimContext, entity: string): readonly string[] {
  return names.names(entity, row).map((name) => survey.idOf(entity, name, row));
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

function numberOf(
  context: ClaimContext,
  { column, min, reason }: NonNullable<ClaimMapping['number']>,
): number | undefined {
  const text = context.row.cell(column).trim();
  if (text === '') return undefined;
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value)) {
    const message = `${column}: "${text.slice(0, 40)}" is not a number`;
    context.problems.add({
      ...context.place,
      code: 'bad-number',
      message,
      remedy: 'write digits, like 7000000000 or 7e9',
    });
    return undefined;
  }
  if (min === undefined || value >= min) return value;
  leave(context, { column, reason: reason ?? `below ${min}`, item: text });
  return undefined;
}

interface LeftCell {
  readonly column: string;
  readonly reason: string;
  /** What is left out; default the whole cell. */
  readonly item?: string;
}

function leave(context: ClaimContext, { column, reason, item = context.row.cell(column) }: LeftCell): void {
  reportLeftOut(context, { row: context.row, column, item, reason });
}

type Times = Partial<Pick<ClaimLine, 'at' | 'start' | 'observed' | 'timeText'>>;

function timesOf(context: ClaimContext): Times {
  const { at, start, observed } = context.claim;
  return {
    ...(at === undefined ? {} : { at: dateOf(context, at) }),
    ...(start === undefined ? {} : { start: dateOf(context, start) }),
    ...(observed === undefined ? {} : { observed }),
  };
}

function dateOf(context: ClaimContext, { column, notAfter, reason }: DateMapping): DateRange | undefined {
  const text = context.row.cell(column).trim();
  if (text === '') return undefined;
  const result = parseDate(text);
  if (!result.ok) {
    const message = `${column}: ${result.message}`;
    context.problems.add({ ...context.place, code: 'bad-date', message, remedy: result.remedy });
    return undefined;
  }
  const limit = notAfter === undefined ? '' : context.row.cell(notAfter).trim().slice(0, 10);
  if (limit === '' || (result.range.earliest ?? '') <= limit) return result.range;
  // Said once a row, however many claims have the date.
  if (isFirstWith(context, column)) leave(context, { column, reason: reason ?? `later than ${notAfter}`, item: text });
  return undefined;
}

function isFirstWith({ mapping, claim }: ClaimContext, column: string): boolean {
  return mapping.claims.find((each) => each.at?.column === column || each.start?.column === column) === claim;
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
