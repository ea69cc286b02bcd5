import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import type { EntityDetail } from '../../api/orrery-api.ts';
import { sift } from '../../graph/judge.ts';
import type { NodeId } from '../../graph/types.ts';
import { inLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useLocale, useT } from '../../workspace/hooks.ts';
import { useProblemWords } from '../../workspace/problem-words.ts';
import { useCourt } from '../../workspace/use-court.ts';
import { useVocabulary } from '../../workspace/use-model.ts';
import { HiddenNote } from '../shared/hidden-note.tsx';
import { nameIn, otherName } from '../shared/names.ts';
import { TypeMark } from '../shared/type-mark.tsx';
import { EntityActions } from './entity-actions.tsx';
import { FactGroup } from './fact-group.tsx';
import { Figures } from './figures.tsx';
import { figuresOf, groupFacts } from './group-facts.ts';
import { headline } from './headline.ts';
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
      actions={<EntityActions id={id} />}
    />
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
  const groups = useMemo(
    () => groupFacts({ entity: detail, claims: detail.claims, counts: detail.factCounts, asOf: court.view.asOf }),
    [detail, court],
  );
  const { shown, hidden } = useMemo(() => sift(detail.claims, court), [detail.claims, court]);
  const note = inLocale(locale, detail.note, detail.noteZh);
  return (
    <>
      {note === null ? null : <p className={styles['note']}>{note}</p>}
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
