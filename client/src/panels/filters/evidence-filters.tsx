import { useMemo, useState } from 'react';
import { setFilters } from '../../actions/filter.ts';
import { CERTAINTY_ORDER } from '../../graph/lens.ts';
import type { Filters } from '../../graph/sieve.ts';
import type { IsoDate } from '../../graph/types.ts';
import { Button } from '../../ui/button.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useT } from '../../workspace/hooks.ts';
import { useDocuments } from '../../workspace/use-documents.ts';
import { usePicture } from '../../workspace/use-picture.ts';
import { Check } from '../shared/check.tsx';
import { DayField } from '../shared/day-field.tsx';
import styles from './filters.module.css';
import { Part } from './part.tsx';

const FEW = 8;

const withOrWithout = <T,>(list: readonly T[], value: T, isIn: boolean): readonly T[] =>
  isIn ? [...list, value] : list.filter((each) => each !== value);

/** The filters in force, and how to change a part of them. */
function useFilters(): readonly [Filters, (part: Partial<Filters>) => void] {
  const { store, run } = useOrrery();
  const filters = useGraph((state) => state.filters);
  return [filters, (part) => void run(setFilters, { filters: { ...store.getState().filters, ...part } })];
}

/** On whose word, among what the lens lets through. Ticked ones are kept. */
export function CertaintyFilter() {
  const t = useT();
  const [{ certainties }, change] = useFilters();
  const { tally } = usePicture();
  const here = CERTAINTY_ORDER.filter((each) => tally.certainties.has(each) || certainties.includes(each));
  if (here.length < 2 && certainties.length === 0) return null;
  return (
    <Part name={t('filters.certainty')} isActive={certainties.length > 0}>
      {here.map((each) => (
        <Check
          key={each}
          isOn={!certainties.includes(each)}
          onChange={(isOn) => change({ certainties: withOrWithout(certainties, each, !isOn) })}
          count={tally.certainties.get(each)?.all ?? 0}
        >
          {t(`certainty.${each}`)}
        </Check>
      ))}
    </Part>
  );
}

/** Which documents speak of the links. Ticked ones are kept, and with none ticked all are. */
export function DocumentFilter() {
  const t = useT();
  const [{ documents }, change] = useFilters();
  const citedIn = useGraph((state) => state.columns.citedIn);
  const edges = useGraph((state) => state.edges);
  const known = useDocuments();
  const [isWhole, setWhole] = useState(false);
  const counts = useMemo(() => {
    const links = new Map<string, number>();
    for (const [edge, ids] of citedIn)
      if (edges.has(edge)) for (const id of ids) links.set(id, (links.get(id) ?? 0) + 1);
    return [...links].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  }, [citedIn, edges]);
  if (counts.length === 0) return null;
  const titles = new Map(known?.map(({ id, title }) => [id, title]));
  const shown = isWhole ? counts : counts.filter(([id], index) => index < FEW || documents.includes(id));
  return (
    <Part
      name={t('filters.documents')}
      note={t('filters.ofDocuments', { count: counts.length })}
      isActive={documents.length > 0}
    >
      {shown.map(([id, count]) => (
        <Check
          key={id}
          isOn={documents.includes(id)}
          onChange={(isOn) => change({ documents: withOrWithout(documents, id, isOn) })}
          count={count}
        >
          {titles.get(id) ?? id}
        </Check>
      ))}
      {shown.length === counts.length ? null : (
        <Button variant="quiet" onPress={() => setWhole(true)}>
          {t('filters.moreWords', { count: counts.length - shown.length })}
        </Button>
      )}
    </Part>
  );
}

interface Draft {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** Greys out what surely lies before or after; the limits of the view leave it out. Both days make a period. */
export function PeriodFilter() {
  const t = useT();
  const [{ period }, change] = useFilters();
  const [draft, setDraft] = useState<Draft>(period ?? { from: null, to: null });
  const [seen, setSeen] = useState(period);
  // Undo, a link and "clear all" change it from outside.
  if (seen !== period) {
    setSeen(period);
    setDraft(period ?? { from: null, to: null });
  }
  const isTurned = draft.from !== null && draft.to !== null && draft.from > draft.to;
  const set = (next: Draft) => {
    setDraft(next);
    const { from, to } = next;
    if (from !== null && to !== null && from <= to) change({ period: { from, to } });
    else if (period !== null && from === null && to === null) change({ period: null });
  };
  return (
    <Part name={t('filters.period')} isActive={period !== null}>
      <div className={styles['fields']}>
        <DayField label={t('view.from')} value={draft.from} onChange={(from) => set({ ...draft, from })} />
        <DayField label={t('view.to')} value={draft.to} onChange={(to) => set({ ...draft, to })} />
      </div>
      <p className={styles['hint']} role={isTurned ? 'alert' : undefined}>
        {isTurned ? t('view.rangeTurned') : t('filters.periodHint')}
      </p>
    </Part>
  );
}
