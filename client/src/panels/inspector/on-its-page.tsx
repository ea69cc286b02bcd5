import { useQuery } from '@tanstack/react-query';
import { BookOpen } from 'lucide-react';
import type { EntityRef } from '../../api/claim.ts';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useT } from '../../workspace/hooks.ts';
import type { Page } from '../../workspace/page-link.ts';
import { useOpenPage } from '../../workspace/use-open-page.ts';
import { useVoice } from '../../workspace/use-voices.ts';
import { EventFacts } from '../shared/event-facts.tsx';
import { PageLink } from '../shared/page-link.tsx';
import profile from '../shared/profile.module.css';
import { VoiceFacts } from '../shared/voice-facts.tsx';
import styles from './inspector.module.css';

/** Sources and events are told by what rests on them; little or nothing is said of them. */
export const hasPage = ({ type }: EntityRef): boolean => type === 'SourceGroup' || type === 'Event';

/** What rests on the word of a source, or hangs on an event; for others, how much rests on their word. */
export function OnItsPage({ entity }: { readonly entity: EntityRef }) {
  const t = useT();
  const voice = useVoice(entity.id);
  if (entity.type === 'SourceGroup') return <Voice id={entity.id} />;
  if (entity.type === 'Event') return <EventSection id={entity.id} />;
  if (voice === undefined) return null;
  return (
    <p className={profile['note']}>
      <PageLink page={{ kind: 'voice', id: entity.id }}>{t('voice.title')}</PageLink>
      {' · '}
      {t('voice.claims', { count: voice.claims })}
    </p>
  );
}

function Voice({ id }: { readonly id: string }) {
  const t = useT();
  return (
    <section aria-labelledby="voice">
      <h3 id="voice" className={styles['heading']}>
        {t('voice.title')}
      </h3>
      <OpenAsPage page={{ kind: 'voice', id }} />
      <VoiceFacts id={id} />
    </section>
  );
}

function EventSection({ id }: { readonly id: string }) {
  const { api } = useOrrery();
  const t = useT();
  const { data, isPending } = useQuery({
    queryKey: ['event', id],
    queryFn: ({ signal }) => api.event(id, { signal }),
  });
  if (isPending) return <Skeleton lines={4} label={t('common.loading')} />;
  if (data === null || data === undefined) return null;
  return (
    <div>
      <OpenAsPage page={{ kind: 'event', id }} />
      <EventFacts event={data} />
    </div>
  );
}

function OpenAsPage({ page }: { readonly page: Page }) {
  const t = useT();
  const open = useOpenPage();
  return (
    <Button variant="quiet" icon={<BookOpen size={14} aria-hidden />} onPress={() => open(page)}>
      {t('page.open')}
    </Button>
  );
}
