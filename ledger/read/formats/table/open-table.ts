import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { ClaimsLine, DocumentLine } from '../../lines.ts';
import { type Problem, Problems } from '../../problem.ts';
import type { NameMeant, Reading, Source } from '../../source.ts';
import { parseDate } from '../../time.ts';
import { locate, makeDocument, makeEntity, makeMeta, makeParagraph } from '../make-lines.ts';
import { slugOf } from '../mint-id.ts';
import { WatchedWords } from '../watched-words.ts';
import { checkStanding, claimLines, type RowContext } from './claim-lines.ts';
import { entityLines } from './entity-lines.ts';
import { KeptRows } from './kept-rows.ts';
import { UnknownWords } from './kinds.ts';
import type { Mapping } from './mapping.ts';
import { readMapping } from './read-mapping.ts';
import { Repeats } from './repeats.ts';
import { type NameReader, openNameReader } from './row-names.ts';
import { isTaken, surveyTable } from './survey.ts';
import type { Survey } from './surveyor.ts';
import { leftOutBy, type Table, type TableRow } from './table-rows.ts';
import { Untaken } from './untaken.ts';
import { unusedWords } from './unused-words.ts';

/**
 * A table, read through its mapping (docs/formats.md). The table is one document and each row one of its paragraphs.
 * A file that is not there shows when the table is read.
 */
export async function openTable(mappingPath: string): Promise<Source> {
  const mapping = await readMapping(mappingPath, new Problems());
  const path = mapping === undefined ? mappingPath : join(dirname(mappingPath), mapping.table);
  const memory: Memory = { rows: new KeptRows(), notices: undefined, learned: undefined };
  return {
    path,
    format: 'table',
    files: mapping === undefined ? [mappingPath] : [path, mappingPath],
    gathers: true,
    lines: (reading) => readTable(mappingPath, reading, memory),
    notices: () => memory.notices ?? [],
    namesMeant: () => namesMeant(path, memory.learned?.survey),
  };
}

/** What the first reading learns and the next need not learn again. */
interface Memory {
  readonly rows: KeptRows;
  notices: readonly string[] | undefined;
  learned:
    | { readonly mapping: Mapping; readonly survey: Survey; readonly names: NameReader; readonly told: Told }
    | undefined;
}

/** What is counted in the first reading of the rows, and told once it is over. */
interface Told {
  readonly leftOut: LeftOut;
  readonly untaken: Untaken;
  readonly repeats: Repeats;
  readonly relations: UnknownWords;
  readonly loops: Map<string, number>;
  readonly unlisted: Map<string, number>;
  /** Which words of the mapping were looked up. */
  readonly watched: WatchedWords;
}

async function* readTable(mappingPath: string, reading: Reading, memory: Memory): AsyncGenerator<ClaimsLine> {
  const mapping = await readMapping(mappingPath, reading.problems);
  if (mapping === undefined) return;
  const path = join(dirname(mappingPath), mapping.table);
  const { survey, names, told, ...learned } = (memory.learned ??= await learn({ path, mapping }, memory.rows, reading));
  const table: Table = { path, mapping: learned.mapping };
  if (survey.rows === 0) return;
  const { problems } = reading;
  yield* headLines(table, survey);
  if (isAsked(reading, 'entity')) yield* entityLines(table, survey);
  // What is wrong with the cells of a row the survey has reported.
  const isFirst = memory.notices === undefined;
  if (!isFirst && !ROW_LINES.some((kind) => isAsked(reading, kind))) return;
  const counting = isFirst ? told : { ...told, untaken: undefined, repeats: undefined, relations: undefined };
  const wantsClaims = isFirst || isAsked(reading, 'claim');
  yield* rowLines({ ...table, ...counting, survey, names, problems, wantsClaims }, memory.rows, reading);
  if (!isFirst) return;
  told.repeats.report(table.path, problems);
  told.relations.report(problems, { path: table.path, what: 'predicate', under: 'predicates' });
  const ignored = told.untaken.end(problems);
  if (reading.leftOut !== undefined) reading.leftOut.addAll(told.leftOut);
  memory.notices = [...noticesOf(survey, told), ...ignored, ...unusedWords(table.mapping, survey, told.watched)];
}

/** What is made of rows. */
const ROW_LINES = ['document', 'paragraph', 'claim'] as const;

const isAsked = ({ only }: Reading, kind: ClaimsLine['type']): boolean => only === undefined || only.has(kind);

async function learn(stated: Table, rows: KeptRows, reading: Reading): Promise<NonNullable<Memory['learned']>> {
  const watched = new WatchedWords();
  const table: Table = { ...stated, mapping: watched.watch(stated.mapping) };
  const survey = await surveyTable(table, rows, reading);
  const leftOut = new LeftOut();
  const unlisted = new Map<string, number>();
  const onUnlisted = (column: string): void => void unlisted.set(column, (unlisted.get(column) ?? 0) + 1);
  const names = openNameReader({ ...table, isNameOf: survey.isNameOf, leftOut, onUnlisted });
  const told: Told = {
    leftOut,
    untaken: new Untaken(table),
    repeats: new Repeats(),
    relations: new UnknownWords(),
    loops: new Map(),
    unlisted,
    watched,
  };
  return { mapping: table.mapping, survey, names, told };
}

function* headLines({ path, mapping }: Table, survey: Survey): Generator<ClaimsLine> {
  const place = { file: path, line: 1, column: 1 };
  const { document, origin, license } = mapping;
  const { voice } = document;
  yield makeMeta(place, origin, license);
  yield makeDocument({
    ...document,
    place,
    id: locate(document.id, place),
    anchorDate: document.anchorDate ?? document.publishedAt,
    paragraphs: survey.rows,
    voice: voice === undefined ? undefined : locate(voice.id, place),
  });
  if (voice !== undefined) {
    yield makeEntity({ ...voice, place, id: locate(voice.id, place), entityType: voice.type });
  }
}

