import { ArrowLeft, Columns3, Filter, Group, ListStart } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Facets } from '../../../api/table.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { useModel, useVocabulary } from '../../../workspace/use-model.ts';
import styles from './analyst.module.css';
import { type Analyst, ask, goBack } from './analyst-store.ts';
import { useFilterWords } from './chip-words.ts';
import { Choice } from './choice.tsx';
import { ColumnsForm } from './columns-form.tsx';
import { FilterForm } from './filter-form.tsx';
import { GroupForm } from './group-form.tsx';
import { newQuestion, type TableQuestion } from './question.ts';
import { useAnalystWords } from './use-analyst.ts';

type Part = 'filter' | 'columns' | 'group';
const PARTS = [
  { id: 'filter', icon: Filter },
  { id: 'columns', icon: Columns3 },
  { id: 'group', icon: Group },
] as const satisfies readonly { readonly id: Part; readonly icon: typeof Filter }[];

interface BarProps {
  readonly store: StoreApi<Analyst>;
  readonly question: TableQuestion;
  readonly facets: Facets | undefined;
  readonly change: (change: Partial<TableQuestion>) => void;
  /** What is done with the answer. */
  readonly children: ReactNode;
}

/** What the table asks: type, filters, columns, groups; each part opens below. */
export function Bar({ store, question, facets, change, children }: BarProps) {
  const w = useAnalystWords();
  const hasBefore = useStore(store, ({ before }) => before.length > 0);
  const [open, setOpen] = useState<Part | null>(null);
  const isGrouped = question.groups.length > 0;
  return (
    <div className={styles['bar']}>
      <div className={styles['tools']}>
        <IconButton label={w('bar.back')} isDisabled={!hasBefore} onPress={() => goBack(store)}>
          <ArrowLeft size={16} aria-hidden />
        </IconButton>
        <Button variant="quiet" icon={<ListStart size={14} aria-hidden />} onPress={() => ask(store, null)}>
          {w('bar.begin')}
        </Button>
        <TypeChoice question={question} onChange={(types) => ask(store, newQuestion(types))} />
        {PARTS.filter(({ id }) => id !== 'columns' || !isGrouped).map(({ id, icon: Icon }) => (
          <Button
            key={id}
            variant="quiet"
            icon={<Icon size={14} aria-hidden />}
            aria-expanded={open === id}
            onPress={() => setOpen(open === id ? null : id)}
            data-testid={`analyst-${id}`}
          >
            {w(`bar.${id}`)}
          </Button>
        ))}
        {isGrouped ? (
          <Button variant="quiet" onPress={() => change({ groups: [], groupSort: null })}>
            {w('bar.rows')}
          </Button>
        ) : null}
        <span className={styles['end']}>{children}</span>
      </div>
      <Chips question={question} change={change} />
      {open === 'filter' ? (
        <FilterForm facets={facets} onAdd={(filter) => change({ filters: [...question.filters, filter] })} />
      ) : null}
      {open === 'columns' && !isGrouped ? <ColumnsForm question={question} facets={facets} change={change} /> : null}
      {open === 'group' ? <GroupForm question={question} facets={facets} change={change} /> : null}
    </div>
  );
}

interface TypeChoiceProps {
  readonly question: TableQuestion;
  onChange(types: readonly string[]): void;
}

function TypeChoice({ question, onChange }: TypeChoiceProps) {
  const w = useAnalystWords();
  const vocabulary = useVocabulary();
  const model = useModel();
  const held = (model?.types ?? []).filter(({ count, id }) => count > 0 || question.types.includes(id));
  const options = held
    .toSorted((a, b) => b.count - a.count)
    .map(({ id, count }) => ({ value: id, label: w('start.type', { name: vocabulary.types(id), count }) }));
  return (
    <Choice
      label={w('bar.type')}
      value={question.types[0] ?? ''}
      options={[{ value: '', label: w('start.all') }, ...options]}
      onChange={(type) => onChange(type === '' ? [] : [type])}
    />
  );
}

function Chips({ question, change }: Pick<BarProps, 'question' | 'change'>) {
  const w = useAnalystWords();
  const words = useFilterWords();
  const { filters } = question;
  if (filters.length === 0) return null;
  return (
    <ul className={styles['chips']} data-testid="analyst-chips">
      {filters.map((filter, at) => (
        <li key={JSON.stringify(filter)}>
          <span>{words(filter)}</span>
          <Button
            variant="quiet"
            aria-label={w('filter.remove', { filter: words(filter) })}
            onPress={() => change({ filters: filters.filter((_, index) => index !== at) })}
          >
            ×
          </Button>
        </li>
      ))}
      {filters.length === 1 ? null : (
        <li>
          <Button variant="quiet" onPress={() => change({ filters: [] })}>
            {w('filter.clear')}
          </Button>
        </li>
      )}
    </ul>
  );
}
