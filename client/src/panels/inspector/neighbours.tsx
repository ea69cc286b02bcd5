import { Plus } from 'lucide-react';
import { useIntl } from 'react-intl';
import { expand } from '../../actions/expand.ts';
import type { RelationCount } from '../../api/orrery-api.ts';
import type { NodeId } from '../../graph/types.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useT } from '../../workspace/hooks.ts';
import { useVocabulary } from '../../workspace/use-model.ts';
import { usePlainT } from '../../workspace/use-plain-t.ts';
import { useRelationCounts } from '../../workspace/use-relation-counts.ts';
import styles from './inspector.module.css';

/** Which links lead on, with counts before anything is fetched. */
export function Neighbours({ id }: { readonly id: NodeId }) {
  const t = useT();
  const pt = usePlainT();
  const { data, isPending } = useRelationCounts(id);
  return (
    <section aria-labelledby="neighbours" data-testid="neighbours">
      <h3 id="neighbours" className={styles['heading']}>
        {t('entity.neighbours')}
      </h3>
      {isPending ? <Skeleton lines={3} label={t('common.loading')} /> : null}
      {data?.some(({ isAtLeast }) => isAtLeast) === true ? (
        <p className={styles['quiet']}>{pt('plain.partNote')}</p>
      ) : null}
      <ul className={styles['relations']}>
        {data?.map((count) => (
          <Relation key={`${count.predicate}-${count.direction}`} id={id} count={count} />
        ))}
      </ul>
    </section>
  );
}

function Relation({ id, count }: { readonly id: NodeId; readonly count: RelationCount }) {
  const { run } = useOrrery();
  const t = useT();
  const pt = usePlainT();
  const intl = useIntl();
  const vocabulary = useVocabulary();
  const relation = vocabulary.verb(count.predicate, { backwards: count.direction === 'IN' });
  return (
    <li>
      <span>{relation}</span>
      <span className={styles['quiet']}>
        {count.isAtLeast === true
          ? pt('plain.atLeast', { count: intl.formatNumber(count.neighbours) })
          : count.neighbours}{' '}
        · {t('entity.neighboursHidden', { hidden: count.hidden })}
      </span>
      {count.hidden === 0 ? (
        <span className={styles['placeholder']} />
      ) : (
        <IconButton
          label={t('entity.bring', { relation, hidden: count.hidden })}
          onPress={() => void run(expand, { id, predicates: [count.predicate], direction: count.direction })}
        >
          <Plus size={16} aria-hidden />
        </IconButton>
      )}
    </li>
  );
}
