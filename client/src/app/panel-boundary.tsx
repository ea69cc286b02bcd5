import { Bomb } from 'lucide-react';
import type { ReactNode } from 'react';
import { ErrorBoundary, type FallbackProps } from '../ui/error-boundary.tsx';
import { Notice } from '../ui/notice.tsx';
import { PlainButton } from '../ui/plain-button.tsx';
import { useT } from '../workspace/hooks.ts';

/** A crash stays in its panel. */
export const PanelBoundary = ({ children }: { readonly children: ReactNode }) => (
  <ErrorBoundary Fallback={Crashed}>{children}</ErrorBoundary>
);

function Crashed({ retry }: FallbackProps) {
  const t = useT();
  return (
    <Notice
      tone="danger"
      icon={<Bomb size={18} aria-hidden />}
      title={t('error.crash')}
      actions={<PlainButton onClick={retry}>{t('common.retry')}</PlainButton>}
    />
  );
}
