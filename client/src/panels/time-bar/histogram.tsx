import { useMemo } from 'react';
import { useGraph, useLocale, useT } from '../../app/hooks.ts';
import { formatMonth } from '../../i18n/moment.ts';
import { histogram, type Range } from './calendar.ts';
import styles from './time-bar.module.css';

interface HistogramProps {
  readonly range: Range;
  /** Later months are pale; null: none. */
  readonly until: number | null;
}

/** Dated events on the canvas by month. */
export function Histogram({ range, until }: HistogramProps) {
  const t = useT();
  const locale = useLocale();
  const edges = useGraph((state) => state.edges);
  const bars = useMemo(() => histogram(edges.values(), range), [edges, range]);
  const width = range.to - range.from;
  const highest = Math.max(1, ...bars.map((bar) => bar.count));
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
          .filter((bar) => bar.count > 0)
          .map((bar) => (
            <rect
              key={bar.month}
              x={bar.from - range.from + 1}
              y={100 - (bar.count / highest) * 100}
              width={Math.max(1, Math.min(bar.to, range.to) - bar.from - 2)}
              height={(bar.count / highest) * 100}
              data-later={until !== null && bar.from > until ? true : undefined}
            >
              <title>{t('timebar.bar', { month: formatMonth(`${bar.month}-01`, locale), count: bar.count })}</title>
            </rect>
          ))}
      </svg>
      <Ticks range={range} />
    </>
  );
}

/** Years, or months when the range is short. */
function Ticks({ range }: { readonly range: Range }) {
  const locale = useLocale();
  const edges = useGraph((state) => state.edges);
  const bars = useMemo(() => histogram(edges.values(), range), [edges, range]);
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

function tickWords(month: string, locale: 'en' | 'zh-Hant', step: number): string {
  const [year = '', number = ''] = month.split('-');
  if (step >= 12 || number === '01') return year;
  return locale === 'en'
    ? new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }).format(new Date(`${month}-01`))
    : `${Number(number)}月`;
}
