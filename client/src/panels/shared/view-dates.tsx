import { useState } from 'react';
import { setAsOf } from '../../actions/set-as-of.ts';
import { setRange } from '../../actions/set-range.ts';
import type { IsoDate } from '../../graph/types.ts';
import { Button } from '../../ui/button.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useT } from '../../workspace/hooks.ts';
import { DayField } from './day-field.tsx';
import styles from './view-dates.module.css';

/** The day and the limits of the view, to be typed. */
export function ViewDates() {
  return (
    <div className={styles['form']} data-testid="view-dates">
      <Day />
      <Limits />
    </div>
  );
}

function Day() {
  const { run } = useOrrery();
  const t = useT();
  const asOf = useGraph((state) => state.view.asOf);
  const set = (day: IsoDate | null) => void run(setAsOf, { asOf: day });
  return (
    <section className={styles['part']}>
      <div className={styles['fields']}>
        <DayField label={t('view.day')} value={asOf} onChange={set} />
        <Button variant="quiet" isDisabled={asOf === null} onPress={() => set(null)}>
          {t('view.clearDay')}
        </Button>
      </div>
      <p className={styles['hint']}>{t('view.dayHint')}</p>
    </section>
  );
}

interface Draft {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** Both days make the limits; one alone waits for the other. */
function Limits() {
  const { run } = useOrrery();
  const t = useT();
  const range = useGraph((state) => state.view.range);
  const [draft, setDraft] = useState<Draft>(range ?? { from: null, to: null });
  const isTurned = draft.from !== null && draft.to !== null && draft.from > draft.to;
  const change = (next: Draft) => {
    setDraft(next);
    const { from, to } = next;
    if (from !== null && to !== null && from <= to) void run(setRange, { range: { from, to } });
    else if (from === null && to === null) void run(setRange, { range: null });
  };
  return (
    <section className={styles['part']}>
      <div className={styles['fields']}>
        <DayField label={t('view.from')} value={draft.from} onChange={(from) => change({ ...draft, from })} />
        <DayField label={t('view.to')} value={draft.to} onChange={(to) => change({ ...draft, to })} />
        <Button
          variant="quiet"
          isDisabled={draft.from === null && draft.to === null}
          onPress={() => change({ from: null, to: null })}
        >
          {t('view.clearRange')}
        </Button>
      </div>
      <p className={styles['hint']} role={isTurned ? 'alert' : undefined}>
        {isTurned ? t('view.rangeTurned') : t('view.rangeHint')}
      </p>
    </section>
  );
}
