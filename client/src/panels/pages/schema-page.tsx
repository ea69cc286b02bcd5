import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import { useOrrery } from '../../workspace/context.tsx';
import { useVocabulary } from '../../workspace/use-model.ts';
import { usePlainT } from '../../workspace/use-plain-t.ts';
import profile from '../shared/profile.module.css';
import { SchemaMap, useBringType } from '../shared/schema-map.tsx';
import { TypeMark } from '../shared/type-mark.tsx';
import { PageFrame, PageState } from './page-frame.tsx';
import styles from './pages.module.css';

const MOST = { wide: 14, narrow: 12 };

/** The graph in small: its types, and what joins them, with counts. */
export function SchemaPage() {
  const { api } = useOrrery();
  const pt = usePlainT();
  const intl = useIntl();
  const vocabulary = useVocabulary();
  const bring = useBringType();
  const isNarrow = useMediaQuery('(max-width: 700px)');
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['schema'],
    queryFn: ({ signal }) => api.schema({ signal }),
  });
  const most = isNarrow ? MOST.narrow : MOST.wide;
  const types = data?.types.filter(({ count }) => count > 0) ?? [];
  return (
    <PageFrame kicker={pt('schema.kicker')} title={pt('schema.title')} subtitle={<p>{pt('schema.lead')}</p>}>
      <PageState isPending={isPending} error={error} retry={() => void refetch()} />
      {data === undefined ? null : (
        <>
          <SchemaMap schema={data} most={most} shape={isNarrow ? 0.8 : 1.6} named={!isNarrow} />
          {types.length > most ? (
            <p className={profile['note']}>{pt('schema.more', { shown: most, total: types.length })}</p>
          ) : null}
          {data.gaps.map(({ kind, count }) => (
            <Notice key={kind} title={pt(`plain.gap.${kind}`, { count: count ?? 0 })} />
          ))}
          <section>
            <h3 className={styles['section']}>{pt('schema.types')}</h3>
            <ul className={styles['schema']}>
              {types.map(({ id, count }) => (
                <li key={id}>
                  <Button variant="quiet" icon={<TypeMark type={id} />} onPress={() => bring(id)}>
                    {pt('schema.type', { name: vocabulary.types(id), count: intl.formatNumber(count) })}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h3 className={styles['section']}>{pt('schema.relations')}</h3>
            {data.relations.length === 0 ? <p className={profile['note']}>{pt('schema.none')}</p> : null}
            <ul className={styles['schema']} data-testid="schema-relations">
              {data.relations.map(({ source, predicate, target, count, isAbout }) => (
                <li key={`${source} ${predicate} ${target}`}>
                  {pt('schema.relation', {
                    source: vocabulary.type(source),
                    verb: vocabulary.verb(predicate),
                    target: vocabulary.type(target),
                    count: intl.formatNumber(count),
                    isAbout: String(isAbout),
                  })}
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
    </PageFrame>
  );
}
