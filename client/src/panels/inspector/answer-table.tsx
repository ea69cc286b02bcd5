import { wordFigure } from '@orrery/cypher/sentence/index.ts';
import { addSubgraph } from '../../actions/add-subgraph.ts';
import { type Locale, languageOf } from '../../i18n/locale.ts';
import { formatDay } from '../../i18n/moment.ts';
import { Button } from '../../ui/button.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useLocale, useT } from '../../workspace/hooks.ts';
import type { AnswerTable as Table } from '../../workspace/shell-store.ts';
import { EntityLink } from '../shared/entity-link.tsx';
import { toEntityRef } from '../shared/wire-entity.ts';
import styles from './answer-table.module.css';

/** An answer that is a list: names lead to their entities, figures are written as a reader writes them. */
export function AnswerTable({ table }: { readonly table: Table }) {
  const { run } = useOrrery();
  const t = useT();
  const { subgraph } = table;
  return (
    <>
      <div className={styles['scroll']} role="region" aria-label={t('answer.title')} tabIndex={0}>
        <table className={styles['table']} data-testid="answer-table">
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <tr key={index}>
                {row.map((value, column) => (
                  <td key={column} data-figure={typeof value === 'number' || undefined}>
                    <Cell value={value} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {subgraph === null ? null : (
        <div>
          <Button onPress={() => void run(addSubgraph, { subgraph })}>{t('answer.draw')}</Button>
        </div>
      )}
    </>
  );
}

const NO_FIGURE = { value: null, valueZh: null, valueNumber: null, valueMin: null, valueMax: null, unit: null };
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function Cell({ value }: { readonly value: unknown }) {
  const locale = useLocale();
  if (Array.isArray(value))
    return (
      <ul className={styles['list']}>
        {value.map((item, index) => (
          <li key={index}>
            <Cell value={item} />
          </li>
        ))}
      </ul>
    );
  const entity = toEntityRef(value);
  return entity === null ? plain(value, locale) : <EntityLink entity={entity} />;
}

function plain(value: unknown, locale: Locale): string {
  if (typeof value === 'number')
    return wordFigure({ ...NO_FIGURE, valueNumber: value }, languageOf(locale))?.text ?? '';
  if (typeof value !== 'string') return '–';
  return DAY.test(value) ? formatDay(value, locale) : value;
}
