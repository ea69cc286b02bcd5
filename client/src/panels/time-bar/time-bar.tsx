import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { setAsOf } from '../../actions/set-as-of.ts';
import { sift } from '../../graph/judge.ts';
import type { GraphEdge } from '../../graph/types.ts';
import { formatDay, formatLongDay } from '../../i18n/moment.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useLocale, useT } from '../../workspace/hooks.ts';
import { DayField } from '../shared/day-field.tsx';
import { type Histogram as Counts, changeDays, histogram, type Range, rangeOf, toDays, toIso } from './calendar.ts';
import { Histogram } from './histogram.tsx';
import styles from './time-bar.module.css';

const STEP_MS = 900;

/** The day the picture is for: a day to type, histogram, handle, steps from change to change, play. */
export function TimeBar() {
  const t = useT();
  const { asOf, range: limits } = useGraph((state) => state.view);
  const edges = useLinksOfAllTime();
  const [span, setSpan] = useState<'recent' | 'whole'>('recent');
  const days = useMemo(() => changeDays(edges), [edges]);
  const range = useMemo(() => rangeOf(days, { isRecent: span === 'recent', asOf, limits }), [days, span, asOf, limits]);
  const counts = useMemo(() => (range === null ? null : histogram(edges, range)), [edges, range]);
  if (range === null || counts === null) {
    return (
      <div className={styles['none']}>
        <p>{t('timebar.noDates')}</p>
        <Day />
      </div>
    );
  }
  return (
    <div className={styles['bar']} data-testid="time-bar">
      <Steps days={days} range={range} />
      <Handle range={range} counts={counts} />
      <div className={styles['window']}>
        <Segmented
          label={t('timebar.window')}
          value={span}
          onChange={setSpan}
          options={[
            { value: 'recent', label: t('timebar.recent') },
            { value: 'whole', label: t('timebar.whole') },
          ]}
        />
        <Legend counts={counts} />
      </div>
    </div>
  );
}

/** What the view shows whatever its day: the bar must not change under the hand that drags its handle. */
function useLinksOfAllTime(): readonly GraphEdge[] {
  const edges = useGraph((state) => state.edges);
  const off = useGraph((state) => state.filters.predicates);
  const predicates = useGraph((state) => state.predicates);
  const { lens, range } = useGraph((state) => state.view);
  return useMemo(
    () =>
      sift(edges.values(), { view: { lens, range, asOf: null }, predicates }).shown.filter(
        ({ predicate }) => !off.includes(predicate),
      ),
    [edges, off, predicates, lens, range],
  );
}

/** What the pale bars are, and what stands in none. */
function Legend({ counts }: { readonly counts: Counts }) {
  const t = useT();
  const isSpread = counts.bars.some(({ maybe }) => maybe > 0);
  if (!isSpread && counts.withoutMonth === 0) return null;
  return (
    <p className={styles['legend']}>
      {isSpread ? <span>{t('timebar.spread')}</span> : null}
      {counts.withoutMonth === 0 ? null : (
        <span title={t('timebar.noMonthHint', { count: counts.withoutMonth })}>
          {t('timebar.noMonth', { count: counts.withoutMonth })}
        </span>
      )}
    </p>
  );
}

function Day() {
  const { run } = useOrrery();
  const t = useT();
  const asOf = useGraph((state) => state.view.asOf);
  return (
    <span className={styles['day']}>
      <DayField label={t('view.day')} value={asOf} onChange={(day) => void run(setAsOf, { asOf: day })} isBare />
    </span>
  );
}

interface StepsProps {
  readonly days: readonly number[];
  readonly range: Range;
}

function Steps({ days, range }: StepsProps) {
  const { run } = useOrrery();
  const t = useT();
  const asOf = useGraph((state) => state.view.asOf);
  const now = asOf === null ? null : toDays(asOf);
  const inRange = useMemo(() => days.filter((day) => day >= range.from && day <= range.to), [days, range]);
  const next = now === null ? inRange[0] : inRange.find((day) => day > now);
  const previous = now === null ? inRange.at(-1) : inRange.findLast((day) => day < now);
  const go = (day: number | undefined) => {
    if (day !== undefined) void run(setAsOf, { asOf: toIso(day) });
  };
  return (
    <div className={styles['steps']}>
      <PlayButton next={next} onStep={go} />
      <IconButton label={t('timebar.previous')} isDisabled={previous === undefined} onPress={() => go(previous)}>
        <ChevronLeft size={17} aria-hidden />
      </IconButton>
      <IconButton label={t('timebar.next')} isDisabled={next === undefined} onPress={() => go(next)}>
        <ChevronRight size={17} aria-hidden />
      </IconButton>
      <Button
        variant={asOf === null ? 'quiet' : 'plain'}
        isDisabled={asOf === null}
        onPress={() => void run(setAsOf, { asOf: null })}
      >
        {t('timebar.allTime')}
      </Button>
      <Day />
    </div>
  );
}

interface PlayButtonProps {
  readonly next: number | undefined;
  onStep(day: number | undefined): void;
}

/** Steps from change to change until there is none left. */
function PlayButton({ next, onStep }: PlayButtonProps) {
  const t = useT();
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => {
    if (!isPlaying) return;
    if (next === undefined) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => onStep(next), STEP_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, next, onStep]);
  return (
    <IconButton label={isPlaying ? t('timebar.pause') : t('timebar.play')} onPress={() => setPlaying(!isPlaying)}>
      {isPlaying ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />}
    </IconButton>
  );
}

interface HandleProps {
  readonly range: Range;
  readonly counts: Counts;
}

/** The handle is the view's day itself, so that no two days are on the page while it is dragged. */
function Handle({ range, counts }: HandleProps) {
  const { run } = useOrrery();
  const t = useT();
  const locale = useLocale();
  const asOf = useGraph((state) => state.view.asOf);
  const input = useRef<HTMLInputElement>(null);
  const day = asOf === null ? range.to : toDays(asOf);
  const spoken = asOf === null ? t('timebar.allTime') : formatLongDay(asOf, locale);
  return (
    <Slider
      className={styles['slider'] ?? ''}
      aria-label={t('timebar.slider')}
      minValue={range.from}
      maxValue={range.to}
      value={day}
      onChange={(value) => void run(setAsOf, { asOf: toIso(value) })}
    >
      <SliderTrack className={styles['track'] ?? ''}>
        <Histogram counts={counts} range={range} until={asOf === null ? null : day} />
        <SliderThumb
          className={styles['thumb'] ?? ''}
          inputRef={input}
          data-all={asOf === null || undefined}
          data-testid="as-of-thumb"
        >
          <output className={styles['flag']}>{asOf === null ? t('timebar.allTime') : formatDay(asOf, locale)}</output>
          <Spoken input={input} words={spoken} />
        </SliderThumb>
      </SliderTrack>
    </Slider>
  );
}

interface SpokenProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly words: string;
}

/** The component library speaks the number of the day and takes no other words, so they are written over it, each time it draws. */
function Spoken({ input, words }: SpokenProps) {
  useLayoutEffect(() => input.current?.setAttribute('aria-valuetext', words));
  return null;
}
