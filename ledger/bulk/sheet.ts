import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Bug } from '@orrery/cypher/errors.ts';
import type { Scalar } from '../plan/source-graph.ts';
import { DATE_FIELDS } from '../read/date-fields.ts';

/** Stands between the items of a list: no text we store holds it. */
export const LIST_DELIMITER = '\u001F';

type ColumnType = 'string' | 'string[]' | 'long' | 'double' | 'boolean' | 'date';
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
const CHUNK_CHARACTERS = 256 * 1024;

/**
 * One kind of node or relationship on its way into CSV for `neo4j-admin database import`. All rows of a file need the same columns, and
 * which types they have is known at the end only: the header is a file of its own, written last, and a row with a property that was
 * not heard of before begins a new file. Nulls are empty cells.
 */
export class Sheet {
  rows = 0;
  private readonly path: string;
  /** Such as `:START_ID(Claim)`. */
  private readonly head: readonly string[];
  private readonly columns: Column[] = [];
  private readonly index = new Map<string, number>();
  private readonly parts: Part[] = [];
  private out: WriteStream | undefined;
  private text = '';

  constructor(path: string, head: readonly string[]) {
    this.path = path;
    this.head = head;
  }

  /** Takes a row; returns a promise where the next one has to wait. */
  add(head: readonly string[], fields: Fields): Promise<void> | undefined {
    if (this.out === undefined || this.learn(fields)) return this.beginPart(fields).then(() => this.put(head, fields));
    return this.put(head, fields);
  }

  /** Writes what is left, and the headers. */
  async finish(): Promise<readonly SheetFiles[]> {
    await this.endPart();
    for (const { files, width } of this.parts) {
      const names = this.columns.slice(0, width).map(({ name, type }) => `${name}:${type ?? 'IGNORE'}`);
      // A handful of files of one line.
      // oxlint-disable-next-line no-await-in-loop
      await writeFile(files[0], `${[...this.head, ...names].join(',')}\n`);
    }
    return this.parts.map(({ files }) => files);
  }

  private put(head: readonly string[], fields: Fields): Promise<void> | undefined {
    const cells = this.columns.map(() => '');
    for (const name in fields) {
      const value = fields[name];
      const index = this.index.get(name);
      if (value === null || value === undefined || index === undefined) continue;
      this.settleType(index, value);
      cells[index] = toCell(value);
    }
    let line = '';
    for (const cell of head) line += `${line === '' ? '' : ','}${quote(cell)}`;
    for (const cell of cells) line += `,${cell}`;
    this.text += `${line}\n`;
    this.rows += 1;
    return this.text.length < CHUNK_CHARACTERS ? undefined : this.flush();
  }

  /** Whether a row has a property that was not heard of before. */
  private learn(fields: Fields): boolean {
    const before = this.columns.length;
    for (const name in fields) {
      if (this.index.has(name)) continue;
      this.index.set(name, this.columns.length);
      this.columns.push({ name, type: undefined });
    }
    return this.columns.length > before;
  }

  private settleType(index: number, value: NonNullable<Fields[string]>): void {
    const column = this.columns[index];
    if (column === undefined) return;
    const type = typeOf(column.name, value);
    column.type ??= type;
    if (column.type !== type) throw new Bug(`${this.path}: ${column.name} is a ${column.type} and a ${type}.`);
  }

  private async beginPart(fields: Fields): Promise<void> {
    await this.endPart();
    this.learn(fields);
    const name = `${this.path}-${this.parts.length + 1}`;
    const files: SheetFiles = [`${name}.header.csv`, `${name}.csv`];
    this.parts.push({ files, width: this.columns.length });
    this.out = createWriteStream(files[1]);
  }

  private async endPart(): Promise<void> {
    const { out } = this;
    if (out === undefined) return;
    await this.flush();
    this.out = undefined;
    out.end();
    await once(out, 'close');
  }

  private async flush(): Promise<void> {
    const { text, out } = this;
    this.text = '';
    if (out !== undefined && !out.write(text)) await once(out, 'drain');
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
