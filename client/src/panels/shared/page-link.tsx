import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import type { Page } from '../../workspace/page-link.ts';
import { useOpenPage } from '../../workspace/use-open-page.ts';
import styles from './entity-link.module.css';

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
