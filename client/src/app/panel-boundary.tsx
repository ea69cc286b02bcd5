import { Bomb } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { Notice } from '../ui/notice.tsx';
import { useT } from './hooks.ts';

/** A crash stays in its panel. */
export function PanelBoundary({ children }: { readonly children: ReactNode }) {
  const t = useT();
  return (
    <ErrorBoundary
      fallback={(retry) => (
        <Notice
          tone="danger"
          icon={<Bomb size={18} aria-hidden />}
          title={t('error.crash')}
          actions={<Button onPress={retry}>{t('common.retry')}</Button>}
        />
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
