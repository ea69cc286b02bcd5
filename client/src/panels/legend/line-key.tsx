import { SIGNS, STANDING_SIGNS } from '../../theme/status-grammar.ts';
import { useT } from '../../workspace/hooks.ts';
import { useHasDates, useIsPlain } from '../../workspace/use-ground.ts';
import styles from './line-key.module.css';

interface Sample {
  readonly id:
    | 'solid'
    | 'speaker'
    | 'dashed'
    | 'dotted'
    | 'disputed'
    | 'clash'
    | 'open'
    | 'ended'
    | 'future'
    | 'possible'
    | 'more'
    | 'thick';
  readonly dash?: string;
  readonly hollow?: boolean;
  readonly mark?: string;
  readonly faded?: boolean;
  readonly width?: number;
  /** An end cap in place of the arrow. */
  readonly capped?: boolean;
}

/** The status grammar of the lines: never a colour alone, and no sign on the canvas that does not stand here. */
const SAMPLES: readonly Sample[] = [
  { id: 'solid' },
  { id: 'speaker', mark: SIGNS.speaker },
  { id: 'dashed', dash: '7 4' },
  { id: 'dotted', dash: '1.5 4' },
  { id: 'disputed', mark: SIGNS.disputed },
  { id: 'clash', mark: SIGNS.timeConflict },
  { id: 'open', hollow: true, mark: SIGNS.unsure },
  { id: 'possible', mark: STANDING_SIGNS.possible, faded: true },
  { id: 'ended', mark: STANDING_SIGNS.ended, faded: true, capped: true },
  { id: 'future', mark: STANDING_SIGNS.future, faded: true, hollow: true },
  { id: 'more', mark: '+2' },
  { id: 'thick', width: 3.6 },
];

/** What a line says where nothing is known of sources, and what of dates, where a person chose some. */
const PLAIN: ReadonlySet<Sample['id']> = new Set(['more', 'thick']);
const DATED: ReadonlySet<Sample['id']> = new Set(['possible', 'ended', 'future']);

export function LineKey() {
  const t = useT();
  const isPlain = useIsPlain();
  const hasDates = useHasDates();
  return (
    <ul className={styles['key']}>
      {SAMPLES.filter(({ id }) => !isPlain || PLAIN.has(id) || (hasDates && DATED.has(id))).map((sample) => (
        <li key={sample.id}>
          <LineSample sample={sample} />
          {t(`legend.line.${sample.id}`)}
        </li>
      ))}
    </ul>
  );
}

interface NodeKeyProps {
  /** The view has a day: without one, dots say nothing of it. */
  readonly hasDay: boolean;
}

/** What stands at the rim of dots, and what their names say of the view's day. */
export function NodeKey({ hasDay }: NodeKeyProps) {
  const t = useT();
  return (
    <ul className={styles['key']}>
      <li>
        <span className={styles['badge']} aria-hidden>
          +63
        </span>
        {t('legend.node.badge')}
      </li>
      {(hasDay ? (['ended', 'future'] as const) : []).map((standing) => (
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
        strokeWidth={sample.width ?? 1.8}
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