async function* rowLines(
  context: RowContext & { readonly wantsClaims: boolean },
  rows: KeptRows,
  { signal, onBytes }: Reading,
): AsyncGenerator<ClaimsLine> {
  const addresses = new Set<string>();
  for await (const row of rows.read(context, { problems: new Problems(), signal, onBytes })) {
    const isNeeded = isTaken(context, row);
    if (!isNeeded) leaveRowOut(context, row);
    const before = context.problems.total;
    if (isNeeded) checkStanding(context, row);
    const linked = isNeeded ? linkedDocuments(context, row) : [];
    const references: string[] = [];
    for (const document of linked) {
      references.push(document.id.value);
      if (!addresses.has(document.id.value)) yield document;
      addresses.add(document.id.value);
    }
    const isFlawed = context.problems.total > before;
    yield paragraphLine(context, row, references);
    if (!isNeeded || isFlawed || !context.wantsClaims) continue;
    for (const line of claimLines(context, row)) {
      yield context.problems.total > before ? { ...line, flawed: true } : line;
    }
  }
}

function paragraphLine({ path, mapping }: Table, row: TableRow, references: readonly string[]): ClaimsLine {
  const place = { file: path, line: row.line, column: 1 };
  const { summary, summaryZh } = mapping.row;
  return makeParagraph({
    place,
    doc: locate(mapping.document.id, place),
    n: locate(row.row, place),
    key: row.key,
    summary: fill(summary, row),
    summaryZh: summaryZh === undefined ? undefined : fill(summaryZh, row),
    refersTo: references.map((id) => locate(id, place)),
  });
}

const CELL_SHOWN = 120;

/** `{Column}` becomes the cell, cut; an empty one a dash. */
function fill(template: string, row: TableRow): string {
  return template.replaceAll(/\{([^{}]+)\}/g, (_, column: string) => {
    const text = row.cell(column).replaceAll(/\s+/g, ' ').trim();
    return text === '' ? '–' : text.length > CELL_SHOWN ? `${text.slice(0, CELL_SHOWN)}…` : text;
  });
}

function leaveRowOut({ path, mapping, leftOut }: RowContext, row: TableRow): void {
  const { needs } = mapping.row;
  const message = leftOutBy(mapping, row.cell) ?? `${needs?.column ?? ''}: ${needs?.reason ?? ''}`;
  const remedy = 'the mapping decided so; change it there';
  leftOut?.add({ file: path, line: row.line, column: 1, code: 'left-out', message, remedy, value: `row ${row.row}` });
}

/** A document for every address in the row. When it was published the table knows only of the model: that day, or its own. */
function linkedDocuments(context: RowContext, row: TableRow): readonly DocumentLine[] {
  const { mapping, names, path } = context;
  const { refersTo } = mapping.row;
  if (refersTo === undefined) return [];
  const place = { file: path, line: row.line, column: 1 };
  const stated = refersTo.published === undefined ? '' : row.cell(refersTo.published).trim();
  const publishedAt = parseDate(stated).ok ? stated : mapping.document.publishedAt;
  const items = names.rawItems(refersTo, row).flatMap((item) => names.finish(refersTo, item, row));
  return [...new Set(items)].flatMap((address) => {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol)) {
      const message = `${refersTo.column}: "${address.slice(0, 80)}" is not a web address`;
      context.problems.add({ ...place, code: 'bad-id', message, remedy: 'write it like https://example.org/page' });
      return [];
    }
    const title = `${url.host}${url.pathname.replace(/\/$/, '')}${url.search}`;
    return [
      makeDocument({
        place,
        id: locate(documentId(url), place),
        title,
        lang: refersTo.lang,
        url: url.href,
        publishedAt,
        anchorDate: publishedAt,
        paragraphs: 0,
      }),
    ];
  });
}

function documentId(url: URL): string {
  const mark = createHash('sha256').update(url.href).digest('hex').slice(0, 8);
  return `doc:${slugOf(url.host)}-${mark}`;
}

/** The entities whose ids are made of a name alone. */
function* namesMeant(path: string, survey: Survey | undefined): Generator<NameMeant> {
  for (const entity of survey?.entities.values() ?? []) {
    if (!entity.isOfName) continue;
    const [name = ''] = entity.spellings.keys();
    yield { id: entity.id, name, as: entity.entity, place: { file: path, line: entity.line, column: 1 } };
  }
}

/** What was decided, counted by reason. */
function noticesOf(survey: Survey, { leftOut, loops, unlisted }: Told): readonly string[] {
  const notices = [...leftOut.counts].map(([reason, count]) => `${count} × left out, ${reason}`);
  for (const [entity, homonyms] of survey.homonyms) {
    const { names, people } = homonyms.summary();
    if (names > 0) notices.push(`${names} names of many bearers (${entity}) kept apart as ${people}`);
  }
  for (const [column, count] of unlisted) notices.push(`${count} × not taken, ${column}: not in the list of "lookup"`);
  for (const [column, count] of survey.unaligned)
    notices.push(`${count} × not taken, ${column}: the list does not line up`);
  for (const [what, count] of loops) notices.push(`${count} × joined to itself, ${what}`);
  return notices;
}

/** Counts by reason: of a large table only the first ten thousand are kept one by one. */
class LeftOut extends Problems {
  readonly counts = new Map<string, number>();

  override add(problem: Problem): void {
    super.add(problem);
    this.counts.set(problem.message, (this.counts.get(problem.message) ?? 0) + 1);
  }
}
