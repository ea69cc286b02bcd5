import { type ReactNode, useState } from 'react';
import { Checkbox } from 'react-aria-components';
import { expandMany } from '../../actions/expand-many.ts';
import type { KindCount } from '../../api/many.ts';
import type { NeighbourOrder, RelationCount } from '../../api/orrery-api.ts';
import type { NodeId } from '../../graph/types.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useLocale, useShell, useT } from '../../workspace/hooks.ts';
import { problemWords } from '../../workspace/problem-words.ts';
import { useExpansionCounts } from '../../workspace/use-expansion-counts.ts';
import { useVocabulary } from '../../workspace/use-model.ts';
import { usePlainT } from '../../workspace/use-plain-t.ts';
import { nameIn } from '../shared/names.ts';
import styles from './expand-menu.module.css';

const ORDERS: readonly NeighbourOrder[] = ['CONNECTED', 'SOURCED', 'RECENT', 'NAME'];
const LIMITS = ['10', '25', '50', '100', 'all'] as const;

/** Asks before hubs are expanded: through which relations, to which kinds of neighbour, how many, which first. */
export function ExpandMenu() {
  const { shell } = useOrrery();
  const t = useT();
  const locale = useLocale();
  const choosing = useShell((state) => state.choosing);
  const nodes = useGraph((state) => state.nodes);
  const ids = (choosing ?? []).filter((id) => nodes.has(id));
  const [first] = ids;
  const node = first === undefined ? undefined : nodes.get(first);
  const close = () => shell.setState({ choosing: null });
  const title =
    ids.length > 1
      ? t('expand.titleMany', { count: ids.length })
      : t('expand.title', { name: node === undefined ? '' : nameIn(locale, node) });
  return (
    <Dialog title={title} closeLabel={t('common.close')} isOpen={ids.length > 0} onClose={close}>
      {ids.length === 0 ? null : <Chooser key={ids.join(' ')} ids={ids} onDone={close} />}
    </Dialog>
  );
}

const keyOf = (count: RelationCount): string => `${count.predicate}:${count.direction}`;

function Chooser({ ids, onDone }: { readonly ids: readonly NodeId[]; onDone(): void }) {
  const { run } = useOrrery();
  const t = useT();
  const pt = usePlainT();
  const vocabulary = useVocabulary();
  const { data, isPending, error } = useExpansionCounts(ids);
  const [leftRelations, setLeftRelations] = useState<ReadonlySet<string>>(new Set());
  const [leftKinds, setLeftKinds] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState<(typeof LIMITS)[number]>('25');
  const [order, setOrder] = useState<NeighbourOrder>('CONNECTED');
  if (error !== null) return <Notice tone="danger" title={problemWords(error, t)} />;
  if (isPending) return <Skeleton lines={6} label={t('common.loading')} />;
  const relations = data.relations.filter((count) => count.hidden > 0);
  const kinds = data.kinds.filter((count) => count.hidden > 0);
  if (relations.length === 0) return <p className={styles['intro']}>{t('expand.none')}</p>;
  const chosen = relations.filter((count) => !leftRelations.has(keyOf(count)));
  const chosenKinds = kinds.filter(({ type }) => !leftKinds.has(type));
  const bring = mostOf({ ids, limit, chosen, kinds: chosenKinds });
  const go = () => {
    void run(expandMany, {
      ids,
      // With everything ticked nothing is filtered: what comes into the data meanwhile comes along.
      predicates: chosen.length === relations.length ? undefined : [...new Set(chosen.map((count) => count.predicate))],
      kinds: chosenKinds.length === kinds.length ? undefined : chosenKinds.map(({ type }) => type),
      first: limit === 'all' ? 'all' : Number(limit),
      order,
    });
    onDone();
  };
  return (
    <div className={styles['chooser']}>
      {data.kinds.some(({ isAtLeast }) => isAtLeast) ? <p className={styles['intro']}>{pt('plain.partNote')}</p> : null}
      <p className={styles['intro']}>
        {t('expand.intro', { hidden: sum(kinds.map(hiddenOf)), total: sum(data.kinds.map(neighboursOf)) })}
      </p>
      <Choices
        legend={t('expand.relations')}
        rows={relations.map((count) => ({
          key: keyOf(count),
          label: vocabulary.verb(count.predicate, { backwards: count.direction === 'IN' }),
          count,
        }))}
        left={leftRelations}
        onChange={setLeftRelations}
      />
      <Choices
        legend={t('expand.kinds')}
        rows={kinds.map((count) => ({ key: count.type, label: vocabulary.types(count.type), count }))}
        left={leftKinds}
        onChange={setLeftKinds}
      />
      <div className={styles['options']}>
        <Option label={t('expand.order')}>
          <Segmented
            label={t('expand.order')}
            value={order}
            onChange={setOrder}
            options={ORDERS.map((value) => ({ value, label: t(`expand.order.${value}`) }))}
          />
        </Option>
        <Option label={t(ids.length > 1 ? 'expand.limitEach' : 'expand.limit')}>
          <Segmented
            label={t(ids.length > 1 ? 'expand.limitEach' : 'expand.limit')}
            value={limit}
            onChange={setLimit}
            options={LIMITS.map((value) => ({ value, label: value === 'all' ? t('expand.all') : value }))}
          />
        </Option>
      </div>
      <Button variant="primary" isDisabled={bring === 0} onPress={go}>
        {t(ids.length > 1 ? 'expand.goMany' : 'expand.go', { count: bring })}
      </Button>
    </div>
  );
}

