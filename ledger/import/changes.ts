import type { Database } from '@orrery/cypher/database.ts';
import { propsOf, storedClaimLinks, storedClaims, storedJudgements } from '@orrery/cypher/generated/import.ts';
import { run } from '@orrery/cypher/run.ts';
import type { PlannedBatch } from '../check/source-state.ts';
import { canonicalJson } from '../plan/identity.ts';
import type {
  CitationWrite,
  ClaimLinkWrite,
  ClaimWrite,
  JudgementWrite,
  WriteRow,
  WriteRows,
} from '../plan/write-rows.ts';
import { batchesOf } from '../read/collections.ts';

/** So many lines of a dry run are kept; the counts tell of the rest. */
const KEPT = 2000;
/** Bookkeeping properties, of no interest in a diff. */
const HIDDEN = new Set([
  'hash',
  'derivedHash',
  'linkHash',
  'searchText',
  'source',
  'sources',
  'origin',
  'importId',
  'recordedAt',
  'withdrawnAt',
]);
const SHOWN_CHARACTERS = 60;

interface Written {
  readonly label: string;
  readonly row: WriteRow;
}

interface Removed {
  readonly label: string;
  readonly id: string;
}

/**
 * What a dry run would do, for people to read: `+` new, `~` changed with the fields that differ, `-` gone. Collects nothing when
 * it is not a dry run.
 */
export class Changes {
  private readonly isDryRun: boolean;
  private readonly written = new Map<string, Written>();
  private readonly judgements: JudgementWrite[] = [];
  private readonly links: ClaimLinkWrite[] = [];
  private readonly told: string[] = [];
  private readonly removed: Removed[] = [];
  private omitted = 0;

  constructor(isDryRun: boolean) {
    this.isDryRun = isDryRun;
  }

  add({ rows }: PlannedBatch): void {
    if (!this.isDryRun) return;
    this.judgements.push(...rows.judgements);
    for (const { a, b, by } of rows.removedJudgements) this.tell(`- judgement ${a} and ${b} (by ${by})`);
    this.links.push(...rows.claimLinks);
    for (const { kind, from, to } of rows.removedClaimLinks) this.tell(`- link ${from} ${kind} ${to}`);
    for (const { label, list } of nodesOf(rows)) for (const row of list) this.keep({ label, row });
    for (const [label, ids] of removalsOf(rows)) for (const id of ids) this.remove({ label, id });
  }

  /** Compares what would be written with what is stored. */
  async lines(db: Database): Promise<readonly string[]> {
    if (!this.isDryRun) return [];
    const lines: string[] = [];
    for (const batch of batchesOf([...this.written.values()], 500)) {
      // oxlint-disable-next-line no-await-in-loop
      const stored = await run(db, propsOf, { ids: batch.map(({ row }) => row.id) });
      const before = new Map(stored.map(({ id, props }) => [id, props as Record<string, unknown>]));
      for (const written of batch) lines.push(lineOf(written, before.get(written.row.id)));
    }
    lines.push(...(await judgementLines(db, this.judgements)), ...(await linkLines(db, this.links)), ...this.told);
    for (const batch of batchesOf(this.removed, 500)) {
      // oxlint-disable-next-line no-await-in-loop
      lines.push(...(await removedLines(db, batch)));
    }
    if (this.omitted > 0) lines.push(`… and ${this.omitted} more`);
    return lines;
  }

  private keep(written: Written): void {
    if (this.hasRoom()) this.written.set(written.row.id, written);
  }

  private remove(removed: Removed): void {
    if (this.hasRoom()) this.removed.push(removed);
  }

  private tell(line: string): void {
    if (this.hasRoom()) this.told.push(line);
  }

  /** Counts what there is no room for. */
  private hasRoom(): boolean {
    const hasRoom = this.written.size + this.removed.length + this.told.length < KEPT;
    if (!hasRoom) this.omitted += 1;
    return hasRoom;
  }
}

