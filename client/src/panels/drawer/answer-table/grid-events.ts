import type { ClipboardEvent, KeyboardEvent, MouseEvent } from 'react';
import { toTsv } from '../export-result.ts';
import { valueText } from '../value-text.ts';
import { cellAfter, markAll, markRow, NO_MARKS } from './row-marks.ts';
import { COLUMN, ROW } from './table-row.tsx';
import { type AnswerTable, markedRows } from './use-answer-table.ts';

/** So many rows up or down with Page up and Page down. */
const PAGE = 10;
/** Farther than any table reaches. */
const FAR = 1e9;

const STEPS: Readonly<Record<string, { readonly down: number; readonly across: number }>> = {
  ArrowUp: { down: -1, across: 0 },
  ArrowDown: { down: 1, across: 0 },
  ArrowLeft: { down: 0, across: -1 },
  ArrowRight: { down: 0, across: 1 },
  PageUp: { down: -PAGE, across: 0 },
  PageDown: { down: PAGE, across: 0 },
  Home: { down: 0, across: -FAR },
  End: { down: 0, across: FAR },
};
/** With Ctrl: the first and the last row. */
const ENDS: typeof STEPS = { Home: { down: -FAR, across: 0 }, End: { down: FAR, across: 0 } };

interface GridEvents {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  readonly onMouseDown: (event: MouseEvent<HTMLElement>) => void;
  readonly onCopy: (event: ClipboardEvent<HTMLElement>) => void;
}

/**
 * What keys and mouse do in the table: arrows go from cell to cell, Space marks a row, Shift a stretch of rows, Ctrl one more, Ctrl+A all,
 * Ctrl+C copies what is marked, else the cell, Enter unfolds it.
 */
export function gridEvents(table: AnswerTable, onOpen: (row: number, column: number) => void): GridEvents {
  const { answer, marks, order, columns, mark } = table;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // Buttons and fields within have their own keys.
    if (event.target !== event.currentTarget) return;
    const isMod = event.ctrlKey || event.metaKey;
    const step = (isMod ? ENDS : STEPS)[event.key];
    if (step !== undefined) {
      const cell = cellAfter(marks, { order, columns }, step);
      if (cell === null) return;
      const isRange = event.shiftKey && step.down !== 0;
      const anchored = { ...marks, anchor: marks.anchor ?? marks.cell?.row ?? cell.row };
      mark({ ...(isRange ? markRow(anchored, { row: cell.row, order }, { isRange }) : marks), cell });
    } else if (event.key === ' ' && marks.cell !== null) {
      mark(markRow(marks, { row: marks.cell.row, order }, { isMore: !event.shiftKey, isRange: event.shiftKey }));
    } else if (isMod && event.key.toLowerCase() === 'a') {
      mark(markAll(marks, order));
    } else if (event.key === 'Escape' && marks.rows.size > 0) {
      mark({ ...NO_MARKS, cell: marks.cell });
    } else if (event.key === 'Enter' && marks.cell !== null) {
      onOpen(marks.cell.row, marks.cell.column);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const cell = cellOf(event.target);
    // A text that was marked with the mouse stays marked.
    if (cell === null || !(document.getSelection()?.isCollapsed ?? true)) return;
    const how = { isMore: event.ctrlKey || event.metaKey, isRange: event.shiftKey };
    mark({ ...markRow(marks, { row: cell.row, order }, how), cell });
  };
  const onMouseDown = (event: MouseEvent<HTMLElement>): void => {
    // With Shift a browser would mark the text between.
    if (!event.shiftKey || cellOf(event.target) === null) return;
    event.preventDefault();
    event.currentTarget.focus();
  };
  const onCopy = (event: ClipboardEvent<HTMLElement>): void => {
    if (!(document.getSelection()?.isCollapsed ?? true) || event.target instanceof HTMLInputElement) return;
    const marked = markedRows(table);
    const { cell } = marks;
    if (marked.rows.length === 0 && cell === null) return;
    const text =
      marked.rows.length > 0 || cell === null ? toTsv(marked) : valueText(answer.rows[cell.row]?.[cell.column] ?? null);
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
  };
  return { onKeyDown, onClick, onMouseDown, onCopy };
}

function cellOf(target: EventTarget): { readonly row: number; readonly column: number } | null {
  if (!(target instanceof Element) || target.closest('button, input, a') !== null) return null;
  const cell = target.closest(`td[${ROW}]`);
  const [row, column] = [cell?.getAttribute(ROW), cell?.getAttribute(COLUMN)];
  return row === null || row === undefined ? null : { row: Number(row), column: Number(column) };
}
