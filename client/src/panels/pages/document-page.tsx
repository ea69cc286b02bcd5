import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { showDocument } from '../../actions/show-document.ts';
import type { EntityRef } from '../../api/claim.ts';
import type { DocumentDetail, ParagraphDetail, ParagraphPage } from '../../api/reading.ts';
import { inLocale, languageOf } from '../../i18n/locale.ts';
import { formatDay } from '../../i18n/moment.ts';
import { Button } from '../../ui/button.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useLocale, useT } from '../../workspace/hooks.ts';
import { useOpenPage } from '../../workspace/use-open-page.ts';
import { claimOf, useSift } from '../../workspace/use-sift.ts';
import { useStatistics } from '../../workspace/use-statistics.ts';
import { HiddenNote } from '../shared/hidden-note.tsx';
import { nameIn } from '../shared/names.ts';
import { PageLink } from '../shared/page-link.tsx';
import profile from '../shared/profile.module.css';
import { safeUrl } from '../shared/safe-url.ts';
import { PageFrame, PageState } from './page-frame.tsx';
import styles from './pages.module.css';
import { Paragraph } from './paragraph.tsx';
import { RowPage } from './row-page.tsx';

export interface DocumentPageProps {
  readonly id: string;
  readonly paragraph: number | null;
}

/** More than this are rows of a table rather than paragraphs of a text: each is a page of its own. */
const TEXT_PARAGRAPHS = 100;

/** A document paragraph by paragraph; a row of a large table by itself. */
export function DocumentPage({ id, paragraph }: DocumentPageProps) {
  return paragraph === null ? (
    <WholeDocument id={id} paragraph={null} />
  ) : (
    <ParagraphOrRow id={id} paragraph={paragraph} />
  );
}

/** One paragraph is asked for first: it knows its document, and a hundred rows of a table would be read for nothing. */
function ParagraphOrRow({ id, paragraph }: { readonly id: string; readonly paragraph: number }) {
  const { api } = useOrrery();
  const t = useT();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['paragraph', id, paragraph],
    queryFn: ({ signal }) => api.paragraph(`${id}#p${paragraph}`, { signal }),
    placeholderData: (previous) => previous,
  });
  if (isPending || error !== null)
    return (
      <PageFrame kicker={t('document.kicker')} title={t(isPending ? 'common.loading' : 'document.kicker')}>
        <PageState isPending={isPending} error={error} retry={() => void refetch()} />
      </PageFrame>
    );
  const isRow = data !== null && data.document.paragraphCount > TEXT_PARAGRAPHS;
  return isRow ? (
    <RowPage document={data.document} number={paragraph} />
  ) : (
    <WholeDocument id={id} paragraph={paragraph} />
  );
}

function WholeDocument({ id, paragraph }: DocumentPageProps) {
  const { api } = useOrrery();
  const t = useT();
  const locale = useLocale();
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['paragraphs', id],
    queryFn: ({ signal, pageParam }) => api.paragraphs({ document: id, after: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last: ParagraphPage | null) => last?.next ?? null,
  });
  const document = data?.pages[0]?.document ?? null;
  const paragraphs = useMemo(() => data?.pages.flatMap((page) => page?.paragraphs ?? []) ?? [], [data]);
  useScrollTo(paragraph, paragraphs.length);
  return (
    <PageFrame
      kicker={t('document.kicker')}
      title={
        document === null ? t(isPending ? 'common.loading' : 'document.kicker') : inLocale(locale, document, 'title')
      }
      subtitle={document === null ? null : <About document={document} />}
      actions={document === null ? undefined : <Actions document={document} />}
    >
      <PageState
        isPending={isPending}
        error={error}
        isMissing={data !== undefined && document === null}
        retry={() => void refetch()}
      />
      {document === null ? null : <Voices paragraphs={paragraphs} />}
      <Paragraphs paragraphs={paragraphs} lang={document?.lang ?? undefined} chosen={paragraph} />
      {hasNextPage ? (
        <p className={profile['note']}>
          <Button isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            {t('page.more')}
          </Button>{' '}
          {t('page.shown', { shown: paragraphs.length, total: document?.paragraphCount ?? 0 })}
        </p>
      ) : null}
    </PageFrame>
  );
}

