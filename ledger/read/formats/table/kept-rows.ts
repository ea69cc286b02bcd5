import { Problems } from '../../problem.ts';
import type { Reading } from '../../source.ts';
import { readRows, type Table, type TableRow } from './table-rows.ts';

/** Rows of so many characters together are kept: an import asks for them seven times, and cutting up cells is what takes its time. */
const KEPT_CHARACTERS = 64 * 1024 * 1024;

/**
 * The rows of a table, read from the file once and given again from memory; those of a table too large for that are read again each
 * time. What is wrong with the file is reported in the reading that reads it first, and in every one of a large table.
 */
export class KeptRows {
  /** Whether a row that is asked for again is the same object, so that what was made of it can be remembered. */
  isKept = false;
  private rows: readonly TableRow[] = [];
  private readonly problems = new Problems();

  async *read(table: Table, reading: Reading): AsyncGenerator<TableRow> {
    if (this.isKept) {
      reading.problems.addAll(this.problems);
      yield* this.rows;
      return;
    }
    const kept: TableRow[] = [];
    const found = new Problems();
    let characters = 0;
    for await (const row of readRows(table, { ...reading, problems: found })) {
      characters += row.size;
      if (characters <= KEPT_CHARACTERS) kept.push(row);
      else kept.length = 0;
      yield row;
    }
    reading.problems.addAll(found);
    if (characters > KEPT_CHARACTERS) return;
    this.rows = kept;
    this.problems.addAll(found);
    this.isKept = true;
  }
}
