import type { IsoDate } from '../../graph/types.ts';
import styles from './fuzzy-bar.module.css';

export interface Bounds {
  readonly earliest: IsoDate | null;
  readonly latest: IsoDate | null;
}

export interface FuzzyBarProps extends Bounds {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const DAY = 86_400_000;

/** The part of the range that a moment may fall into: as wide as it is vague, and fading out where a bound is not known. */
export function FuzzyBar({ from, to, earliest, latest }: FuzzyBarProps) {
  const start = Date.parse(from);
  const span = Math.max(Date.parse(to) + DAY - start, DAY);
  const share = (time: number): number => Math.min(1, Math.max(0, (time - start) / span)) * 100;
  const left = earliest === null ? 0 : share(Date.parse(earliest));
  const right = latest === null ? 100 : share(Date.parse(latest) + DAY);
  return (
    <span className={styles['track']} aria-hidden data-testid="fuzzy-bar">
      <span
        className={styles['bar']}
        style={{ insetInlineStart: `${left}%`, inlineSize: `${Math.max(right - left, 0)}%` }}
        data-open-start={earliest === null || earliest < from || undefined}
        data-open-end={latest === null || latest > to || undefined}
      />
    </span>
  );
}
