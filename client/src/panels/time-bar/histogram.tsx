import { intlTag, type Locale, punctuationOf } from '../../i18n/locale.ts';
import { formatMonth } from '../../i18n/moment.ts';
import { useLocale, useT } from '../../workspace/hooks.ts';
import type { Bar, Histogram as Counts, Range } from './calendar.ts';
import styles from './time-bar.module.css';

interface HistogramProps {
  readonly counts: Counts;
  readonly range: Range;
  /** Later months are pale; null: none. */
  readonly until: number | null;
}

/** Dated events on the canvas by month: full what is sure, pale above it what may fall in the month. */
export function Histogram({ counts, range, until }: HistogramProps) {
  const t = useT();
  const { bars } = counts;
  const width = range.to - range.from;
  const highest = Math.max(1, ...bars.map((bar) => bar.sure + bar.share));
  return (
    <>
      <svg
        className={styles['histogram']}
        viewBox={`0 0 ${width} 100`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('timebar.histogram')}
      >
        {bars
          .filter((bar) => bar.sure + bar.maybe > 0)
          .map((bar) => (
            <Column
              key={bar.month}
              bar={bar}
              x={bar.from - range.from + 1}
              width={Math.max(1, Math.min(bar.to, range.to) - bar.from - 2)}
              scale={100 / highest}
              isLater={until !== null && bar.from > until}
            />
          ))}
      </svg>
      <Ticks bars={bars} range={range} />
    </>
  );
}

interface ColumnProps {
  readonly bar: Bar;
  readonly x: number;
  readonly width: number;
  /** The height of one event. */
  readonly scale: number;
  readonly isLater: boolean;
}

function Column({ bar, x, width, scale, isLater }: ColumnProps) {
  const t = useT();
  const locale = useLocale();
  const sure = bar.sure * scale;
  const maybe = bar.share * scale;
  const words = [
    t('timebar.monthSure', { month: formatMonth(`${bar.month}-01`, locale), count: bar.sure }),
    ...(bar.maybe === 0 ? [] : [t('timebar.monthMaybe', { count: bar.maybe })]),
  ];
  return (
    <g data-later={isLater || undefined} data-month={bar.month}>
      <title>{words.join(punctuationOf(locale).semicolon)}</title>
      {bar.sure === 0 ? null : <rect data-kind="sure" x={x} y={100 - sure} width={width} height={sure} />}
      {bar.maybe === 0 ? null : <rect data-kind="maybe" x={x} y={100 - sure - maybe} width={width} height={maybe} />}
    </g>
  );
}

/** Years, or months when the range is short. */
function Ticks({ bars, range }: { readonly bars: readonly Bar[]; readonly range: Range }) {
  const locale = useLocale();
  const width = range.to - range.from;
  const every = Math.max(1, Math.ceil(bars.length / 8));
  const step = every <= 3 ? every : Math.ceil(every / 12) * 12;
  const ticks = bars.filter(
    (bar) => (Number(bar.month.slice(0, 4)) * 12 + Number(bar.month.slice(5)) - 1) % step === 0,
  );
  return (
    <span className={styles['ticks']} aria-hidden>
      {ticks.map((bar) => {
        const share = Math.max(0, (bar.from - range.from) / width);
        return share > 0.96 ? null : (
          <span key={bar.month} style={{ insetInlineStart: `${share * 100}%` }}>
            {tickWords(bar.month, locale, step)}
          </span>
        );
      })}
    </span>
  );
}

function tickWords(month: string, locale: Locale, step: number): string {
  const [year = '', number = ''] = month.split('-');
  if (step >= 12 || number === '01') return year;
  return new Intl.DateTimeFormat(intlTag(locale), { month: 'short', timeZone: 'UTC' }).format(new Date(`${month}-01`));
}
