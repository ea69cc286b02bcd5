/** Which rows are marked, and the cell at which the keys stand. Rows and columns are told by their places in the answer. */
export interface RowMarks {
  readonly rows: ReadonlySet<number>;
  /** Where a stretch of rows begins. */
  readonly anchor: number | null;
  readonly cell: { readonly row: number; readonly column: number } | null;
}

export const NO_MARKS: RowMarks = { rows: new Set(), anchor: null, cell: null };

export interface MarkHow {
  /** Beside those that are marked: with Ctrl. A marked one is let go. */
  readonly isMore?: boolean;
  /** From the anchor to this one: with Shift. */
  readonly isRange?: boolean;
}

/** Marks a row. `order`: the rows as they are shown. */
export function markRow(
  marks: RowMarks,
  { row, order }: { readonly row: number; readonly order: readonly number[] },
  { isMore = false, isRange = false }: MarkHow = {},
): RowMarks {
  if (isRange && marks.anchor !== null) {
    const stretch = between(order, marks.anchor, row);
    return { ...marks, rows: new Set(isMore ? [...marks.rows, ...stretch] : stretch) };
  }
  if (!isMore) return { ...marks, rows: new Set([row]), anchor: row };
  const others = [...marks.rows].filter((one) => one !== row);
  return { ...marks, rows: new Set(marks.rows.has(row) ? others : [...others, row]), anchor: row };
}

/** All that are shown; none where all are. */
export const markAll = (marks: RowMarks, order: readonly number[]): RowMarks => ({
  ...marks,
  rows: new Set(order.every((row) => marks.rows.has(row)) ? [] : order),
});

function between(order: readonly number[], from: number, to: number): readonly number[] {
  const [one, other] = [order.indexOf(from), order.indexOf(to)];
  if (one < 0) return [to];
  return order.slice(Math.min(one, other), Math.max(one, other) + 1);
}

/** The cell that a step leads to from the present one, kept within the table; the first one where there is none yet. */
export function cellAfter(
  { cell }: RowMarks,
  { order, columns }: { readonly order: readonly number[]; readonly columns: readonly number[] },
  { down, across }: { readonly down: number; readonly across: number },
): RowMarks['cell'] {
  const [at, side] = [order.indexOf(cell?.row ?? -1), columns.indexOf(cell?.column ?? -1)];
  const isNew = at < 0 || side < 0;
  const row = order[isNew && Math.abs(down) <= 1 ? Math.max(0, at) : within(at + down, order.length)];
  const column = columns[isNew && Math.abs(across) <= 1 ? Math.max(0, side) : within(side + across, columns.length)];
  return row === undefined || column === undefined ? null : { row, column };
}

const within = (at: number, length: number): number => Math.min(length - 1, Math.max(0, at));
