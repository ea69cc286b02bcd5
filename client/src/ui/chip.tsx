import type { ReactNode } from 'react';
import styles from './chip.module.css';
import { classNames } from './class-names.ts';

export interface ChipProps {
  readonly tone?: 'neutral' | 'warn' | 'danger' | 'good' | 'info';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A short status: always a picture and a word, so that no colour is needed to read it. */
export const Chip = ({ tone = 'neutral', icon, children }: ChipProps) => (
  <span className={classNames(styles['chip'], styles[tone])}>
    {icon}
    {children}
  </span>
);
