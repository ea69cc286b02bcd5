import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Citation, Claim, EntityRef } from '../../api/claim.ts';
import type { ClaimPage, ClaimsQuestion } from '../../api/reading.ts';
import { inLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useLocale, useT } from '../../workspace/hooks.ts';
import { useProblemWords } from '../../workspace/problem-words.ts';
import { itself, useSift } from '../../workspace/use-sift.ts';
import { ClaimLine } from './claim-line.tsx';
import { HiddenNote } from './hidden-note.tsx';
import { nameIn } from './names.ts';
import { PageLink } from './page-link.tsx';
import styles from './reading.module.css';

export interface SaidClaimsProps {
  readonly question: ClaimsQuestion;
  /** Which citations of the claims found are meant. */
  readonly isMeant: (citation: Citation) => boolean;
  /** Says on whose word each group rests, where several voices are asked for. */
  readonly withVoices?: boolean;
}

/** Claims as sources say them, by document and, when asked, by voice; the paragraph beside each. */
export function SaidClaims({ question, isMeant, withVoices = false }: SaidClaimsProps) {
  const { api } = useOrrery();
  const t = useT();
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['claims', question],
    queryFn: ({ signal, pageParam }) => api.claims({ ...question, after: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last: ClaimPage) => last.next,
  });
  const words = useProblemWords(error);
  const claims = useMemo(() => data?.pages.flatMap((page) => page.claims) ?? [], [data]);
  const { shown, hidden } = useSift(claims, itself);
  const groups = useMemo(() => groupSaid(shown, isMeant), [shown, isMeant]);
  if (isPending) return <Skeleton lines={6} label={t('common.loading')} />;
  if (error !== null)
    return (
      <Notice
        tone="danger"
        title={t('error.panel')}
        actions={<Button onPress={() => void refetch()}>{t('common.retry')}</Button>}
      >
        {words}
      </Notice>
    );
  const total = data.pages[0]?.total ?? 0;
  return (
    <div className={styles['stack']} data-testid="said-claims">
      {total === 0 ? <p className={styles['quiet']}>{t('voice.none')}</p> : null}
      <HiddenNote hidden={hidden} />
      {groups.map((group) => (
        <Group key={group.key} group={group} withVoices={withVoices} />
      ))}
      {hasNextPage ? (
        <p className={styles['more']}>
          <Button isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            {t('page.more')}
          </Button>
          {t('page.shown', { shown: claims.length, total })}
        </p>
      ) : null}
    </div>
  );
}

interface Said {
  readonly claim: Claim;
  readonly citations: readonly Citation[];
}

interface SaidGroup {
  readonly key: string;
  readonly document: Citation['document'];
  readonly voices: readonly EntityRef[];
  readonly said: readonly Said[];
}

/** A claim stands under every document and every set of voices that says it, in the order of the paragraphs. */
function groupSaid(claims: readonly Claim[], isMeant: (citation: Citation) => boolean): readonly SaidGroup[] {
  const groups = new Map<string, SaidGroup & { said: Said[] }>();
  for (const claim of claims) {
    const byGroup = new Map<string, Citation[]>();
    for (const citation of claim.citations.filter(isMeant)) {
      const key = [citation.document.id, ...citation.attributedTo.map(({ id }) => id)].join(' ');
      byGroup.set(key, [...(byGroup.get(key) ?? []), citation]);
    }
    for (const [key, citations] of byGroup) {
      const [first] = citations;
      if (first === undefined) continue;
      const group = groups.get(key) ?? { key, document: first.document, voices: first.attributedTo, said: [] };
      group.said.push({ claim, citations });
      groups.set(key, group);
    }
  }
  const place = ({ citations }: Said): number => citations[0]?.paragraph.index ?? 0;
  return [...groups.values()].map((group) => ({ ...group, said: group.said.toSorted((a, b) => place(a) - place(b)) }));
}

function Group({ group, withVoices }: { readonly group: SaidGroup; readonly withVoices: boolean }) {
  const locale = useLocale();
  return (
    <section className={styles['group']}>
      <h3 className={styles['heading']}>
        {withVoices ? (
          <span className={styles['voices']}>
            {group.voices.map((voice) => (
              <PageLink key={voice.id} page={{ kind: 'voice', id: voice.id }}>
                {nameIn(locale, voice)}
              </PageLink>
            ))}
          </span>
        ) : null}
        <PageLink page={{ kind: 'document', id: group.document.id, paragraph: null }} quiet={withVoices}>
          {inLocale(locale, group.document, 'title')}
        </PageLink>
      </h3>
      {group.said.map(({ claim, citations }) => (
        <ClaimLine key={claim.id} claim={claim} whole={claim} aside={<Aside citations={citations} />} />
      ))}
    </section>
  );
}

function Aside({ citations }: { readonly citations: readonly Citation[] }) {
  const t = useT();
  return citations.map(({ id, stance, document, paragraph }) => (
    <span key={id}>
      {stance === 'AFFIRMS' ? null : <strong className={styles['stance']}>{t(`stance.${stance}`)} </strong>}
      <PageLink
        page={{ kind: 'document', id: document.id, paragraph: paragraph.index }}
        label={t('evidence.paragraphLong', { number: paragraph.index })}
      >
        {t('evidence.paragraph', { number: paragraph.index })}
      </PageLink>
    </span>
  ));
}

/** All that rests on the word of one entity. */
export function VoiceFacts({ id }: { readonly id: string }) {
  const question = useMemo(() => ({ attributedTo: [id] }), [id]);
  const isMeant = useMemo(() => (citation: Citation) => citation.attributedTo.some((voice) => voice.id === id), [id]);
  return <SaidClaims question={question} isMeant={isMeant} />;
}
