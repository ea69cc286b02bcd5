import type { Database } from '@orrery/cypher/database.ts';
import { propsOf } from '@orrery/cypher/generated/import.ts';
import { run } from '@orrery/cypher/run.ts';
import { batchesOf } from './collections.ts';
import { canonicalJson } from './identity.ts';
import type { PlannedBatch } from './plan-source.ts';
import type { ClaimWrite, WriteRow, WriteRows } from './write-rows.ts';

/** So many lines of a dry run are kept; the counts tell of the rest. */
const KEPT = 2000;
/** Properties that are bookkeeping: nobody reads them in a diff. */
const HIDDEN = new Set(['hash', 'derivedHash', 'linkHash', 'searchText', 'source', 'sources', 'origin', 'importId']);
const SHOWN_CHARACTERS = 60;

interface Written {
  readonly label: string;
  readonly row: WriteRow;
}

/**
 * What a dry run would do, for people to read: `+` new, `~` changed with the fields that differ, `-` gone. Collects nothing when
 * it is not a dry run.
 */
export class Changes {
  private readonly isDryRun: boolean;
  private readonly written = new Map<string, Written>();
  private readonly removed: string[] = [];
  private omitted = 0;

  constructor(isDryRun: boolean) {
    this.isDryRun = isDryRun;
  }

  add({ rows }: PlannedBatch): void {
    if (!this.isDryRun) return;
    for (const { label, list } of nodesOf(rows)) for (const row of list) this.keep({ label, row });
    for (const [label, ids] of removalsOf(rows)) for (const id of ids) this.remove(`- ${label} ${id}`);
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
    lines.push(...this.removed);
    if (this.omitted > 0) lines.push(`… and ${this.omitted} more`);
    return lines;
  }

  private keep(written: Written): void {
    if (this.written.size + this.removed.length >= KEPT) this.omitted += 1;
    else this.written.set(written.row.id, written);
  }

  private remove(line: string): void {
    if (this.written.size + this.removed.length >= KEPT) this.omitted += 1;
    else this.removed.push(line);
  }
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
  const { predicate, role, value, name } = row.props;
  if ('subject' in row) {
    const { subject, object } = row as ClaimWrite;
    return `: ${[subject, predicate, object ?? short(value), role == null ? '' : `(${String(role)})`].join(' ').trim()}`;
  }
  return name === undefined || name === null ? '' : `: ${String(name)}`;
}

function short(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  const text = typeof value === 'string' ? value : canonicalJson(value);
  return text.length <= SHOWN_CHARACTERS ? text : `${text.slice(0, SHOWN_CHARACTERS - 1)}…`;
}
