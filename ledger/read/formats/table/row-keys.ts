import { hash } from 'node:crypto';
import { isParagraphKey } from '../../decode-values.ts';
import type { Problems } from '../../problem.ts';
import { labelOfCell, textOfCell } from './cells.ts';
import { applySteps } from './steps.ts';
import type { Table, TableRow } from './table-rows.ts';

const DIGITS = 14;

/**
 * What each row is known by: its key cell, or else what stands in it. Rows that are equal to the last cell are numbered, so that a
 * table of gifts keeps two equal ones. Memory: one short text for each row.
 */
export function rowKeys(
  table: Table,
  problems: Problems,
): (row: Omit<TableRow, 'key' | 'size'>, content: string) => string {
  const cell = table.mapping.row.key;
  const seen = new Map<string, number>();
  const unlike = (base: string): string => {
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  };
  if (cell === undefined) return (_, content) => unlike(digest(content));
  return (row, content) => {
    const [text = ''] = applySteps(textOfCell(cell, row.cell), cell.steps, NO_CONTEXT);
    const known = seen.get(`line ${text}`);
    if (text.trim() === '' || known !== undefined) {
      problems.add({
        file: table.path,
        line: row.line,
        column: 1,
        code: 'duplicate-key',
        message:
          known === undefined
            ? `${labelOfCell(cell)}: the row has no key`
            : `${labelOfCell(cell)}: "${text}" is the key of the row on line ${known}, too`,
        remedy: 'give each row its own key, name another column under "row: key", or leave "key" out',
        value: text,
      });
      return unlike(digest(content));
    }
    seen.set(`line ${text}`, row.line);
    const lower = text.trim();
    // What no id may hold is told by a digest; a key never has its form.
    return isParagraphKey(lower) && !/^x-/.test(lower) ? lower : `x-${digest(text)}`;
  };
}

function digest(text: string): string {
  return hash('sha256', text).slice(0, DIGITS);
}

const NO_CONTEXT = { isNameOf: () => false, onLeftOut: () => {}, onUnlisted: () => {} };
