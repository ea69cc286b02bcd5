import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Claim } from '../../api/claim.ts';
import type { Contradiction } from '../../api/reading.ts';
import { inLocale } from '../../i18n/locale.ts';
import { Notice } from '../../ui/notice.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useLocale, useT } from '../../workspace/hooks.ts';
import { ClaimCard } from '../shared/claim-card.tsx';
import profile from '../shared/profile.module.css';
import { PageFrame, PageState } from './page-frame.tsx';
import styles from './pages.module.css';

const isDenied = (claim: Claim): boolean => claim.citations.some(({ stance }) => stance !== 'AFFIRMS');

/** Everything disputed, both sides next to each other. The lens does not hide one side of a dispute. */
export function ContradictionsPage() {
  const { api } = useOrrery();
  const t = useT();
  const disputed = useQuery({
    queryKey: ['claims', 'disputed'],
    queryFn: ({ signal }) => api.claims({ disputed: true }, { signal }),
  });
  const pairs = useQuery({
    queryKey: ['contradictions'],
    queryFn: ({ signal }) => api.contradictions({ signal }),
  });
  const claims = disputed.data?.claims ?? [];
  const against = pairs.data ?? [];
  const isPending = disputed.isPending || pairs.isPending;
  const isEmpty = !isPending && claims.length + against.length === 0;
  return (
    <PageFrame
      kicker={t('contradictions.kicker')}
      title={t('contradictions.title')}
      subtitle={<p>{t('contradictions.lead')}</p>}
    >
      <PageState
        isPending={isPending}
        error={disputed.error ?? pairs.error}
        retry={() => void Promise.all([disputed.refetch(), pairs.refetch()])}
      />
      {isEmpty ? <Notice title={t('contradictions.none')} /> : null}
      <Claims title={t('contradictions.denied')} claims={claims.filter(isDenied)} />
      <Claims
        title={t('contradictions.dates')}
        claims={claims.filter((claim) => claim.timeConflict && !isDenied(claim))}
      />
      <Pairs title={t('contradictions.open')} pairs={against.filter((pair) => pair.resolution === null)} />
      <Pairs title={t('contradictions.settled')} pairs={against.filter((pair) => pair.resolution !== null)} />
      {disputed.data !== undefined && disputed.data.total > claims.length ? (
        <p className={profile['note']}>{t('page.shown', { shown: claims.length, total: disputed.data.total })}</p>
      ) : null}
    </PageFrame>
  );
}

function Claims({ title, claims }: { readonly title: string; readonly claims: readonly Claim[] }) {
  if (claims.length === 0) return null;
  return (
    <Section title={title}>
      {claims.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} />
      ))}
    </Section>
  );
}

function Pairs({ title, pairs }: { readonly title: string; readonly pairs: readonly Contradiction[] }) {
  if (pairs.length === 0) return null;
  return (
    <Section title={title}>
      {pairs.map((pair) => (
        <Pair key={pair.claims.map(({ id }) => id).join(' ')} pair={pair} />
      ))}
    </Section>
  );
}

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className={styles['disputes']}>
    <h3 className={styles['section']}>{title}</h3>
    {children}
  </section>
);

function Pair({ pair }: { readonly pair: Contradiction }) {
  const t = useT();
  const locale = useLocale();
  const note = inLocale(locale, pair, 'note');
  const resolution = inLocale(locale, pair, 'resolution');
  return (
    <div className={styles['pair']} data-testid="contradiction">
      {note === null ? null : <p className={styles['pairNote']}>{note}</p>}
      <div className={styles['pairSides']}>
        {pair.claims.map((claim) => (
          <div key={claim.id}>
            <ClaimCard claim={claim} />
          </div>
        ))}
      </div>
      {resolution === null ? null : (
        <p className={profile['note']}>
          <strong>{t('contradictions.resolution')}</strong> {resolution}
        </p>
      )}
    </div>
  );
}
