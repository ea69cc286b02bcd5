import { ChevronDown, ChevronUp, EllipsisVertical, EyeOff, Filter, Pin, PinOff } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { Button } from 'react-aria-components';
import { MenuButton, type MenuEntry } from '../../../ui/menu.tsx';
import { useWords } from '../use-words.ts';
import styles from './answer-table.module.css';
import { pinnedAt } from './pinned-at.ts';
import { sortedBy, toggleHidden, togglePinned, WIDTH_STEP, withFilter, withWidth } from './table-view.ts';
import type { AnswerTable } from './use-answer-table.ts';

/** The heads of the columns, and below them their filters where they are asked for. */
export function TableHead({ table }: { readonly table: AnswerTable }) {
  const { columns, view } = table;
  return (
    <thead className={styles['head']}>
      <tr aria-rowindex={1}>
        {columns.map((column) => (
          <Head key={column} table={table} column={column} />
        ))}
      </tr>
      {view.showsFilters ? (
        <tr>
          {columns.map((column) => (
            <FilterCell key={column} table={table} column={column} />
          ))}
        </tr>
      ) : null}
    </thead>
  );
}

interface ColumnProps {
  readonly table: AnswerTable;
  readonly column: number;
}

function Head({ table, column }: ColumnProps) {
  const { answer, view, change, widthOf } = table;
  const w = useWords();
  const name = answer.columns[column] ?? '';
  const at = view.sorts.findIndex((one) => one.column === column);
  const sort = view.sorts[at];
  const widen = (event: KeyboardEvent): void => {
    if (!event.shiftKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    event.preventDefault();
    const step = event.key === 'ArrowRight' ? WIDTH_STEP : -WIDTH_STEP;
    change({ widths: withWidth(view, column, widthOf(column) + step) });
  };
  return (
    <th
      scope="col"
      aria-sort={sort === undefined ? 'none' : sort.isDescending ? 'descending' : 'ascending'}
      {...pinnedAt(table, column)}
      onKeyDown={widen}
    >
      <div className={styles['headCell']}>
        <Button
          className={styles['sort'] ?? ''}
          aria-label={name}
          aria-description={w('table.sort', { column: name })}
          onPress={({ shiftKey }) => change({ sorts: sortedBy(view, column, shiftKey) })}
        >
          <span className={styles['text']}>{name}</span>
          {sort === undefined ? null : sort.isDescending ? (
            <ChevronDown size={12} aria-hidden />
          ) : (
            <ChevronUp size={12} aria-hidden />
          )}
          {sort === undefined || view.sorts.length === 1 ? null : <small>{at + 1}</small>}
        </Button>
        <ColumnMenu table={table} column={column} />
      </div>
      <Handle table={table} column={column} />
    </th>
  );
}

function ColumnMenu({ table, column }: ColumnProps) {
  const { answer, view, change, widthOf } = table;
  const w = useWords();
  const isPinned = view.pinned.includes(column);
  const width = (step: number | null): void =>
    change({ widths: withWidth(view, column, step === null ? null : widthOf(column) + step) });
  const entries: readonly MenuEntry[] = [
    {
      id: 'up',
      label: w('table.up'),
      icon: <ChevronUp size={14} aria-hidden />,
      onAction: () => change({ sorts: [{ column, isDescending: false }] }),
    },
    {
      id: 'down',
      label: w('table.down'),
      icon: <ChevronDown size={14} aria-hidden />,
      onAction: () => change({ sorts: [{ column, isDescending: true }] }),
    },
    {
      id: 'filter',
      label: w('table.filterColumn'),
      icon: <Filter size={14} aria-hidden />,
      startsGroup: true,
      onAction: () => change({ showsFilters: true }),
    },
    {
      id: 'pin',
      label: w(isPinned ? 'table.unpin' : 'table.pin'),
      icon: isPinned ? <PinOff size={14} aria-hidden /> : <Pin size={14} aria-hidden />,
      onAction: () => change({ pinned: togglePinned(view, column) }),
    },
    {
      id: 'hide',
      label: w('table.hide'),
      icon: <EyeOff size={14} aria-hidden />,
      isDisabled: table.columns.length === 1,
      onAction: () => change(toggleHidden(view, column)),
    },
    { id: 'wider', label: w('table.wider'), startsGroup: true, onAction: () => width(WIDTH_STEP * 3) },
    { id: 'narrower', label: w('table.narrower'), onAction: () => width(-WIDTH_STEP * 3) },
    { id: 'fit', label: w('table.fit'), isDisabled: !view.widths.has(column), onAction: () => width(null) },
  ];
  return (
    <MenuButton label={w('table.column', { column: answer.columns[column] ?? '' })} entries={entries}>
      <Button className={styles['menu'] ?? ''} aria-label={w('table.column', { column: answer.columns[column] ?? '' })}>
        <EllipsisVertical size={14} aria-hidden />
      </Button>
    </MenuButton>
  );
}

/** Dragged it changes the width of its column, pressed twice it gives back the usual one. By keyboard the head itself does, and the menu. */
function Handle({ table, column }: ColumnProps) {
  const { view, change, widthOf } = table;
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const begin = (event: PointerEvent<HTMLSpanElement>): void => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width: widthOf(column) };
  };
  const move = ({ clientX }: PointerEvent): void => {
    if (from.current === null) return;
    change({ widths: withWidth(view, column, from.current.width + clientX - from.current.x) });
  };
  const end = (): void => {
    from.current = null;
  };
  return (
    <span
      aria-hidden
      className={styles['handle']}
      data-testid="column-handle"
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onDoubleClick={() => change({ widths: withWidth(view, column, null) })}
    />
  );
}

function FilterCell({ table, column }: ColumnProps) {
  const { answer, view, change } = table;
  const w = useWords();
  return (
    <td {...pinnedAt(table, column)}>
      <input
        type="search"
        className={styles['filter']}
        value={view.filters.get(column) ?? ''}
        aria-label={w('table.filterOf', { column: answer.columns[column] ?? '' })}
        title={w('table.filterHow')}
        placeholder={w('table.filterHint')}
        onChange={({ target }) => change({ filters: withFilter(view, column, target.value) })}
      />
    </td>
  );
}