interface Chosen {
  readonly ids: readonly NodeId[];
  readonly limit: (typeof LIMITS)[number];
  readonly chosen: readonly RelationCount[];
  readonly kinds: readonly KindCount[];
}

/** At most so many come. A neighbour may hang on several relations or hubs: the sums count it more than once. */
const mostOf = ({ ids, limit, chosen, kinds }: Chosen): number =>
  Math.min(
    sum(chosen.map(hiddenOf)),
    sum(kinds.map(hiddenOf)),
    limit === 'all' ? Number.POSITIVE_INFINITY : Number(limit) * ids.length,
  );

const hiddenOf = ({ hidden }: { readonly hidden: number }): number => hidden;
const neighboursOf = ({ neighbours }: { readonly neighbours: number }): number => neighbours;

const Option = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className={styles['option']}>
    <span>{label}</span>
    {children}
  </div>
);

interface ChoicesProps {
  readonly legend: string;
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly count: { readonly hidden: number; readonly neighbours: number };
  }[];
  /** The keys that are not ticked. */
  readonly left: ReadonlySet<string>;
  onChange(left: ReadonlySet<string>): void;
}

function Choices({ legend, rows, left, onChange }: ChoicesProps) {
  const t = useT();
  const toggle = (key: string, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(key);
    else next.add(key);
    onChange(next);
  };
  const isAll = left.size === 0;
  return (
    <fieldset className={styles['relations']}>
      <legend>{legend}</legend>
      {rows.length < 2 ? null : (
        <Button variant="quiet" onPress={() => onChange(isAll ? new Set(rows.map(({ key }) => key)) : new Set())}>
          {t(isAll ? 'expand.tickNone' : 'expand.tickAll')}
        </Button>
      )}
      {rows.map(({ key, label, count }) => (
        <Checkbox
          key={key}
          className={styles['relation'] ?? ''}
          isSelected={!left.has(key)}
          onChange={(on) => toggle(key, on)}
        >
          <span className={styles['box']} aria-hidden />
          {label}
          <span className={styles['count']}>
            {t('expand.count', { hidden: count.hidden, total: count.neighbours })}
          </span>
        </Checkbox>
      ))}
    </fieldset>
  );
}

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);
