import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Bug } from '@orrery/cypher/errors.ts';
import { DATE_FIELDS } from '../import/date-fields.ts';
import type { Scalar } from '../import/source-graph.ts';

/** Stands between the items of a list: no text we store holds it. */
export const LIST_DELIMITER = '\u001F';

/** The one list that is written when it is empty, too. */
const CAN_BE_EMPTY = 'aliases';

type ColumnType = 'string' | 'string[]' | 'long' | 'double' | 'boolean' | 'date';
export type Fields = Readonly<Record<string, Scalar | readonly string[] | undefined>>;

/**
 * One kind of node or relationship on its way into a CSV file for `neo4j-admin database import`. Which properties there are, and of
 * which type, is known at the end: rows are kept beside until then, and written with their header. Nulls are left out.
 */
export class Sheet {
  /** Such as `:START_ID(Claim)`. */
  private readonly head: readonly string[];
  private readonly file: string;
  private readonly columns = new Map<string, ColumnType>();
  private readonly staged: WriteStream;
  rows = 0;

  constructor(file: string, head: readonly string[]) {
    this.file = file;
    this.head = head;
    this.staged = createWriteStream(`${file}.staged`);
  }

  /** Takes a row; resolves when there is room for the next. */
  async add(head: readonly string[], fields: Fields): Promise<void> {
    const cells: [string, string][] = [];
    for (const [name, value] of Object.entries(fields)) {
      if (value === null || value === undefined) continue;
      if (Array.isArray(value) && value.length === 0) {
        // No CSV cell is an empty list: bulkImport fills these in.
        if (name === CAN_BE_EMPTY) continue;
        throw new Bug(`${this.file}: ${name} is an empty list, which a bulk import would lose.`);
      }
      const type = typeOf(name, value);
      const known = this.columns.get(name);
      if (known !== undefined && known !== type) throw new Bug(`${this.file}: ${name} is a ${known} and a ${type}.`);
      this.columns.set(name, type);
      cells.push([name, Array.isArray(value) ? value.join(LIST_DELIMITER) : String(value)]);
    }
    this.rows += 1;
    if (!this.staged.write(`${JSON.stringify([head, cells])}\n`)) await once(this.staged, 'drain');
  }

  /** Writes the file. */
  async finish(): Promise<void> {
    this.staged.end();
    await once(this.staged, 'close');
    const names = [...this.columns.keys()].toSorted();
    const out = createWriteStream(this.file);
    out.write(`${[...this.head, ...names.map((name) => `${name}:${this.columns.get(name) ?? 'string'}`)].join(',')}\n`);
    for await (const line of createInterface({ input: createReadStream(`${this.file}.staged`), crlfDelay: Infinity })) {
      const [head, cells]: [string[], [string, string][]] = JSON.parse(line);
      const values = new Map(cells);
      const text = [...head, ...names.map((name) => values.get(name))].map(quote).join(',');
      if (!out.write(`${text}\n`)) await once(out, 'drain');
    }
    out.end();
    await once(out, 'close');
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

/** Missing is nothing at all; an empty text is a pair of quotes. */
function quote(text: string | undefined): string {
  return text === undefined ? '' : `"${text.replaceAll('"', '""')}"`;
}
