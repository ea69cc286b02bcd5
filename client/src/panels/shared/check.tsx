import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import styles from './check.module.css';

export interface CheckProps {
  readonly isOn: boolean;
  onChange(isOn: boolean): void;
  readonly count?: number;
  readonly children: ReactNode;
}

/** A box to tick, with words and how many it stands for. */
export const Check = ({ isOn, onChange, count, children }: CheckProps) => (
  <Checkbox className={styles['check'] ?? ''} isSelected={isOn} onChange={onChange}>
    <span className={styles['box']} aria-hidden />
    <span className={styles['words']}>{children}</span>
    {count === undefined ? null : <span className={styles['count']}>{count}</span>}
  </Checkbox>
);
