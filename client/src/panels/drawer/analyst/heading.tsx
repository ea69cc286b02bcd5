import { ChevronDown, ChevronUp } from 'lucide-react';
import { Button } from 'react-aria-components';
import tableStyles from '../result-table.module.css';
import { useAnalystWords } from './use-analyst.ts';

export type SortState = 'ascending' | 'descending' | 'none';

interface HeadingProps {
  readonly label: string;
  readonly state: SortState;
  /** Its place among several keys; null for one alone. */
  readonly rank?: number | null;
  readonly isFigure?: boolean;
  /** Null where nothing sorts by it. */
  readonly onSort: ((isMore: boolean) => void) | null;
}

/** The head of a column: pressed, it sorts; pressed with Shift, as one more key. */
export function Heading({ label, state, rank = null, isFigure = false, onSort }: HeadingProps) {
  const w = useAnalystWords();
  return (
    <th scope="col" aria-sort={state} data-figure={isFigure || undefined}>
      {onSort === null ? (
        label
      ) : (
        <Button
          className={tableStyles['sort'] ?? ''}
          aria-label={label}
          aria-description={w('rows.sort', { column: label })}
          onPress={({ shiftKey }) => onSort(shiftKey)}
        >
          {label}
          {state === 'descending' ? <ChevronDown size={12} aria-hidden /> : null}
          {state === 'ascending' ? <ChevronUp size={12} aria-hidden /> : null}
          {rank === null ? null : <small>{rank}</small>}
        </Button>
      )}
    </th>
  );
}
