import type { Problems } from '../../problem.ts';
import { columnsOfCell } from './cells.ts';
import { factCells, ignoredColumns, readColumns } from './mapping.ts';
import type { Table, TableRow } from './table-rows.ts';

interface Found {
  count: number;
  readonly line: number;
  readonly sample: string;
}

/**
 * Counts the cells of a table that became nothing: of columns the mapping ignores, and of columns it reads whose row stated no claim
 * that would have taken them. The latter are mistakes until the mapping says that they are not.
 */
export class Untaken {
  private readonly table: Table;
  private readonly ignored: ReadonlySet<string>;
  /** Columns that nothing reads. */
  private readonly unread: readonly string[];
  /** Columns that only claims take. */
  private readonly attached: ReadonlySet<string>;
  private readonly found = new Map<string, Found>();
  private readonly taken = new Set<string>();

  constructor(table: Table) {
    this.table = table;
    this.ignored = ignoredColumns(table.mapping);
    const read = readColumns(table.mapping);
    this.unread = [...this.ignored].filter((column) => !read.has(column));
    const ofEntities = Object.values(table.mapping.entities).flatMap((entity) => [
      ...columnsOfCell(entity),
      ...columnsOfCell(entity.id ?? {}),
    ]);
    const attached = table.mapping.claims.flatMap((claim) => factCells(claim).flatMap(columnsOfCell));
    this.attached = new Set(attached.filter((column) => !ofEntities.includes(column)));
  }

  /** A claim of the row has these columns, or what became of them was told otherwise. */
  take(columns: Iterable<string>): void {
    for (const column of columns) this.taken.add(column);
  }

  /** Call it once each row, when all its claims were made. */
  endRow(row: TableRow): void {
    for (const column of this.unread) this.look(column, row);
    for (const column of this.attached) if (!this.taken.has(column)) this.look(column, row);
    this.taken.clear();
  }

  /** Reports what is a mistake; returns what was ignored, counted. */
  end(problems: Problems): readonly string[] {
    const notices: string[] = [];
    for (const [column, { count, line, sample }] of this.found) {
      const cells = count === 1 ? 'one cell' : `${count} cells`;
      if (this.ignored.has(column)) {
        notices.push(
          `${cells} of "${column}" not taken: the mapping ignores ${this.attached.has(column) ? 'them' : 'it'}`,
        );
        continue;
      }
      problems.add({
        file: this.table.path,
        line,
        column: 1,
        code: 'not-taken',
        message: `${column}: ${cells} not taken, ${count === 1 ? '' : 'the first is '}"${sample}": the row states no claim that has ${count === 1 ? 'it' : 'them'}`,
        remedy:
          'fill in what the claim needs, leave such rows out with "row: unless", or name the column under "ignore"',
        value: sample,
      });
    }
    return notices;
  }

  private look(column: string, row: TableRow): void {
    const text = row.cell(column).trim();
    if (text === '') return;
    const known = this.found.get(column);
    if (known === undefined) this.found.set(column, { count: 1, line: row.line, sample: text.slice(0, 60) });
    else known.count += 1;
  }
}
