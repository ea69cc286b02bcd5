import type { ReactNode } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';

export interface PlainButtonProps {
  readonly children: ReactNode;
  onClick(): void;
}

/** A button of the browser that looks like ours: for what stands on the page before the library of buttons, or in its place. */
export const PlainButton = ({ children, onClick }: PlainButtonProps) => (
  <button type="button" className={classNames(styles['button'], styles['plain'], styles['bare'])} onClick={onClick}>
    {children}
  </button>
);
