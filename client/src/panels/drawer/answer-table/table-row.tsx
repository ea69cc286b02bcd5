import type { Wire } from '@orrery/cypher/values/wire.ts';
import { memo } from 'react';
import { Button } from 'react-aria-components';
import { CellValue, hasMore } from '../cell-value.tsx';
import { useWords } from '../use-words.ts';
import styles from './answer-table.module.css';
import { pinnedAt } from './pinned-at.ts';
import type { AnswerTable } from './use-answer-table.ts';

/** The attributes by which a cell is found from what is pressed in it. */
export const ROW = 'data-row';
export const COLUMN = 'data-column';

export interface TableRowProps extends Pick<AnswerTable, 'answer' | 'columns' | 'view' | 'widthOf'> {
  /** Its place in the answer. */
  readonly row: number;
  /** Its place among the rows that are shown. */
  readonly at: number;
  readonly isMarked: boolean;
  /** The column at which the keys stand, where they stand in this row. */
  readonly active: number | null;
  readonly activeId: string | null;
  readonly onOpen: (row: number, column: number) => void;
}

/** A row; it is drawn anew only where something of it changed. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { answer, columns, row, at, isMarked, active, activeId, onOpen } = props;
  const w = useWords();
  return (
    <tr aria-rowindex={at + 2} aria-selected={isMarked}>
      {columns.map((column) => {
        const { className, style } = pinnedAt(props, column);
        const isActive = active === column;
        return (
          <td
            key={column}
            {...{ [ROW]: row, [COLUMN]: column }}
            id={isActive ? (activeId ?? undefined) : undefined}
            className={[className, isActive ? styles['active'] : undefined].filter(Boolean).join(' ') || undefined}
            style={style}
          >
            <Cell
              value={answer.rows[row]?.[column] ?? null}
              label={`${w('cell.open')}: ${w('cell.detail', { row: row + 1, column: answer.columns[column] ?? '' })}`}
              onOpen={() => onOpen(row, column)}
            />
          </td>
        );
      })}
    </tr>
  );
});

interface CellProps {
  readonly value: Wire;
  readonly label: string;
  onOpen(): void;
}

const Cell = ({ value, label, onOpen }: CellProps) => (
  <div className={styles['cell']}>
    <span className={styles['text']}>
      <CellValue value={value} />
    </span>
    {hasMore(value) ? (
      <Button className={styles['more'] ?? ''} aria-label={label} onPress={onOpen}>
        …
      </Button>
    ) : null}
  </div>
);
