import { SIGNS, STANDING_SIGNS } from '../../theme/status-grammar.ts';
import { useT } from '../../workspace/hooks.ts';
import styles from './line-key.module.css';

interface Sample {
  readonly id: 'solid' | 'dashed' | 'dotted' | 'disputed' | 'open' | 'ended' | 'future' | 'possible';
  readonly dash?: string;
  readonly hollow?: boolean;
  readonly mark?: string;
  readonly faded?: boolean;
  /** An end cap in place of the arrow. */
  readonly capped?: boolean;
}

/** The status grammar of the lines: never a colour alone. */
const SAMPLES: readonly Sample[] = [
  { id: 'solid' },
  { id: 'dashed', dash: '7 4' },
  { id: 'dotted', dash: '1.5 4' },
  { id: 'disputed', mark: SIGNS.disputed },
  { id: 'open', hollow: true },
  { id: 'possible', mark: STANDING_SIGNS.possible, faded: true },
  { id: 'ended', mark: STANDING_SIGNS.ended, faded: true, capped: true },
  { id: 'future', mark: STANDING_SIGNS.future, faded: true, hollow: true },
];

export function LineKey() {
  const t = useT();
  return (
    <ul className={styles['key']}>
      {SAMPLES.map((sample) => (
        <li key={sample.id}>
          <LineSample sample={sample} />
          {t(`legend.line.${sample.id}`)}
        </li>
      ))}
    </ul>
  );
}

/** What dots say of the view's day; without a day they say nothing of it. */
export function NodeKey() {
  const t = useT();
  return (
    <ul className={styles['key']}>
      {(['ended', 'future'] as const).map((standing) => (
        <li key={standing}>
          <span className={styles['sign']} aria-hidden>
            {STANDING_SIGNS[standing]}
          </span>
          {t(`legend.node.${standing}`)}
        </li>
      ))}
    </ul>
  );
}

function LineSample({ sample }: { readonly sample: Sample }) {
  const className = styles[sample.id === 'disputed' ? 'disputed' : 'line'];
  return (
    <svg className={className} width="44" height="16" viewBox="0 0 44 16" aria-hidden>
      <line
        x1="2"
        y1="8"
        x2="34"
        y2="8"
        strokeWidth="1.8"
        strokeDasharray={sample.dash}
        strokeLinecap="round"
        opacity={sample.faded === true ? 0.45 : 1}
      />
      {sample.capped === true ? (
        <line x1="36" y1="3" x2="36" y2="13" strokeWidth="2" />
      ) : (
        <path d="M34 3.5 42 8 34 12.5Z" strokeWidth="1.4" data-hollow={sample.hollow} />
      )}
      {sample.mark === undefined ? null : (
        <text x="17" y="12.5" textAnchor="middle">
          {sample.mark}
        </text>
      )}
    </svg>
  );
}
