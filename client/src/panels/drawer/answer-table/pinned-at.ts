import styles from './answer-table.module.css';
import type { AnswerTable } from './use-answer-table.ts';

type Pinned = Pick<AnswerTable, 'columns' | 'view' | 'widthOf'>;

/** What a cell of a pinned column needs to stay in sight, behind the pinned columns before it; nothing for the others. */
export function pinnedAt({ columns, view, widthOf }: Pinned, column: number) {
  if (!view.pinned.includes(column)) return {};
  const before = columns.slice(0, columns.indexOf(column)).reduce((sum, one) => sum + widthOf(one), 0);
  return { className: styles['pinned'], style: { insetInlineStart: before } };
}
