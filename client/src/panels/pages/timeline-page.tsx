import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type FormEvent, useMemo, useState } from 'react';
import type { EntityRef } from '../../api/claim.ts';
import type { Moment, TimelinePage as PageOfMoments } from '../../api/reading.ts';
import type { IsoDate } from '../../graph/types.ts';
import { inLocale, punctuationOf } from '../../i18n/locale.ts';
import { wordPeriod } from '../../i18n/period.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useLocale, useT } from '../../workspace/hooks.ts';
import { useOpenPage } from '../../workspace/use-open-page.ts';
import { ClaimLine } from '../shared/claim-line.tsx';
import { FuzzyBar } from '../shared/fuzzy-bar.tsx';
import { nameIn } from '../shared/names.ts';
import { PageLink } from '../shared/page-link.tsx';
import profile from '../shared/profile.module.css';
import { PageFrame, PageState } from './page-frame.tsx';
import styles from './pages.module.css';

export interface TimelinePageProps {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly document: string | null;
}

/** What happened, began or ended between two days, or may have, in the order of time. */
export function TimelinePage({ from, to, document }: TimelinePageProps) {
  const { api } = useOrrery();
  const t = useT();
  const lens = useGraph((state) => state.view.lens);
  const question = { from, to, document, lens };
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['timeline', question],
    queryFn: ({ signal, pageParam }) => api.timeline({ ...question, after: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last: PageOfMoments) => last.next,
  });
  const moments = useMemo(() => data?.pages.flatMap((page) => page.moments) ?? [], [data]);
  const entries = useMemo(() => entriesOf(moments), [moments]);
  const [first] = data?.pages ?? [];
  return (
    <PageFrame
      kicker={t('timeline.kicker')}
      title={<Title document={document} />}
      subtitle={first === undefined ? null : <p>{t('timeline.count', { count: first.total })}</p>}
      actions={<Range from={from} to={to} document={document} />}
    >
      <PageState isPending={isPending} error={error} retry={() => void refetch()} />
      {first?.total === 0 ? <Notice title={t('timeline.none')} /> : null}
      <ol className={styles['timeline']}>
        {entries.map((entry) => (
          <EntryItem key={entry.key} entry={entry} from={from} to={to} />
        ))}
      </ol>
      {hasNextPage ? (
        <p className={profile['note']}>
          <Button isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            {t('page.more')}
          </Button>{' '}
          {t('page.shown', { shown: moments.length, total: first?.total ?? 0 })}
        </p>
      ) : null}
      {first === undefined || first.undated === 0 ? null : (
        <p className={profile['note']}>{t('timeline.undated', { count: first.undated })}</p>
      )}
    </PageFrame>
  );
}

function Title({ document }: { readonly document: string | null }) {
  const { api } = useOrrery();
  const t = useT();
  const locale = useLocale();
  const { data } = useQuery({ queryKey: ['documents'], queryFn: ({ signal }) => api.documents({ signal }) });
  const found = data?.find(({ id }) => id === document);
  if (found === undefined) return t('timeline.title');
  return t('timeline.of', { title: inLocale(locale, found, 'title') ?? found.title });
}

interface Entry {
  readonly key: string;
  readonly moments: readonly [Moment, ...Moment[]];
}

/** All that has the same bounds is one entry: a time, and what is told of it. */
function entriesOf(moments: readonly Moment[]): readonly Entry[] {
  const entries = new Map<string, [Moment, ...Moment[]]>();
  for (const moment of moments) {
    const key = `${moment.earliest} ${moment.latest}`;
    const entry = entries.get(key);
    if (entry === undefined) entries.set(key, [moment]);
    else entry.push(moment);
  }
  return [...entries].map(([key, entry]) => ({ key, moments: entry }));
}

/** What is told of one event stands under its name; the rest by itself. */
function eventsOf(
  moments: readonly Moment[],
): readonly { readonly event: EntityRef | null; readonly moments: Moment[] }[] {
  const events = new Map<string, { readonly event: EntityRef | null; readonly moments: Moment[] }>();
  for (const moment of moments) {
    const event = moment.claim.describes;
    const known = events.get(event?.id ?? '') ?? { event, moments: [] };
    known.moments.push(moment);
    events.set(event?.id ?? '', known);
  }
  return [...events.values()];
}

interface EntryItemProps extends Pick<TimelinePageProps, 'from' | 'to'> {
  readonly entry: Entry;
}

function EntryItem({ entry: { moments }, from, to }: EntryItemProps) {
  const t = useT();
  const locale = useLocale();
  const [{ earliest, latest, precision, isWithin, claim }] = moments;
  const period = { ...claim.period, startEarliest: earliest, startLatest: latest, startPrecision: precision };
  const { when } = wordPeriod(period, 'POINT', { locale });
  return (
    <li className={styles['moment']} data-certain={isWithin || undefined} data-testid="moment">
      <div className={styles['momentWhen']}>
        <h3>{when}</h3>
        <FuzzyBar from={from} to={to} earliest={earliest} latest={latest} />
        {isWithin ? null : <p>{t('timeline.maybe')}</p>}
      </div>
      <div className={styles['momentWhat']}>
        {eventsOf(moments).map(({ event, moments: told }) => (
          <div key={event?.id ?? ''}>
            {event === null ? null : (
              <p className={styles['momentEvent']}>
                <PageLink page={{ kind: 'event', id: event.id }}>{nameIn(locale, event)}</PageLink>
              </p>
            )}
            {told.map((moment) => (
              <Told key={`${moment.kind} ${moment.claim.id}`} moment={moment} />
            ))}
          </div>
        ))}
      </div>
    </li>
  );
}

function Told({ moment: { kind, claim } }: { readonly moment: Moment }) {
  const t = useT();
  const locale = useLocale();
  const events = claim.after.map((event) => nameIn(locale, event)).join(punctuationOf(locale).list);
  return (
    <>
      <ClaimLine claim={claim} aside={kind === 'HAPPENED' ? undefined : <Chip>{t(`timeline.${kind}`)}</Chip>} />
      {events === '' ? null : <p className={styles['after']}>{t('timeline.after', { event: events })}</p>}
    </>
  );
}

/** The two days, to be changed. */
function Range({ from, to, document }: TimelinePageProps) {
  const t = useT();
  const open = useOpenPage();
  const [range, setRange] = useState({ from, to });
  const isTurned = range.from > range.to;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isTurned && range.from !== '' && range.to !== '') open({ kind: 'timeline', ...range, document });
  };
  return (
    <form className={styles['range']} onSubmit={submit}>
      <label>
        {t('timeline.from')}
        <input
          type="date"
          required
          value={range.from}
          onChange={(event) => setRange({ ...range, from: event.target.value })}
        />
      </label>
      <label>
        {t('timeline.to')}
        <input
          type="date"
          required
          value={range.to}
          aria-invalid={isTurned}
          onChange={(event) => setRange({ ...range, to: event.target.value })}
        />
      </label>
      <Button type="submit" variant="primary" isDisabled={isTurned}>
        {t('timeline.show')}
      </Button>
      {isTurned ? <p role="alert">{t('timeline.turned')}</p> : null}
    </form>
  );
}
