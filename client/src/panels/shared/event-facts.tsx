import { useMemo } from 'react';
import type { Claim, EntityRef } from '../../api/claim.ts';
import type { EventDetail } from '../../api/reading.ts';
import type { IsoDate } from '../../graph/types.ts';
import { wordPeriod } from '../../i18n/period.ts';
import { useLocale, useT } from '../../workspace/hooks.ts';
import { itself, useSift } from '../../workspace/use-sift.ts';
import { ClaimLine } from './claim-line.tsx';
import { EntityLink } from './entity-link.tsx';
import { type Bounds, FuzzyBar } from './fuzzy-bar.tsx';
import { HiddenNote } from './hidden-note.tsx';
import { PageLink } from './page-link.tsx';
import styles from './reading.module.css';
import { TypeMark } from './type-mark.tsx';

const DAY = 86_400_000;

/** Its time, who took part, what happened and began, what came after it. */
export function EventFacts({ event }: { readonly event: EventDetail }) {
  const t = useT();
  const { shown: described, hidden: hiddenHere } = useSift(event.describedBy, itself);
  const { shown: followed, hidden: hiddenAfter } = useSift(event.followedBy, itself);
  return (
    <div className={styles['stack']} data-testid="event-facts">
      <When event={event} />
      <Who claims={described} self={event.entity.id} />
      <Claims title={t('event.what')} claims={described} none={t('event.noClaims')} />
      <HiddenNote hidden={hiddenHere} />
      {followed.length === 0 ? null : <Claims title={t('event.followed')} claims={followed} none="" />}
      <HiddenNote hidden={hiddenAfter} />
    </div>
  );
}

interface Dated extends Bounds {
  readonly key: string;
  readonly document: string;
  readonly paragraph: number | null;
  readonly precision: Claim['period']['startPrecision'];
}

/** What each source says of the date, where they differ; else the one date of the event. */
function datesOf({ describedBy, earliest, latest, entity }: EventDetail): readonly Dated[] {
  const differing = describedBy.filter((claim) => claim.timeConflict).flatMap((claim) => claim.citations);
  const dated = differing
    .filter(({ period }) => period.startEarliest !== null || period.startLatest !== null)
    .map(({ id, period, document, paragraph }) => ({
      key: id,
      earliest: period.startEarliest,
      latest: period.startLatest,
      precision: period.startPrecision,
      document: document.id,
      paragraph: paragraph.index,
    }));
  if (dated.length > 0) return dated;
  const precision = describedBy.find(({ period }) => period.startEarliest === earliest)?.period.startPrecision ?? null;
  return [{ key: entity.id, earliest, latest, precision, document: '', paragraph: null }];
}

function When({ event }: { readonly event: EventDetail }) {
  const t = useT();
  const locale = useLocale();
  const dates = datesOf(event);
  const [from, to] = rangeAround(dates);
  return (
    <section className={styles['group']}>
      <h3 className={styles['heading']}>{t('event.when')}</h3>
      {dates.length > 1 ? <p className={styles['quiet']}>{t('event.conflict')}</p> : null}
      {dates.map(({ key, earliest, latest, precision, document, paragraph }) => {
        const period = { ...NO_PERIOD, startEarliest: earliest, startLatest: latest, startPrecision: precision };
        const { when } = wordPeriod(period, 'POINT', { locale });
        return (
          <div key={key} className={styles['date']} data-testid="event-date">
            <p>
              {when ?? t('time.noDate')}{' '}
              {paragraph === null ? null : (
                <PageLink
                  page={{ kind: 'document', id: document, paragraph }}
                  label={t('evidence.paragraphLong', { number: paragraph })}
                >
                  {t('evidence.paragraph', { number: paragraph })}
                </PageLink>
              )}
            </p>
            {from === null || to === null ? null : <FuzzyBar from={from} to={to} earliest={earliest} latest={latest} />}
          </div>
        );
      })}
    </section>
  );
}

const NO_PERIOD = {
  startEarliest: null,
  startLatest: null,
  endEarliest: null,
  endLatest: null,
  startPrecision: null,
  endPrecision: null,
  endOpen: false,
  lastObserved: null,
};

/** Wide enough to see that the bar has ends: half its length more on each side, ten days at least. */
function rangeAround(dates: readonly Bounds[]): readonly [IsoDate | null, IsoDate | null] {
  const days = dates.flatMap(({ earliest, latest }) => [earliest, latest]).filter((day) => day !== null);
  const [first, last] = [days.toSorted()[0], days.toSorted().at(-1)];
  if (first === undefined || last === undefined) return [null, null];
  const margin = Math.max((Date.parse(last) - Date.parse(first)) / 2, 10 * DAY);
  const shifted = (day: IsoDate, by: number): IsoDate => new Date(Date.parse(day) + by).toISOString().slice(0, 10);
  return [shifted(first, -margin), shifted(last, margin)];
}

function Who({ claims, self }: { readonly claims: readonly Claim[]; readonly self: string }) {
  const t = useT();
  const parties = useMemo(() => {
    const all = claims.flatMap(({ subject, object, also }) => [subject, object, ...also.map(({ entity }) => entity)]);
    const present = all.filter((entity): entity is EntityRef => entity !== null && entity.id !== self);
    return [...new Map(present.map((entity) => [entity.id, entity])).values()];
  }, [claims, self]);
  if (parties.length === 0) return null;
  return (
    <section className={styles['group']}>
      <h3 className={styles['heading']}>{t('event.who')}</h3>
      <Entities entities={parties} />
    </section>
  );
}

/** Names with the mark of their type, in a row. */
export const Entities = ({ entities }: { readonly entities: readonly EntityRef[] }) => (
  <ul className={styles['entities']}>
    {entities.map((entity) => (
      <li key={entity.id}>
        <TypeMark type={entity.type} /> <EntityLink entity={entity} />
      </li>
    ))}
  </ul>
);

interface ClaimsProps {
  readonly title: string;
  readonly claims: readonly Claim[];
  readonly none: string;
}

const Claims = ({ title, claims, none }: ClaimsProps) => (
  <section className={styles['group']}>
    <h3 className={styles['heading']}>{title}</h3>
    {claims.length === 0 ? <p className={styles['quiet']}>{none}</p> : null}
    {claims.map((claim) => (
      <ClaimLine key={claim.id} claim={claim} whole={claim} />
    ))}
  </section>
);
