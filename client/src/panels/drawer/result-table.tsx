import type { Wire } from '@orrery/cypher/values/wire.ts';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { CypherAnswer } from '../../api/answers.ts';
import { CellDetail } from './cell-detail.tsx';
import { AnswerGraph, CellValue, hasMore } from './cell-value.tsx';
import { BESIDE, columnWidths } from './column-widths.ts';
import styles from './cypher-result.module.css';
import tableStyles from './result-table.module.css';
import { RowGap } from './row-gap.tsx';
import { useWords } from './use-words.ts';
import { compareValues } from './value-text.ts';

/** All rows have one height, so that thousands need not be measured. In pixels, as in the style sheet. */
const ROW_HEIGHT = 32;
/** Fewer rows are all drawn. */
const DRAWN_WHOLE = 100;
const OVERSCAN = 12;

interface Sorting {
  readonly column: number;
  readonly isDescending: boolean;
}

interface Open {
  readonly row: number;
  readonly column: number;
}

/** The rows of an answer. Only those in sight are drawn, whatever their number. */
export function ResultTable({ answer }: { readonly answer: CypherAnswer }) {
  const w = useWords();
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const order = useOrder(answer, sorting);
  const widths = useMemo(() => columnWidths(answer), [answer]);
  const widthOf = (at: number) => ({ maxInlineSize: `${(widths[at] ?? 0) + BESIDE}rem` });
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
  const detail = open === null ? undefined : answer.rows[open.row]?.[open.column];
  return (
    <AnswerGraph value={answer.subgraph}>
      <div className={tableStyles['both']}>
        {/* A scrolling region must be reachable by keyboard. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div ref={scroll} className={styles['scroll']} role="region" aria-label={w('cypher.results')} tabIndex={0}>
          <table className={`${styles['table'] ?? ''} ${tableStyles['table'] ?? ''}`} aria-rowcount={order.length + 1}>
            <thead>
              <tr>
                {answer.columns.map((column, at) => (
                  <th key={at} scope="col" aria-sort={sortOf(sorting, at)} style={widthOf(at)}>
                    <Button
                      className={tableStyles['sort'] ?? ''}
                      aria-label={column}
                      onPress={() => setSorting(nextSorting(sorting, at))}
                    >
                      <span className={tableStyles['value']}>{column}</span>
                      {sorting?.column === at ? <SortMark isDescending={sorting.isDescending} /> : null}
                    </Button>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <RowGap height={above} columns={answer.columns.length} />
              {inSight.map((at) => {
                const row = order[at] ?? 0;
                return (
                  <tr key={row} aria-rowindex={at + 2}>
                    {answer.columns.map((column, position) => (
                      <td key={position} style={widthOf(position)}>
                        <Cell
                          value={answer.rows[row]?.[position] ?? null}
                          label={`${w('cell.open')}: ${w('cell.detail', { row: row + 1, column })}`}
                          onOpen={() => setOpen({ row, column: position })}
                        />
                      </td>
                    ))}
                  </tr>
                );
              })}
              <RowGap height={below} columns={answer.columns.length} />
            </tbody>
          </table>
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
}

const SortMark = ({ isDescending }: { readonly isDescending: boolean }) =>
  isDescending ? <ChevronDown size={12} aria-hidden /> : <ChevronUp size={12} aria-hidden />;

const sortOf = (sorting: Sorting | null, column: number): 'ascending' | 'descending' | 'none' =>
  sorting?.column !== column ? 'none' : sorting.isDescending ? 'descending' : 'ascending';

/** Up, down, and as it came. */
function nextSorting(sorting: Sorting | null, column: number): Sorting | null {
  if (sorting?.column !== column) return { column, isDescending: false };
  return sorting.isDescending ? null : { column, isDescending: true };
}

/** The places of the rows in the order in which they are shown. */
function useOrder({ rows }: CypherAnswer, sorting: Sorting | null): readonly number[] {
  return useMemo(() => {
    const places = rows.map((_, at) => at);
    if (sorting === null) return places;
    const { column, isDescending } = sorting;
    const at = (row: number): Wire => rows[row]?.[column] ?? null;
    // Nulls stay last either way.
    return places.toSorted((a, b) => {
      const order = compareValues(at(a), at(b));
      return isDescending && at(a) !== null && at(b) !== null ? -order : order;
    });
  }, [rows, sorting]);
}

interface CellProps {
  readonly value: Wire;
  readonly label: string;
  onOpen(): void;
}

const Cell = ({ value, label, onOpen }: CellProps) => (
  <div className={tableStyles['cell']}>
    <span className={tableStyles['value']}>
      <CellValue value={value} />
    </span>
    {hasMore(value) ? (
      <Button className={tableStyles['more'] ?? ''} aria-label={label} onPress={onOpen}>
        …
      </Button>
    ) : null}
  </div>
);
