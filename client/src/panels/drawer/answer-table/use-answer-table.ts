import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { CypherAnswer } from '../../../api/answers.ts';
import { BESIDE, columnWidths } from '../column-widths.ts';
import { arrangeRows } from './arrange-rows.ts';
import { NO_MARKS, type RowMarks } from './row-marks.ts';
import { AS_IT_CAME, shownColumns, type TableView } from './table-view.ts';

/** How each answer was arranged last: it stands so again when the reader comes back to it. */
const arranged = new WeakMap<CypherAnswer, TableView>();

export interface AnswerTable {
  readonly answer: CypherAnswer;
  readonly view: TableView;
  readonly marks: RowMarks;
  /** The places of the rows that are shown, in order. */
  readonly order: readonly number[];
  /** The columns that are shown, in order. */
  readonly columns: readonly number[];
  /** In pixels. */
  widthOf(column: number): number;
  change(change: Partial<TableView>): void;
  mark(marks: RowMarks): void;
}

/** The table of an answer: how it is arranged, which rows it shows, and which of them are marked. */
export function useAnswerTable(answer: CypherAnswer): AnswerTable {
  const [view, setView] = useState(() => arranged.get(answer) ?? AS_IT_CAME);
  const [marks, mark] = useState(NO_MARKS);
  const change = useCallback(
    (part: Partial<TableView>) =>
      setView((before) => {
        const next = { ...before, ...part };
        arranged.set(answer, next);
        return next;
      }),
    [answer],
  );
  const { sorts, hidden, pinned, widths } = view;
  // Thousands of rows are gone through after the letter stands in its field.
  const filters = useDeferredValue(view.filters);
  const order = useMemo(() => arrangeRows(answer.rows, { filters, sorts }), [answer, filters, sorts]);
  const columns = useMemo(
    () => shownColumns({ ...AS_IT_CAME, hidden, pinned }, answer.columns.length),
    [answer, hidden, pinned],
  );
  const usual = useMemo(() => usualWidths(answer), [answer]);
  const widthOf = useCallback((column: number) => widths.get(column) ?? usual[column] ?? 0, [widths, usual]);
  return { answer, view, marks, order, columns, widthOf, change, mark };
}

function usualWidths(answer: CypherAnswer): readonly number[] {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return columnWidths(answer).map((width) => Math.round((width + BESIDE) * rem));
}

/** The rows that are marked and shown, as a table of their own, with the columns as they are shown. */
export function markedRows({ answer, marks, order, columns }: AnswerTable): Pick<CypherAnswer, 'columns' | 'rows'> {
  return {
    columns: columns.map((at) => answer.columns[at] ?? ''),
    rows: order.filter((row) => marks.rows.has(row)).map((row) => columns.map((at) => answer.rows[row]?.[at] ?? null)),
  };
}
