import type { ReactNode } from 'react';
import profile from '../shared/profile.module.css';
import styles from './inspector.module.css';

export interface PanelHeaderProps {
  readonly kicker: ReactNode;
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  /** What it is, in one line. */
  readonly line?: ReactNode;
  /** How much is said of it. */
  readonly tally?: ReactNode;
  /** Where else it is known. */
  readonly links?: ReactNode;
  readonly actions?: ReactNode;
}

/** What the inspector is about. */
export const PanelHeader = ({ kicker, title, subtitle, line, tally, links, actions }: PanelHeaderProps) => (
  <header className={styles['header']}>
    <p className={`${profile['kicker']} ${styles['kicker']}`}>{kicker}</p>
    <h2 className={`${profile['title']} ${styles['title']}`}>{title}</h2>
    {subtitle === undefined || subtitle === null ? null : <p className={styles['subtitle']}>{subtitle}</p>}
    {line === undefined || line === null ? null : <p className={styles['line']}>{line}</p>}
    {tally === undefined || tally === null ? null : (
      <p className={styles['tally']} data-testid="tally">
        {tally}
      </p>
    )}
    {links === undefined || links === null ? null : <p className={styles['links']}>{links}</p>}
    {actions === undefined ? null : <div className={`${profile['actions']} ${styles['actions']}`}>{actions}</div>}
  </header>
);
