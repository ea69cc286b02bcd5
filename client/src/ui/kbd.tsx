import type { ReactNode } from 'react';
import styles from './kbd.module.css';

/** A key on the keyboard. */
export const Kbd = ({ children }: { readonly children: ReactNode }) => <kbd className={styles['kbd']}>{children}</kbd>;