/** A link to a paragraph ends at it, once it is there. */
function useScrollTo(number: number | null, loaded: number): void {
  useEffect(() => {
    if (number === null || loaded === 0) return;
    const target = globalThis.document.querySelector<HTMLElement>(`[data-paragraph="${number}"]`);
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }, [number, loaded]);
}

function About({ document }: { readonly document: DocumentDetail }) {
  const t = useT();
  const locale = useLocale();
  const url = safeUrl(document.url);
  const facts = [
    document.publisher,
    document.publishedAt === null ? null : formatDay(document.publishedAt.slice(0, 10), locale),
    t('welcome.paragraphs', { count: document.paragraphCount }),
    t('document.claims', { count: document.claimCount }),
    document.anchorDate === null ? null : t('document.read', { date: formatDay(document.anchorDate, locale) }),
  ].filter((fact) => fact !== null);
  // A Chinese page leaves an English remark out rather than mix the languages, but not the reason of a retraction.
  const isWithdrawn = document.status === 'RETRACTED';
  const remark = languageOf(locale) === 'en' || isWithdrawn ? document.statusNote : document.statusNoteZh;
  return (
    <>
      <p className={styles['facts']}>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        {document.status === 'RETRACTED' ? <strong>{t('evidence.retracted')}</strong> : null}
        {document.status === 'CORRECTED' ? <strong>{t('evidence.corrected')}</strong> : null}
      </p>
      {remark === null ? null : <p>{remark}</p>}
      {document.credit === null ? null : (
        <p>
          {t('document.licence')}: {document.credit}
        </p>
      )}
      {url === null ? null : (
        <p>
          <a href={url.href} target="_blank" rel="noopener noreferrer nofollow">
            {t('evidence.openSource', { host: url.host })}
          </a>
        </p>
      )}
    </>
  );
}

function Actions({ document }: { readonly document: DocumentDetail }) {
  const { run } = useOrrery();
  const t = useT();
  const open = useOpenPage();
  const statistics = useStatistics();
  const { earliest, latest } = statistics ?? { earliest: null, latest: null };
  return (
    <>
      <Button
        variant="primary"
        onPress={() => {
          void run(showDocument, { id: document.id });
          open(null);
        }}
      >
        {t('document.graph')}
      </Button>
      {earliest === null || latest === null ? null : (
        <Button onPress={() => open({ kind: 'timeline', from: earliest, to: latest, document: document.id })}>
          {t('document.timeline')}
        </Button>
      )}
    </>
  );
}

/** Those who speak in the paragraphs at hand, in the order of their first word. */
function Voices({ paragraphs }: { readonly paragraphs: readonly ParagraphDetail[] }) {
  const t = useT();
  const locale = useLocale();
  const voices = useMemo(() => {
    const all = paragraphs.flatMap(({ citations }) => citations.flatMap((citation) => citation.attributedTo));
    return [...new Map(all.map((voice): readonly [string, EntityRef] => [voice.id, voice])).values()];
  }, [paragraphs]);
  if (voices.length === 0) return null;
  return (
    <section>
      <h3 className={styles['section']}>{t('document.voices')}</h3>
      <p className={styles['facts']}>
        {voices.map((voice) => (
          <PageLink key={voice.id} page={{ kind: 'voice', id: voice.id }}>
            {nameIn(locale, voice)}
          </PageLink>
        ))}
      </p>
    </section>
  );
}

interface ParagraphsProps {
  readonly paragraphs: readonly ParagraphDetail[];
  readonly lang: string | undefined;
  readonly chosen: number | null;
}

function Paragraphs({ paragraphs, lang, chosen }: ParagraphsProps) {
  const t = useT();
  const all = useMemo(() => paragraphs.flatMap((paragraph) => paragraph.citations), [paragraphs]);
  const { hidden } = useSift(all, claimOf);
  if (paragraphs.length === 0) return null;
  return (
    <section>
      <h3 className={styles['section']}>{t('document.paragraphs')}</h3>
      <HiddenNote hidden={hidden} />
      <ol className={styles['paragraphs']}>
        {paragraphs.map((paragraph) => (
          <Paragraph key={paragraph.id} paragraph={paragraph} lang={lang} isChosen={paragraph.index === chosen} />
        ))}
      </ol>
    </section>
  );
}
