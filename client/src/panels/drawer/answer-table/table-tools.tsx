import { Columns3, Copy, Eye, EyeOff, Filter, RotateCcw } from 'lucide-react';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { MenuButton } from '../../../ui/menu.tsx';
import { toTsv } from '../export-result.ts';
import { useWords } from '../use-words.ts';
import { AS_IT_CAME, toggleHidden } from './table-view.ts';
import { type AnswerTable, markedRows } from './use-answer-table.ts';

/** What is done with the table of an answer as a whole: filters, columns, what is copied. */
export function TableTools({ table }: { readonly table: AnswerTable }) {
  const { answer, view, marks, order, change } = table;
  const w = useWords();
  const marked = order.filter((row) => marks.rows.has(row)).length;
  const isArranged = view !== AS_IT_CAME;
  return (
    <>
      {marked === 0 ? null : (
        <Button
          variant="quiet"
          icon={<Copy size={14} aria-hidden />}
          onPress={() => void navigator.clipboard.writeText(toTsv(markedRows(table)))}
          data-testid="copy-rows"
        >
          {w('table.copyRows', { count: marked })}
        </Button>
      )}
      <IconButton
        label={w('table.filter')}
        aria-expanded={view.showsFilters}
        onPress={() => change({ showsFilters: !view.showsFilters })}
        data-testid="table-filter"
      >
        <Filter size={15} aria-hidden />
      </IconButton>
      <MenuButton
        label={w('table.columns')}
        entries={[
          ...answer.columns.map((column, at) => ({
            id: String(at),
            label: w(view.hidden.has(at) ? 'table.showColumn' : 'table.hideColumn', { column }),
            icon: view.hidden.has(at) ? <Eye size={14} aria-hidden /> : <EyeOff size={14} aria-hidden />,
            onAction: () => change(toggleHidden(view, at)),
          })),
          {
            id: 'as-it-came',
            label: w('table.asItCame'),
            icon: <RotateCcw size={14} aria-hidden />,
            startsGroup: true,
            isDisabled: !isArranged,
            onAction: () => change(AS_IT_CAME),
          },
        ]}
      >
        <IconButton
          label={view.hidden.size === 0 ? w('table.columns') : w('table.columnsHidden', { count: view.hidden.size })}
          data-testid="table-columns"
        >
          <Columns3 size={15} aria-hidden />
          {view.hidden.size === 0 ? null : <small>{-view.hidden.size}</small>}
        </IconButton>
      </MenuButton>
    </>
  );
}

/** How many rows pass the filters of the columns; nothing while there are none. */
export function RowsShown({ table: { answer, view, order } }: { readonly table: AnswerTable }) {
  const w = useWords();
  return view.filters.size === 0 ? null : (
    <strong data-testid="rows-shown">{w('table.shown', { shown: order.length, count: answer.rows.length })}</strong>
  );
}