/** What goes, in the words in which it would come: an id alone does not tell what is lost. */
async function removedLines(db: Database, removed: readonly Removed[]): Promise<readonly string[]> {
  const ids = removed.map(({ id }) => id);
  const props = new Map((await run(db, propsOf, { ids })).map((row) => [row.id, row.props as WriteRow['props']]));
  const ends = new Map((await run(db, storedClaims, { ids })).map((row) => [row.id, row]));
  return removed.map(({ label, id }) => {
    const { subject, object } = ends.get(id) ?? {};
    const claim = subject === undefined ? {} : { subject, object: object ?? null };
    return `- ${label} ${id}${sentenceOf({ id, props: props.get(id) ?? {}, ...claim })}`;
  });
}

async function judgementLines(db: Database, rows: readonly JudgementWrite[]): Promise<readonly string[]> {
  if (rows.length === 0) return [];
  const keyOf = ({ a, b, by }: Pick<JudgementWrite, 'a' | 'b' | 'by'>): string => [a, b, by].join(' ');
  const ids = [...new Set(rows.flatMap(({ a, b }) => [a, b]))];
  const stored = new Map((await run(db, storedJudgements, { source: '', ids })).map((row) => [keyOf(row), row]));
  return rows.map((row) => {
    const before = stored.get(keyOf(row));
    const what = `judgement ${row.a} and ${row.b}: ${row.verdict} (by ${row.by})`;
    if (before === undefined) return `+ ${what}`;
    return `~ ${what}${before.verdict === row.verdict ? '' : `, ${before.verdict} before`}`;
  });
}

async function linkLines(db: Database, rows: readonly ClaimLinkWrite[]): Promise<readonly string[]> {
  if (rows.length === 0) return [];
  const textOf = ({ kind, from, to }: Pick<ClaimLinkWrite, 'kind' | 'from' | 'to'>): string => `${from} ${kind} ${to}`;
  const claimIds = [...new Set(rows.map(({ from }) => from))];
  const stored = new Set((await run(db, storedClaimLinks, { claimIds })).map(textOf));
  return rows.map((row) => `${stored.has(textOf(row)) ? '~' : '+'} link ${textOf(row)}`);
}

function nodesOf(rows: WriteRows): readonly { readonly label: string; readonly list: readonly WriteRow[] }[] {
  return [
    { label: 'document', list: rows.documents },
    { label: 'paragraph', list: rows.paragraphs },
    { label: 'entity', list: rows.entities },
    { label: 'claim', list: rows.claims },
    { label: 'citation', list: rows.citations },
  ];
}

function removalsOf(rows: WriteRows): readonly (readonly [string, readonly string[]])[] {
  return [
    ['claim', rows.removedClaims],
    ['citation', rows.removedCitations],
    ['entity', rows.removedEntities],
    ['paragraph', rows.removedParagraphs],
    ['document', rows.removedDocuments],
  ];
}

function lineOf({ label, row }: Written, before: Record<string, unknown> | undefined): string {
  const what = `${label} ${row.id}${sentenceOf(row)}`;
  if (before === undefined) return `+ ${what}`;
  const fields = Object.entries(row.props)
    .filter(([key, value]) => !HIDDEN.has(key) && canonicalJson(value) !== canonicalJson(before[key]))
    .map(([key, value]) => `${key}: ${short(before[key])} → ${short(value)}`);
  return `~ ${what}${fields.length === 0 ? '' : `; ${fields.join('; ')}`}`;
}

function sentenceOf(row: WriteRow): string {
  const { predicate, role, value, figure, name, title, stance, certainty, documentId, claimId: citedClaim } = row.props;
  if ('subject' in row) {
    const { subject, object } = row as ClaimWrite;
    const what = object ?? short(value ?? figure);
    return `: ${[subject, predicate, what, role == null ? '' : `(${String(role)})`].join(' ').trim()}`;
  }
  if ('chunkId' in row) {
    const { claimId, chunkId } = row as CitationWrite;
    return `: ${chunkId} ${String(stance)} ${claimId} (${String(certainty)})`;
  }
  if (stance !== undefined)
    return `: ${String(documentId)} ${String(stance)} ${String(citedClaim)} (${String(certainty)})`;
  const called = name ?? title;
  return called === undefined || called === null ? '' : `: ${String(called)}`;
}

function short(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  const text = typeof value === 'string' ? value : canonicalJson(value);
  return text.length <= SHOWN_CHARACTERS ? text : `${text.slice(0, SHOWN_CHARACTERS - 1)}…`;
}
