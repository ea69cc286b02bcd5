import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './notice.module.css';

export interface NoticeProps {
  readonly tone?: 'neutral' | 'danger';
  readonly icon?: ReactNode;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** What stands where something would be: nothing found, nothing there, or not loaded. */
export const Notice = ({ tone = 'neutral', icon, title, children, actions }: NoticeProps) => (
  <div className={classNames(styles['notice'], styles[tone])} role={tone === 'danger' ? 'alert' : undefined}>
    <p className={styles['title']}>
      {icon}
      {title}
    </p>
    {children === undefined ? null : <div className={styles['text']}>{children}</div>}
    {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
  </div>
);
