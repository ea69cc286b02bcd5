import { isPredicate, predicateOf } from '@orrery/cypher/sentence/index.ts';
import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import type { EntityDetail, FactCount } from '../../api/orrery-api.ts';
import { judge, sift } from '../../graph/judge.ts';
import type { NodeId } from '../../graph/types.ts';
import { inLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useLocale, useT } from '../../workspace/hooks.ts';
import { useProblemWords } from '../../workspace/problem-words.ts';
import { useCourt } from '../../workspace/use-court.ts';
import { useFactCounts } from '../../workspace/use-fact-counts.ts';
import { useVocabulary } from '../../workspace/use-model.ts';
import { HiddenNote } from '../shared/hidden-note.tsx';
import { nameIn, otherName } from '../shared/names.ts';
import profile from '../shared/profile.module.css';
import { TypeMark } from '../shared/type-mark.tsx';
import { EntityActions } from './entity-actions.tsx';
import { FactGroup } from './fact-group.tsx';
import { Figures } from './figures.tsx';
import { figuresOf, groupFacts } from './group-facts.ts';
import { headline } from './headline.ts';
import { InGroup } from './in-group.tsx';
import styles from './inspector.module.css';
import { Neighbours } from './neighbours.tsx';
import { hasPage, OnItsPage } from './on-its-page.tsx';
import { PanelHeader } from './panel-header.tsx';

/** All that is said about one entity. */
export function EntityView({ id }: { readonly id: NodeId }) {
  const { api } = useOrrery();
  const t = useT();
  const node = useGraph((state) => state.nodes.get(id));
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['entity', id],
    queryFn: ({ signal }) => api.entity(id, { signal }),
  });
  const words = useProblemWords(error);
  if (node === undefined) return null;
  return (
    <div className={styles['panel']} data-testid="entity-view">
      <EntityHeader id={id} detail={data ?? null} />
      <InGroup id={id} />
      {isPending ? <Skeleton lines={7} label={t('common.loading')} /> : null}
      {error === null ? null : (
        <Notice
          tone="danger"
          icon={<TriangleAlert size={18} aria-hidden />}
          title={t('error.panel')}
          actions={<Button onPress={() => void refetch()}>{t('common.retry')}</Button>}
        >
          {words}
        </Notice>
      )}
      {data === null ? <Notice title={t('entity.missing')} /> : null}
      {data === null || data === undefined ? null : <EntityBody detail={data} id={id} />}
    </div>
  );
}

interface EntityHeaderProps {
  readonly id: NodeId;
  readonly detail: EntityDetail | null;
}

function EntityHeader({ id, detail }: EntityHeaderProps) {
  const t = useT();
  const locale = useLocale();
  const vocabulary = useVocabulary();
  const court = useCourt();
  const { shown } = useMemo(() => sift(detail?.claims ?? [], court), [detail, court]);
  const node = useGraph((state) => state.nodes.get(id));
  const tally = useTally(id);
  if (node === undefined) return null;
  const notes = [
    ...(node.anonymous ? [t('entity.anonymous')] : []),
    ...(detail?.count === null || detail?.count === undefined ? [] : [t('entity.count', { count: detail.count })]),
  ];
  return (
    <PanelHeader
      kicker={
        <>
          <TypeMark type={node.type} /> {[vocabulary.type(node.type), ...notes].join(' · ')}
        </>
      }
      title={nameIn(locale, node)}
      subtitle={otherName(locale, node)}
      line={detail === null ? null : headline(shown, { id: detail.id, locale, asOf: court.view.asOf })}
      links={detail === null || detail.wikidataId === null ? null : <Wikidata id={detail.wikidataId} />}
      tally={tally}
      actions={<EntityActions id={id} />}
    />
  );
}

/** "29 relations and 31 other statements in 19 documents, 1989 to 2025", as the view shows them; null until they are counted. */
function useTally(id: NodeId): string | null {
  const t = useT();
  const { counts = [], documents = 0 } = useFactCounts(id) ?? {};
  if (counts.length === 0) return null;
  const isRelation = ({ predicate, end }: FactCount): boolean =>
    end !== 'ALSO' && isPredicate(predicate) && predicateOf(predicate).drawn;
  const sum = (some: readonly FactCount[]): number => some.reduce((total, { claims }) => total + claims, 0);
  const relations = sum(counts.filter(isRelation));
  const years = counts.flatMap(({ firstYear, lastYear }) => [firstYear, lastYear]).filter((year) => year !== null);
  const told = t('entity.tally', { relations, others: sum(counts) - relations, documents });
  if (years.length === 0) return told;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return (
    told +
    (first === last
      ? t('entity.year', { year: String(first) })
      : t('entity.years', { first: String(first), last: String(last) }))
  );
}

/** The same entity in Wikidata. */
const Wikidata = ({ id }: { readonly id: string }) => (
  <a
    href={`https://www.wikidata.org/wiki/${encodeURIComponent(id)}`}
    target="_blank"
    rel="noopener noreferrer nofollow"
  >
    Wikidata {id}
  </a>
);

function EntityBody({ detail, id }: { readonly detail: EntityDetail; readonly id: NodeId }) {
  const t = useT();
  const locale = useLocale();
  const court = useCourt();
  const counts = useFactCounts(id);
  const groups = useMemo(
    () =>
      groupFacts({
        entity: detail,
        claims: detail.claims,
        counts: counts?.counts ?? detail.factCounts,
        asOf: court.view.asOf,
        isShown: counts === undefined ? undefined : (claim) => judge(claim, court).hiddenBy === null,
      }),
    [detail, court, counts],
  );
  const { shown, hidden } = useMemo(() => sift(detail.claims, court), [detail.claims, court]);
  const note = inLocale(locale, detail, 'note');
  return (
    <>
      {note === null ? null : <p className={profile['note']}>{note}</p>}
      <Figures claims={figuresOf(shown, detail.id)} />
      <Aliases detail={detail} />
      <OnItsPage entity={detail} />
      {groups.length === 0 && hasPage(detail) ? null : (
        <section aria-labelledby="facts">
          <h3 id="facts" className={styles['heading']}>
            {t('entity.facts')}
          </h3>
          {groups.length === 0 ? <p className={styles['quiet']}>{t('entity.noFacts')}</p> : null}
          {groups.map((group) => (
            <FactGroup key={group.key} group={group} />
          ))}
          <HiddenNote hidden={hidden} />
        </section>
      )}
      {detail.type === 'SourceGroup' ? null : <Neighbours id={id} />}
    </>
  );
}

function Aliases({ detail }: { readonly detail: EntityDetail }) {
  const t = useT();
  const aliases = detail.aliases.filter((alias) => alias.value !== detail.name && alias.value !== detail.nameZh);
  if (aliases.length === 0) return null;
  return (
    <section aria-labelledby="aliases">
      <h3 id="aliases" className={styles['heading']}>
        {t('entity.aliases')}
      </h3>
      <ul className={styles['aliases']}>
        {aliases.map((alias) => (
          <li
            key={`${alias.value}-${alias.lang ?? ''}`}
            lang={alias.lang ?? undefined}
            data-editorial={alias.editorial || undefined}
            title={alias.editorial ? t('entity.editorial') : undefined}
          >
            {alias.value}
          </li>
        ))}
      </ul>
    </section>
  );
}
