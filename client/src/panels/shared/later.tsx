import { CloudOff } from 'lucide-react';
import { type ComponentType, createElement, type FC, type ReactNode, useEffect, useState } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { PlainButton } from '../../ui/plain-button.tsx';
import { useT } from '../../workspace/hooks.ts';

/** A part of the page whose code is fetched when it is shown first, or before that. */
export type Later<Props> = FC<Props> & {
  /** Fetches the code; shows nothing. Resolves when it is there, and when it could not be fetched: showing the part says so then. */
  preload(): Promise<void>;
};

type Status = 'waiting' | 'there' | 'failed';

/**
 * Puts off the code of a part until it is needed. React's own `lazy` keeps a failure for ever; here one that is away for a moment is
 * asked for again.
 * @param load imports the part
 * @param waiting stands in its place until it is there
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = null,
): Later<Props> {
  let part: ComponentType<Props> | null = null;
  let asked: Promise<void> | null = null;
  const take = async (): Promise<void> => {
    try {
      part = await load();
    } catch (cause) {
      asked = null;
      throw cause;
    }
  };
  const fetchPart = (): Promise<void> => {
    asked ??= take();
    return asked;
  };
  const Part = (props: Props): ReactNode => {
    const [status, setStatus] = useState<Status>(part === null ? 'waiting' : 'there');
    useEffect(() => {
      if (status !== 'waiting') return undefined;
      let isGone = false;
      const show = (next: Status) => () => {
        if (!isGone) setStatus(next);
      };
      fetchPart().then(show('there'), show('failed'));
      return () => {
        isGone = true;
      };
    }, [status]);
    if (part !== null) return createElement(part, props);
    return status === 'failed' ? <NotLoaded onRetry={() => setStatus('waiting')} /> : waiting;
  };
  return Object.assign(Part, { preload: () => fetchPart().catch(() => undefined) });
}

function NotLoaded({ onRetry }: { readonly onRetry: () => void }) {
  const t = useT();
  return (
    <Notice
      tone="danger"
      icon={<CloudOff size={18} aria-hidden />}
      title={t('later.failed')}
      actions={
        <>
          <PlainButton onClick={onRetry}>{t('common.retry')}</PlainButton>
          <PlainButton onClick={() => location.reload()}>{t('later.reload')}</PlainButton>
        </>
      }
    >
      {t('later.remedy')}
    </Notice>
  );
}
