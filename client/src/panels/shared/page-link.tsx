import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { useOrrery } from '../../app/context.tsx';
import type { Page } from '../../app/page-link.ts';
import styles from './entity-link.module.css';

/** Opens a page in the middle of the screen, or closes it. On a phone the sheet that covers it goes. */
export function useOpenPage(): (page: Page | null) => void {
  const { shell } = useOrrery();
  return (page) => shell.setState({ page, sheet: null });
}

export interface PageLinkProps {
  readonly page: Page;
  readonly children: ReactNode;
  /** What is read aloud where the words alone say too little: "paragraph 12". */
  readonly label?: string;
  /** Beside a link that matters more. */
  readonly quiet?: boolean;
}

/** Words that lead to a page. */
export function PageLink({ page, children, label, quiet = false }: PageLinkProps) {
  const open = useOpenPage();
  return (
    <Link
      className={styles['link'] ?? ''}
      {...(quiet ? { 'data-quiet': true } : {})}
      onPress={() => open(page)}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </Link>
  );
}
