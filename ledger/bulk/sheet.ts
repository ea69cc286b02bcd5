import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { Bug } from '@orrery/cypher/errors.ts';
import type { Scalar } from '../plan/source-graph.ts';
import { DATE_FIELDS } from '../read/date-fields.ts';
import { ByNames } from '../read/shapes.ts';

/** Stands between the items of a list: no text we store holds it. */
export const LIST_DELIMITER = '\u001F';

type ColumnType = 'string' | 'string[]' | 'long' | 'double' | 'boolean' | 'date' | 'datetime';
export type Fields = Readonly<Record<string, Scalar | readonly string[] | undefined>>;

interface Column {
  readonly name: string;
  /** Unknown as long as every row has null there. */
  type: ColumnType | undefined;
}

/** Header and data, as the tool takes them. */
export type SheetFiles = readonly [header: string, data: string];

interface Part {
  readonly files: SheetFiles;
  /** How many columns its rows have, beside those of `head`. */
  readonly width: number;
}

/** So much is put together before it goes to the file: a write for every row would cost more than the row. */
const CHUNK_BYTES = 256 * 1024;
/** Of one character in UTF-8, as JavaScript counts them. */
const MOST_BYTES = 3;

/**
 * One kind of node or relationship on its way into CSV for `neo4j-admin database import`. All rows of a file need the same columns, and
 * which types they have is known at the end only: the header is a file of its own, written last, and a row with a property that was
 * not heard of before begins a new file. Nulls are empty cells. Written synchronously: a page cache takes it in less time than a promise
 * for each row would.
 */
export class Sheet {
  rows = 0;
  private readonly path: string;
  /** Such as `:START_ID(Claim)`. */
  private readonly head: readonly string[];
  private readonly columns: Column[] = [];
  private readonly index = new Map<string, number>();
  /** The columns of a row, by the names of its fields. */
  private readonly places = new ByNames((names) => names.map((name) => ({ name, at: this.columnOf(name) })));
  private readonly parts: Part[] = [];
  private file: number | undefined;
  /** Bytes, and not a text that grows: that would be a tree of a million pieces, which every garbage collection walks. */
  private readonly chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  private used = 0;
  private cells: string[] = [];

  constructor(path: string, head: readonly string[]) {
    this.path = path;
    this.head = head;
  }

  add(head: readonly string[], fields: Fields): void {
    const width = this.columns.length;
    const places = this.places.of(fields);
    if (this.file === undefined || this.columns.length > width) this.beginPart();
    const { cells } = this;
    cells.fill('');
    for (let index = 0; index < head.length; index += 1) cells[index] = quote(head[index] ?? '');
    for (const { name, at } of places) {
      const value = fields[name];
      if (value === null || value === undefined) continue;
      this.settleType(at, value);
      cells[head.length + at] = toCell(value);
    }
    this.put(`${cells.join(',')}\n`);
    this.rows += 1;
  }

  /** Writes what is left, and the headers. */
  finish(): readonly SheetFiles[] {
    this.endPart();
    for (const { files, width } of this.parts) {
      const names = this.columns.slice(0, width).map(({ name, type }) => `${name}:${type ?? 'IGNORE'}`);
      writeFileSync(files[0], `${[...this.head, ...names].join(',')}\n`);
    }
    return this.parts.map(({ files }) => files);
  }

  private columnOf(name: string): number {
    const known = this.index.get(name);
    if (known !== undefined) return known;
    this.index.set(name, this.columns.length);
    return this.columns.push({ name, type: undefined }) - 1;
  }

  private settleType(index: number, value: NonNullable<Fields[string]>): void {
    const column = this.columns[index];
    if (column === undefined) return;
    const type = typeOf(column.name, value);
    column.type ??= type;
    if (column.type !== type) throw new Bug(`${this.path}: ${column.name} is a ${column.type} and a ${type}.`);
  }

  private beginPart(): void {
    this.endPart();
    const name = `${this.path}-${this.parts.length + 1}`;
    const files: SheetFiles = [`${name}.header.csv`, `${name}.csv`];
    const width = this.columns.length;
    this.parts.push({ files, width });
    this.cells = Array.from({ length: this.head.length + width }, () => '');
    this.file = openSync(files[1], 'w');
  }

  private endPart(): void {
    if (this.file === undefined) return;
    this.flush();
    closeSync(this.file);
    this.file = undefined;
  }

  private put(row: string): void {
    const most = row.length * MOST_BYTES;
    if (most > CHUNK_BYTES - this.used) this.flush();
    if (most > CHUNK_BYTES) this.write(Buffer.from(row));
    else this.used += this.chunk.write(row, this.used);
  }

  private flush(): void {
    this.write(this.chunk.subarray(0, this.used));
    this.used = 0;
  }

  /** A write may take less than it was given, as where the disk is nearly full. */
  private write(bytes: Buffer): void {
    if (this.file === undefined) return;
    for (let from = 0; from < bytes.length; ) from += writeSync(this.file, bytes, from);
  }
}

function typeOf(name: string, value: NonNullable<Fields[string]>): ColumnType {
  if (Array.isArray(value)) return 'string[]';
  switch (typeof value) {
    case 'bigint':
      return 'long';
    case 'number':
      return 'double';
    case 'boolean':
      return 'boolean';
    default:
      if (name === 'recordedAt') return 'datetime';
      return DATE_FIELDS.has(name) ? 'date' : 'string';
  }
}

function toCell(value: NonNullable<Fields[string]>): string {
  if (typeof value === 'string') return quote(value);
  if (!Array.isArray(value)) return String(value);
  if (value.length > 0) return quote(value.join(LIST_DELIMITER));
  throw new Bug('An empty list is no CSV cell: leave the property out where a list is empty.');
}

/** Missing is nothing at all; an empty text is a pair of quotes. */
function quote(text: string): string {
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : `"${text}"`;
}
