import { type ReactNode, useState } from 'react';
import { Checkbox } from 'react-aria-components';
import { expand } from '../../actions/expand.ts';
import type { NeighbourOrder, RelationCount } from '../../api/orrery-api.ts';
import type { NodeId } from '../../graph/types.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useLocale, useShell, useT } from '../../workspace/hooks.ts';
import { useVocabulary } from '../../workspace/use-model.ts';
import { usePicture } from '../../workspace/use-picture.ts';
import { useRelationCounts } from '../../workspace/use-relation-counts.ts';
import { nameIn } from '../shared/names.ts';
import styles from './expand-menu.module.css';

const ORDERS: readonly NeighbourOrder[] = ['CONNECTED', 'SOURCED', 'RECENT', 'NAME'];
const LIMITS = ['10', '25', '50', '100'] as const;

/** Asks before a hub is expanded: through which relations, how many, which first. */
export function ExpandMenu() {
  const { shell } = useOrrery();
  const t = useT();
  const locale = useLocale();
  const id = useShell((state) => state.choosing);
  const node = useGraph((state) => (id === null ? undefined : state.nodes.get(id)));
  const close = () => shell.setState({ choosing: null });
  return (
    <Dialog
      title={node === undefined ? '' : t('expand.title', { name: nameIn(locale, node) })}
      closeLabel={t('common.close')}
      isOpen={id !== null && node !== undefined}
      onClose={close}
    >
      {id === null ? null : <Chooser id={id} onDone={close} />}
    </Dialog>
  );
}

const keyOf = (count: RelationCount): string => `${count.predicate}:${count.direction}`;

function Chooser({ id, onDone }: { readonly id: NodeId; onDone(): void }) {
  const { run } = useOrrery();
  const t = useT();
  const { data, isPending } = useRelationCounts(id);
  const degree = useGraph((state) => state.nodes.get(id)?.degree ?? 0);
  const hidden = usePicture().nodes.find((node) => node.id === id)?.hidden ?? 0;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState<(typeof LIMITS)[number]>('25');
  const [order, setOrder] = useState<NeighbourOrder>('CONNECTED');
  if (isPending) return <Skeleton lines={6} label={t('common.loading')} />;
  const counts = (data ?? []).filter((count) => count.hidden > 0);
  if (counts.length === 0) return <p className={styles['intro']}>{t('expand.none')}</p>;
  const chosen = counts.filter((count) => !left.has(keyOf(count)));
  // A neighbour may hang on several relations: the sum of the relations counts it more than once.
  const bring = Math.min(sum(chosen.map((count) => count.hidden)), hidden, Number(limit));
  const go = () => {
    const predicates = [...new Set(chosen.map((count) => count.predicate))];
    void run(expand, { id, predicates, first: Number(limit), order });
    onDone();
  };
  return (
    <div className={styles['chooser']}>
      <p className={styles['intro']}>{t('expand.intro', { hidden, total: degree })}</p>
      <Relations counts={counts} left={left} onChange={setLeft} />
      <div className={styles['options']}>
        <Option label={t('expand.order')}>
          <Segmented
            label={t('expand.order')}
            value={order}
            onChange={setOrder}
            options={ORDERS.map((value) => ({ value, label: t(`expand.order.${value}`) }))}
          />
        </Option>
        <Option label={t('expand.limit')}>
          <Segmented
            label={t('expand.limit')}
            value={limit}
            onChange={setLimit}
            options={LIMITS.map((value) => ({ value, label: value }))}
          />
        </Option>
      </div>
      <Button variant="primary" isDisabled={bring === 0} onPress={go}>
        {t('expand.go', { count: bring })}
      </Button>
    </div>
  );
}

const Option = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className={styles['option']}>
    <span>{label}</span>
    {children}
  </div>
);

interface RelationsProps {
  readonly counts: readonly RelationCount[];
  readonly left: ReadonlySet<string>;
  onChange(left: ReadonlySet<string>): void;
}

function Relations({ counts, left, onChange }: RelationsProps) {
  const t = useT();
  const vocabulary = useVocabulary();
  const toggle = (key: string, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(key);
    else next.add(key);
    onChange(next);
  };
  return (
    <fieldset className={styles['relations']}>
      <legend>{t('expand.relations')}</legend>
      {counts.map((count) => {
        const key = keyOf(count);
        return (
          <Checkbox
            key={key}
            className={styles['relation'] ?? ''}
            isSelected={!left.has(key)}
            onChange={(on) => toggle(key, on)}
          >
            <span className={styles['box']} aria-hidden />
            {vocabulary.verb(count.predicate, { backwards: count.direction === 'IN' })}
            <span className={styles['count']}>
              {t('expand.count', { hidden: count.hidden, total: count.neighbours })}
            </span>
          </Checkbox>
        );
      })}
    </fieldset>
  );
}

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);
