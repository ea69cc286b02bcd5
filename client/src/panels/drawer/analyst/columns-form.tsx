import type { Facets } from '../../../api/table.ts';
import { useIsPlain } from '../../../workspace/use-ground.ts';
import { Check } from '../../shared/check.tsx';
import styles from './analyst.module.css';
import { sameValue, type TableColumn, type TableQuestion, toggled } from './question.ts';
import { labelOf } from './row-table.tsx';
import { useAnalystWords, useNames } from './use-analyst.ts';

interface ColumnsFormProps {
  readonly question: TableQuestion;
  readonly facets: Facets | undefined;
  readonly change: (change: Partial<TableQuestion>) => void;
}

/** Which columns are shown: what is said of the entities, and numbers of links. */
export function ColumnsForm({ question, facets, change }: ColumnsFormProps) {
  const w = useAnalystWords();
  const names = useNames();
  const isPlain = useIsPlain();
  const steps = facets?.relations ?? [];
  const ofSteps = (kind: 'names' | 'when'): readonly TableColumn[] =>
    steps.map(({ predicate, direction }) => ({ kind, predicate, direction }));
  const parts: readonly { readonly title: string; readonly columns: readonly TableColumn[] }[] = [
    {
      title: w('column.properties'),
      columns: [
        { kind: 'type' },
        ...(facets?.properties ?? []).map(({ name }) => ({ kind: 'property' as const, name })),
      ],
    },
    { title: w('column.names'), columns: ofSteps('names') },
    // A database of others tells of no link when it was so.
    ...(isPlain ? [] : [{ title: w('column.dates'), columns: ofSteps('when') }]),
    {
      title: w('column.links'),
      columns: [
        { kind: 'degree' },
        ...(facets?.relations ?? []).map(({ predicate, direction }) => ({
          kind: 'links' as const,
          predicate,
          direction,
        })),
      ],
    },
  ];
  return (
    <div className={styles['columns']}>
      {parts
        .filter(({ columns }) => columns.length > 0)
        .map(({ title, columns }) => (
          <fieldset key={title}>
            <legend>{title}</legend>
            {columns.map((column) => (
              <Check
                key={JSON.stringify(column)}
                isOn={question.columns.some((one) => sameValue(one, column))}
                onChange={() => change({ columns: toggled(question.columns, column) })}
              >
                {labelOf(column, w, names)}
              </Check>
            ))}
          </fieldset>
        ))}
    </div>
  );
}
