import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import styles from './filters.module.css';

export interface PartProps {
  readonly name: string;
  readonly note?: string;
  /** It greys something out now. */
  readonly isActive: boolean;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** One filter, folded until it is wanted. */
export const Part = ({ name, note, isActive, isOpen = false, children }: PartProps) => (
  <Disclosure className={styles['part'] ?? ''} defaultExpanded={isOpen || isActive} data-active={isActive || undefined}>
    <Heading level={3} className={styles['head'] ?? ''}>
      <Button slot="trigger" className={styles['trigger'] ?? ''}>
        <ChevronRight size={14} aria-hidden className={styles['arrow']} />
        <span>{name}</span>
        {note === undefined ? null : <span className={styles['note']}>{note}</span>}
      </Button>
    </Heading>
    <DisclosurePanel className={styles['body'] ?? ''}>{children}</DisclosurePanel>
  </Disclosure>
);
