import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type RefObject, useCallback, useEffect, useId, useRef, useState } from 'react';
import styles from './answer-table/answer-table.module.css';
import { gridEvents } from './answer-table/grid-events.ts';
import { TableHead } from './answer-table/table-head.tsx';
import { TableRow } from './answer-table/table-row.tsx';
import type { AnswerTable } from './answer-table/use-answer-table.ts';
import { CellDetail } from './cell-detail.tsx';
import { AnswerGraph } from './cell-value.tsx';
import resultStyles from './cypher-result.module.css';
import { RowGap } from './row-gap.tsx';
import { useWords } from './use-words.ts';

/** All rows have one height, so that thousands need not be measured. In pixels, as in the style sheet. */
const ROW_HEIGHT = 32;
/** Fewer rows are all drawn. */
const DRAWN_WHOLE = 100;
const OVERSCAN = 12;

interface Open {
  readonly row: number;
  readonly column: number;
}

/** The rows of an answer as a grid. Only those in sight are drawn, whatever their number; typing beside it draws none of them anew. */
export const ResultTable = memo(function ResultTable({ table }: { readonly table: AnswerTable }) {
  const { answer, view, marks, order, columns, widthOf } = table;
  const w = useWords();
  const [open, setOpen] = useState<Open | null>(null);
  const onOpen = useCallback((row: number, column: number) => setOpen({ row, column }), []);
  const ownId = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const isWhole = order.length <= DRAWN_WHOLE;
  // Its functions are called while this is drawn and are not kept.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: order.length,
    enabled: !isWhole,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
  });
  const inSight = isWhole ? order.map((_, at) => at) : virtual.getVirtualItems().map(({ index }) => index);
  const above = (inSight[0] ?? 0) * ROW_HEIGHT;
  const below = isWhole ? 0 : Math.max(0, order.length - 1 - (inSight.at(-1) ?? 0)) * ROW_HEIGHT;
  const { cell } = marks;
  const at = cell === null ? -1 : order.indexOf(cell.row);
  const activeId = `${ownId}-${cell?.row}-${cell?.column}`;
  useCellInSight(scroll, { at, id: activeId });
  const isActiveDrawn = cell !== null && inSight.includes(at) && columns.includes(cell.column);
  const width = columns.reduce((sum, column) => sum + widthOf(column), 0);
  const detail = open === null ? undefined : answer.rows[open.row]?.[open.column];
  return (
    <AnswerGraph value={answer.subgraph}>
      <div className={styles['both']}>
        <div ref={scroll} className={resultStyles['scroll']} role="region" aria-label={w('cypher.results')}>
          {/* A grid of ARIA is a table whose cells the keys go through. */}
          <table
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
            role="grid"
            className={styles['table']}
            style={{ inlineSize: width }}
            tabIndex={0}
            data-own-keys
            aria-label={w('cypher.results')}
            aria-describedby={`${ownId}-keys`}
            aria-rowcount={order.length + 1}
            aria-multiselectable
            aria-activedescendant={isActiveDrawn ? activeId : undefined}
            {...gridEvents(table, onOpen)}
          >
            <colgroup>
              {columns.map((column) => (
                <col key={column} style={{ inlineSize: widthOf(column) }} />
              ))}
            </colgroup>
            <TableHead table={table} />
            <tbody>
              <RowGap height={above} columns={columns.length} />
              {inSight.map((index) => {
                const row = order[index] ?? 0;
                return (
                  <TableRow
                    key={row}
                    answer={answer}
                    columns={columns}
                    view={view}
                    widthOf={widthOf}
                    row={row}
                    at={index}
                    isMarked={marks.rows.has(row)}
                    active={cell?.row === row ? cell.column : null}
                    activeId={cell?.row === row ? activeId : null}
                    onOpen={onOpen}
                  />
                );
              })}
              <RowGap height={below} columns={columns.length} />
            </tbody>
          </table>
          <p id={`${ownId}-keys`} hidden>
            {w('table.keys')}
          </p>
          {order.length === 0 ? <p className={resultStyles['quiet']}>{w('table.none')}</p> : null}
        </div>
        {open === null || detail === undefined ? null : (
          <CellDetail
            key={`${open.row}-${open.column}`}
            title={w('cell.detail', { row: open.row + 1, column: answer.columns[open.column] ?? '' })}
            value={detail}
            onClose={() => setOpen(null)}
          />
        )}
      </div>
    </AnswerGraph>
  );
});

interface Sought {
  /** Its row among those that are shown; -1 for none. */
  readonly at: number;
  readonly id: string;
}

/** The cell at which the keys stand comes into sight, below the heads that stay. */
function useCellInSight(region: RefObject<HTMLDivElement | null>, { at, id }: Sought): void {
  useEffect(() => {
    const box = region.current;
    if (box === null || at < 0) return;
    const head = box.querySelector('thead')?.clientHeight ?? 0;
    const top = at * ROW_HEIGHT;
    const bottom = head + top + ROW_HEIGHT;
    if (top < box.scrollTop) box.scrollTo?.({ top });
    else if (bottom > box.scrollTop + box.clientHeight) box.scrollTo?.({ top: bottom - box.clientHeight });
    box.ownerDocument.getElementById(id)?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [region, at, id]);
}
