import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import type { StoredProperty } from '../../api/plain.ts';
import { dotId } from '../../graph/fold.ts';
import type { NodeId } from '../../graph/types.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useLocale, useT } from '../../workspace/hooks.ts';
import { useProblemWords } from '../../workspace/problem-words.ts';
import { useVocabulary } from '../../workspace/use-model.ts';
import { usePicture } from '../../workspace/use-picture.ts';
import { usePlainT } from '../../workspace/use-plain-t.ts';
import { nameIn } from '../shared/names.ts';
import { safeUrl } from '../shared/safe-url.ts';
import { TypeMark } from '../shared/type-mark.tsx';
import { EntityActions } from './entity-actions.tsx';
import { InGroup } from './in-group.tsx';
import styles from './inspector.module.css';
import { Neighbours } from './neighbours.tsx';
import { PanelHeader } from './panel-header.tsx';

/** A node of a database of others: its labels and its properties as they are stored, and where it leads. */
export function StoredEntity({ id }: { readonly id: NodeId }) {
  const { api } = useOrrery();
  const t = useT();
  const pt = usePlainT();
  const locale = useLocale();
  const vocabulary = useVocabulary();
  const node = useGraph((state) => state.nodes.get(id));
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['stored', id],
    queryFn: ({ signal }) => api.stored(id, { signal }),
  });
  if (node === undefined) return null;
  const labels = data?.labels.filter((label) => label !== node.type) ?? [];
  return (
    <div className={styles['panel']} data-testid="entity-view">
      <PanelHeader
        kicker={
          <>
            <TypeMark type={node.type} /> {[vocabulary.type(node.type), ...labels].join(' · ')}
          </>
        }
        title={nameIn(locale, node)}
        actions={<EntityActions id={id} />}
      />
      <InGroup id={id} />
      <Answered error={error} isPending={isPending} retry={() => void refetch()}>
        {data === null ? <Notice title={t('entity.missing')} /> : null}
        {data === null || data === undefined ? null : (
          <section aria-labelledby="stored">
            <h3 id="stored" className={styles['heading']}>
              {pt('plain.properties')}
            </h3>
            <Properties of={data.properties} count={data.propertyCount} />
          </section>
        )}
      </Answered>
      <Neighbours id={id} />
    </div>
  );
}

/** The relationships behind a line, each with its properties. */
export function StoredLine({ line: lineId }: { readonly line: string }) {
  const { api } = useOrrery();
  const t = useT();
  const pt = usePlainT();
  const locale = useLocale();
  const vocabulary = useVocabulary();
  const { lines, drawing, groups } = usePicture();
  const nodes = useGraph((state) => state.nodes);
  const line = [...lines, ...drawing.lines].find((candidate) => candidate.id === lineId);
  const ids = line?.edges.map((edge) => edge.id) ?? [];
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['relationships', ids],
    queryFn: ({ signal }) => api.relationships(ids, { signal }),
    enabled: ids.length > 0,
  });
  if (line === undefined) return <Notice title={t('evidence.none')} />;
  const nameOf = (id: NodeId): string => {
    const node = nodes.get(id);
    return node === undefined ? (groups.find((group) => dotId(group.id) === id)?.label ?? '') : nameIn(locale, node);
  };
  return (
    <div className={styles['panel']} data-testid="evidence">
      <PanelHeader
        kicker={pt('plain.links', { count: ids.length })}
        title={t('evidence.between', { a: nameOf(line.source), b: nameOf(line.target) })}
      />
      <Answered error={error} isPending={isPending} retry={() => void refetch()}>
        {data?.map(({ id, predicate, source, target, properties, propertyCount }) => (
          <section key={id} data-testid="relationship" aria-label={vocabulary.verb(predicate)}>
            <h3 className={styles['heading']}>
              {source.name} <i>{vocabulary.verb(predicate)}</i> {target.name}
            </h3>
            <Properties of={properties} count={propertyCount} />
          </section>
        ))}
      </Answered>
    </div>
  );
}

interface AnsweredProps {
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly retry: () => void;
  readonly children: ReactNode;
}

/** What was asked for, or that it is on its way, or why it did not come. */
function Answered({ error, isPending, retry, children }: AnsweredProps) {
  const t = useT();
  const words = useProblemWords(error);
  if (isPending) return <Skeleton lines={5} label={t('common.loading')} />;
  if (error === null) return children;
  return (
    <Notice
      tone="danger"
      icon={<TriangleAlert size={18} aria-hidden />}
      title={t('error.panel')}
      actions={<Button onPress={retry}>{t('common.retry')}</Button>}
    >
      {words}
    </Notice>
  );
}

interface PropertiesProps {
  readonly of: readonly StoredProperty[];
  /** How many there are in all. */
  readonly count: number;
}

function Properties({ of, count }: PropertiesProps) {
  const pt = usePlainT();
  if (of.length === 0) return <p className={styles['quiet']}>{pt('plain.none')}</p>;
  return (
    <>
      <dl className={styles['stored']}>
        {of.map(({ key, kind, text, isCut }) => (
          <Fragment key={key}>
            <dt>{key}</dt>
            <dd title={kind.toLowerCase()} dir="auto">
              <Value text={text} /> {isCut ? <span className={styles['quiet']}>{pt('plain.cut')}</span> : null}
            </dd>
          </Fragment>
        ))}
      </dl>
      {count > of.length ? <p className={styles['quiet']}>{pt('plain.more', { count: count - of.length })}</p> : null}
    </>
  );
}

/** An address becomes a link only where it is one of the web; everything else stays text. */
function Value({ text }: { readonly text: string }) {
  const url = /^https?:\/\/\S+$/.test(text) ? safeUrl(text) : null;
  return url === null ? (
    text
  ) : (
    <a href={url.href} target="_blank" rel="noopener noreferrer nofollow">
      {text}
    </a>
  );
}
