import { type FormEvent, useId, useState } from 'react';
import type { Facets } from '../../../api/table.ts';
import { Button } from '../../../ui/button.tsx';
import { useIsPlain } from '../../../workspace/use-ground.ts';
import { useVocabulary } from '../../../workspace/use-model.ts';
import styles from './analyst.module.css';
import { Choice } from './choice.tsx';
import type { TableFilter } from './question.ts';
import { type Draft, emptyDraft, HOW, readDraft } from './read-draft.ts';
import { useAnalystWords, useNames } from './use-analyst.ts';

interface FilterFormProps {
  readonly facets: Facets | undefined;
  onAdd(filter: TableFilter): void;
}

/** One filter at a time: by name, by what is said, by links, by dates. */
export function FilterForm({ facets, onAdd }: FilterFormProps) {
  const w = useAnalystWords();
  const names = useNames();
  const isPlain = useIsPlain();
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [problem, setProblem] = useState<'filter.badNumber' | 'filter.turned' | 'filter.empty' | null>(null);
  const wrong = useId();
  const set = (change: Partial<Draft>): void => {
    setProblem(null);
    setDraft({ ...draft, ...change });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const read = readDraft(draft);
    if ('problem' in read) return setProblem(`filter.${read.problem}`);
    setDraft(emptyDraft);
    onAdd(read.filter);
  };
  const targets = [
    { value: 'name', label: w('filter.name') },
    ...(isPlain ? [] : [{ value: 'date', label: w('filter.date') }]),
    ...(facets?.properties ?? []).map(({ name }) => ({ value: `p:${name}`, label: names.property(name) })),
    ...(facets?.relations ?? []).map((step) => ({
      value: `l:${step.direction}:${step.predicate}`,
      label: names.relation(step),
    })),
  ];
  return (
    <form className={styles['form']} onSubmit={submit} aria-describedby={problem === null ? undefined : wrong}>
      <Choice label={w('filter.what')} value={draft.target} options={targets} onChange={(target) => set({ target })} />
      <Fields draft={draft} facets={facets} set={set} />
      <Button type="submit" variant="primary">
        {w('filter.add')}
      </Button>
      {problem === null ? null : (
        <p id={wrong} role="alert" className={styles['wrong']}>
          {w(problem)}
        </p>
      )}
    </form>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly facets: Facets | undefined;
  set(change: Partial<Draft>): void;
}

function Fields({ draft, facets, set }: FieldsProps) {
  const w = useAnalystWords();
  const names = useNames();
  const vocabulary = useVocabulary();
  if (draft.target === 'name')
    return <Text label={w('filter.text')} value={draft.text} set={(text) => set({ text })} />;
  if (draft.target === 'date') {
    const relations = (facets?.relations ?? []).map((step) => ({ value: step.predicate, label: names.relation(step) }));
    const about = [
      { value: '', label: w('filter.anything') },
      ...relations.filter(({ value }, at) => relations.findIndex((other) => other.value === value) === at),
    ];
    return (
      <>
        <Choice
          label={w('filter.about')}
          value={draft.about}
          options={about}
          onChange={(value) => set({ about: value })}
        />
        <Text label={w('filter.from')} type="date" value={draft.from} set={(from) => set({ from })} />
        <Text label={w('filter.to')} type="date" value={draft.to} set={(to) => set({ to })} />
      </>
    );
  }
  if (draft.target.startsWith('l:')) {
    const relation = (facets?.relations ?? []).find(
      ({ direction, predicate }) => draft.target === `l:${direction}:${predicate}`,
    );
    const types = [...new Set(relation?.types ?? [])].map((type) => ({ value: type, label: vocabulary.type(type) }));
    return (
      <>
        <Choice
          label={w('filter.farType')}
          value={draft.farType}
          options={[{ value: '', label: w('filter.anyType') }, ...types]}
          onChange={(farType) => set({ farType })}
        />
        <Text label={w('filter.far')} value={draft.text} set={(text) => set({ text })} />
      </>
    );
  }
  return (
    <>
      <Choice
        label={w('filter.how')}
        value={draft.how}
        options={HOW.map((how) => ({ value: how, label: w(`filter.${how}`) }))}
        onChange={(value) => set({ how: HOW.find((how) => how === value) ?? 'contains' })}
      />
      {draft.how === 'contains' ? (
        <Text label={w('filter.text')} value={draft.text} set={(text) => set({ text })} />
      ) : null}
      {draft.how === 'oneOf' ? (
        <Text label={w('filter.words')} value={draft.text} set={(text) => set({ text })} />
      ) : null}
      {draft.how === 'range' ? (
        <>
          <Text label={w('filter.least')} value={draft.from} set={(from) => set({ from })} />
          <Text label={w('filter.most')} value={draft.to} set={(to) => set({ to })} />
          <Text label={w('filter.unit')} value={draft.unit} set={(unit) => set({ unit })} hint={w('filter.unitAny')} />
        </>
      ) : null}
    </>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'date';
  readonly hint?: string;
  set(value: string): void;
}

function Text({ label, value, type = 'text', hint, set }: TextProps) {
  return (
    <label className={styles['field']}>
      <span>{label}</span>
      <input
        type={type}
        value={value}
        placeholder={hint}
        autoComplete="off"
        onChange={({ target }) => set(target.value)}
      />
    </label>
  );
}
