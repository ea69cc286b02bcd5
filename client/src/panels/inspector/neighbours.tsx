import { Plus } from 'lucide-react';
import { expand } from '../../actions/expand.ts';
import type { RelationCount } from '../../api/orrery-api.ts';
import type { NodeId } from '../../graph/types.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useT } from '../../workspace/hooks.ts';
import { useVocabulary } from '../../workspace/use-model.ts';
import { useRelationCounts } from '../../workspace/use-relation-counts.ts';
import styles from './inspector.module.css';

/** Which links lead on, with counts before anything is fetched. */
export function Neighbours({ id }: { readonly id: NodeId }) {
  const t = useT();
  const { data, isPending } = useRelationCounts(id);
  return (
    <section aria-labelledby="neighbours" data-testid="neighbours">
      <h3 id="neighbours" className={styles['heading']}>
        {t('entity.neighbours')}
      </h3>
      {isPending ? <Skeleton lines={3} label={t('common.loading')} /> : null}
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
  const vocabulary = useVocabulary();
  const relation = vocabulary.verb(count.predicate, { backwards: count.direction === 'IN' });
  return (
    <li>
      <span>{relation}</span>
      <span className={styles['quiet']}>
        {count.neighbours} · {t('entity.neighboursHidden', { hidden: count.hidden })}
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
