import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { nodeId } from '../../graph/types.ts';
import { inLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useLocale, useT } from '../../workspace/hooks.ts';
import { useShowEntity } from '../../workspace/use-show-entity.ts';
import { itself, useSift } from '../../workspace/use-sift.ts';
import { ClaimLine } from '../shared/claim-line.tsx';
import { EventFacts } from '../shared/event-facts.tsx';
import { HiddenNote } from '../shared/hidden-note.tsx';
import { nameIn } from '../shared/names.ts';
import { PageFrame, PageState } from './page-frame.tsx';
import styles from './pages.module.css';

/** What an event was, when, with whom, and what hangs on it. */
export function EventPage({ id }: { readonly id: string }) {
  const { api } = useOrrery();
  const t = useT();
  const locale = useLocale();
  const show = useShowEntity();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['event', id],
    queryFn: ({ signal }) => api.event(id, { signal }),
  });
  const event = data ?? null;
  return (
    <PageFrame
      kicker={t('event.kicker')}
      title={event === null ? t(isPending ? 'common.loading' : 'event.kicker') : nameIn(locale, event.entity)}
      subtitle={event === null ? null : inLocale(locale, event.entity, 'note')}
      actions={event === null ? undefined : <Button onPress={() => show(nodeId(id))}>{t('entity.add')}</Button>}
    >
      <PageState isPending={isPending} error={error} isMissing={data === null} retry={() => void refetch()} />
      {event === null ? null : (
        <>
          <EventFacts event={event} />
          <Said id={id} told={event.describedBy.map((claim) => claim.id)} />
        </>
      )}
    </PageFrame>
  );
}

/** Causes and effects first, then what is merely said of it; the claims that are the event stand above. */
function Said({ id, told }: { readonly id: string; readonly told: readonly string[] }) {
  const { api } = useOrrery();
  const t = useT();
  const { data } = useQuery({
    queryKey: ['entity', id],
    queryFn: ({ signal }) => api.entity(nodeId(id), { signal }),
  });
  // An event may have more than one answer holds: every claim, page by page, once the first page is known to be full.
  const isMore = data !== null && data !== undefined && data.claimTotal > data.claims.length;
  const whole = useQuery({
    queryKey: ['all-claims', id],
    queryFn: ({ signal }) => api.allClaims(nodeId(id), { signal }),
    enabled: isMore,
  });
  const claims = useMemo(
    () => (whole.data ?? data?.claims ?? []).filter((claim) => !told.includes(claim.id)),
    [whole.data, data, told],
  );
  const { shown, hidden } = useSift(claims, itself);
  const groups = [
    { title: t('event.led'), claims: shown.filter((claim) => claim.object !== null) },
    { title: t('event.said'), claims: shown.filter((claim) => claim.object === null) },
  ].filter((group) => group.claims.length > 0);
  return (
    <>
      {groups.map((group) => (
        <section key={group.title}>
          <h3 className={styles['section']}>{group.title}</h3>
          {group.claims.map((claim) => (
            <ClaimLine key={claim.id} claim={claim} whole={claim} />
          ))}
        </section>
      ))}
      {isMore && whole.data === undefined ? <Skeleton lines={3} label={t('common.loading')} /> : null}
      <HiddenNote hidden={hidden} />
    </>
  );
}
