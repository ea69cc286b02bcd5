import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { setAsOf } from '../../actions/set-as-of.ts';
import { useOrrery } from '../../app/context.tsx';
import { useGraph, useLocale, useT } from '../../app/hooks.ts';
import { formatDay } from '../../i18n/moment.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { changeDays, type Range, rangeOf, toDays, toIso } from './calendar.ts';
import { Histogram } from './histogram.tsx';
import styles from './time-bar.module.css';

const STEP_MS = 900;

/** The day the picture is for: histogram, handle, steps from change to change, play. */
export function TimeBar() {
  const t = useT();
  const edges = useGraph((state) => state.edges);
  const [span, setSpan] = useState<'recent' | 'whole'>('recent');
  const days = useMemo(() => changeDays(edges.values()), [edges]);
  const range = useMemo(() => rangeOf(days, span === 'recent'), [days, span]);
  if (range === null) return <p className={styles['none']}>{t('timebar.noDates')}</p>;
  return (
    <div className={styles['bar']} data-testid="time-bar">
      <Steps days={days} range={range} />
      <Handle range={range} />
      <Segmented
        label={t('timebar.window')}
        value={span}
        onChange={setSpan}
        options={[
          { value: 'recent', label: t('timebar.recent') },
          { value: 'whole', label: t('timebar.whole') },
        ]}
      />
    </div>
  );
}

interface StepsProps {
  readonly days: readonly number[];
  readonly range: Range;
}

function Steps({ days, range }: StepsProps) {
  const { run } = useOrrery();
  const t = useT();
  const asOf = useGraph((state) => state.asOf);
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

function Handle({ range }: { readonly range: Range }) {
  const { run } = useOrrery();
  const t = useT();
  const locale = useLocale();
  const asOf = useGraph((state) => state.asOf);
  const [dragged, setDragged] = useState<number | null>(null);
  const day = dragged ?? (asOf === null ? range.to : Math.min(range.to, Math.max(range.from, toDays(asOf))));
  const words = asOf === null && dragged === null ? t('timebar.allTime') : formatDay(toIso(day), locale);
  return (
    <Slider
      className={styles['slider'] ?? ''}
      aria-label={t('timebar.slider')}
      minValue={range.from}
      maxValue={range.to}
      value={day}
      onChange={setDragged}
      onChangeEnd={(value) => {
        setDragged(null);
        void run(setAsOf, { asOf: toIso(value) });
      }}
    >
      <SliderTrack className={styles['track'] ?? ''}>
        <Histogram range={range} until={asOf === null && dragged === null ? null : day} />
        <SliderThumb
          className={styles['thumb'] ?? ''}
          data-all={asOf === null && dragged === null ? true : undefined}
          data-testid="as-of-thumb"
          aria-valuetext={words}
        >
          <output className={styles['flag']}>{words}</output>
        </SliderThumb>
      </SliderTrack>
    </Slider>
  );
}
