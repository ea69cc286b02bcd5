import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useT } from '../../workspace/hooks.ts';
import { useProblemWords } from '../../workspace/problem-words.ts';
import { useOpenPage } from '../../workspace/use-open-page.ts';
import profile from '../shared/profile.module.css';
import styles from './pages.module.css';

export interface PageFrameProps {
  readonly kicker: ReactNode;
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page: what it is, a way back to the drawing, and something to read. It takes the focus when it opens. */
export function PageFrame({ kicker, title, subtitle, actions, children }: PageFrameProps) {
  const t = useT();
  const open = useOpenPage();
  const heading = useId();
  const frame = useRef<HTMLElement>(null);
  useEffect(() => frame.current?.focus({ preventScroll: true }), []);
  return (
    <article ref={frame} className={styles['page']} tabIndex={-1} aria-labelledby={heading} data-testid="page">
      <div className={styles['column']}>
        <header className={styles['header']}>
          <Button variant="quiet" icon={<ArrowLeft size={14} aria-hidden />} onPress={() => open(null)}>
            {t('page.close')}
          </Button>
          <p className={`${profile['kicker']} ${styles['kicker']}`}>{kicker}</p>
          <h2 id={heading} className={`${profile['title']} ${styles['title']}`}>
            {title}
          </h2>
          {subtitle === undefined || subtitle === null ? null : <div className={styles['subtitle']}>{subtitle}</div>}
          {actions === undefined ? null : <div className={`${profile['actions']} ${styles['actions']}`}>{actions}</div>}
        </header>
        {children}
      </div>
    </article>
  );
}

export interface PageStateProps {
  readonly isPending: boolean;
  readonly error: Error | null;
  /** The question was answered, and there is nothing. */
  readonly isMissing?: boolean;
  retry(): void;
}

/** What stands in the place of a page's content until there is one. */
export function PageState({ isPending, error, isMissing = false, retry }: PageStateProps) {
  const t = useT();
  const words = useProblemWords(error);
  if (isPending) return <Skeleton lines={8} label={t('common.loading')} />;
  if (error !== null)
    return (
      <Notice tone="danger" title={t('error.panel')} actions={<Button onPress={retry}>{t('common.retry')}</Button>}>
        {words}
      </Notice>
    );
  return isMissing ? <Notice title={t('page.missing')}>{t('page.missingHint')}</Notice> : null;
}
