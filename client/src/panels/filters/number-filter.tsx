import { useMemo, useState } from 'react';
import { Input, Label, Slider, SliderThumb, SliderTrack, TextField } from 'react-aria-components';
import { boundsOf, edgesAt, histogramOf } from '../../graph/histogram.ts';
import { useT } from '../../workspace/hooks.ts';
import type { Property } from '../../workspace/use-properties.ts';
import styles from './filters.module.css';
import { KeepMissing } from './keep-missing.tsx';
import { usePropertyFilter } from './use-property-filter.ts';

const BARS = 24;

export interface NumberFilterProps {
  readonly property: Property;
  /** Of each entity that has any. */
  readonly values: readonly (readonly number[])[];
  readonly missing: number;
}

/** A histogram with two handles, and fields for exact bounds. */
export function NumberFilter({ property, values, missing }: NumberFilterProps) {
  const t = useT();
  const [{ least, most, keepsMissing }, change] = usePropertyFilter(property.id);
  const histogram = useMemo(() => histogramOf(values.flat(), BARS), [values]);
  /** Where the handles are while they are held; the picture follows when they are let go. */
  const [held, setHeld] = useState<readonly [number, number] | null>(null);
  if (histogram === null) {
    return (
      <>
        <p className={styles['hint']}>{t('filters.oneFigure', { value: property.word(values[0]?.[0] ?? 0) })}</p>
        <KeepMissing missing={missing} isKept={keepsMissing} onChange={(isKept) => change({ keepsMissing: isKept })} />
      </>
    );
  }
  const [from, to] = held ?? edgesAt(histogram, { least, most });
  const pair = (value: number | readonly number[]): readonly [number, number] => {
    const [a = 0, b = a] = [value].flat();
    return [a, b];
  };
  const highest = Math.max(...histogram.counts);
  const bounds = boundsOf(histogram, [from, to]);
  const [first, last] = [histogram.edges[0] ?? 0, histogram.edges.at(-1) ?? 0];
  return (
    <>
      <Slider
        aria-label={property.name}
        className={styles['slider'] ?? ''}
        minValue={0}
        maxValue={histogram.counts.length}
        value={[from, to]}
        onChange={(value) => setHeld(pair(value))}
        onChangeEnd={(value) => {
          setHeld(null);
          const chosen = pair(value);
          if (chosen[0] < chosen[1]) change(boundsOf(histogram, chosen));
        }}
      >
        <SliderTrack className={styles['track'] ?? ''}>
          <div className={styles['bars']} aria-hidden data-testid="histogram">
            {histogram.counts.map((count, index) => (
              <span
                key={histogram.edges[index]}
                data-out={index < from || index >= to || undefined}
                style={{ blockSize: count === 0 ? '0' : `max(2px, ${(count / highest) * 100}%)` }}
                title={`${property.word(histogram.edges[index] ?? 0)}: ${count}`}
              />
            ))}
          </div>
          <SliderThumb index={0} className={styles['thumb'] ?? ''} aria-label={t('filters.least')} />
          <SliderThumb index={1} className={styles['thumb'] ?? ''} aria-label={t('filters.most')} />
        </SliderTrack>
        <div className={styles['ends']}>
          <span>{property.word(bounds.least ?? first)}</span>
          {histogram.isLogarithmic ? <span>{t('filters.logarithmic')}</span> : null}
          <span>{property.word(bounds.most ?? (histogram.isWhole ? Math.max(...values.flat()) : last))}</span>
        </div>
      </Slider>
      <div className={styles['fields']}>
        <Bound label={t('filters.least')} value={least} onChange={(value) => change({ least: value })} />
        <Bound label={t('filters.most')} value={most} onChange={(value) => change({ most: value })} />
      </div>
      <KeepMissing missing={missing} isKept={keepsMissing} onChange={(isKept) => change({ keepsMissing: isKept })} />
    </>
  );
}

interface BoundProps {
  readonly label: string;
  readonly value: number | null;
  onChange(value: number | null): void;
}

/** A bound to type, in any way that writes a number ("7e9"); taken with Enter or on leaving. What is no number is put back. */
function Bound({ label, value, onChange }: BoundProps) {
  const written = value === null ? '' : String(value);
  const [draft, setDraft] = useState<string | null>(null);
  const take = (): void => {
    if (draft === null) return;
    setDraft(null);
    const text = draft.trim().replaceAll(',', '');
    const next = text === '' ? null : Number(text);
    if (next !== value && (next === null || Number.isFinite(next))) onChange(next);
  };
  return (
    <TextField value={draft ?? written} onChange={setDraft} onBlur={take} className={styles['bound'] ?? ''}>
      <Label>{label}</Label>
      <Input inputMode="decimal" onKeyDown={(event) => event.key === 'Enter' && take()} />
    </TextField>
  );
}
