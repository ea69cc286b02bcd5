import { Plus } from 'lucide-react';
import { useState } from 'react';
import { addSubgraph } from '../../actions/add-subgraph.ts';
import { selectElements } from '../../actions/select.ts';
import { MOST_AT_ONCE, type SharedNeighbour } from '../../api/many.ts';
import { type NodeId, nodeId } from '../../graph/types.ts';
import { punctuationOf } from '../../i18n/locale.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useLocale, useT } from '../../workspace/hooks.ts';
import { problemWords } from '../../workspace/problem-words.ts';
import { useSharedNeighbours } from '../../workspace/use-shared-neighbours.ts';
import { EntityLink } from '../shared/entity-link.tsx';
import { nameIn } from '../shared/names.ts';
import { TypeMark } from '../shared/type-mark.tsx';
import styles from './inspector.module.css';
import own from './several-view.module.css';

const FIRST = 8;
const MORE = 200;

/** What the selected have in common: entities tied to two or more of them, in all the data, those of most ties first. */
export function SharedNeighbours({ ids }: { readonly ids: readonly NodeId[] }) {
  const t = useT();
  const [first, setFirst] = useState(FIRST);
  const { data, error, isPending } = useSharedNeighbours(ids, first);
  const bring = useBring();
  return (
    <section aria-labelledby="several-shared" data-testid="shared-neighbours">
      <h3 id="several-shared" className={styles['heading']}>
        {t('shared.title')}
      </h3>
      {ids.length > MOST_AT_ONCE ? (
        <p className={styles['note']}>{t('shared.limit', { count: MOST_AT_ONCE, total: ids.length })}</p>
      ) : null}
      {isPending ? <Skeleton lines={3} label={t('common.loading')} /> : null}
      {error === null ? null : <Notice tone="danger" title={problemWords(error, t)} />}
      {data?.total === 0 ? <p className={styles['note']}>{t('shared.none')}</p> : null}
      <ul className={own['shared']}>
        {data?.entries.map((entry) => (
          <SharedRow key={entry.entity.id} entry={entry} of={ids.length} onBring={() => bring([entry])} />
        ))}
      </ul>
      {data === undefined || data.total === 0 ? null : (
        <p className={own['row']}>
          <Button onPress={() => bring(data.entries)}>{t('shared.bring', { count: data.entries.length })}</Button>
          {data.total > data.entries.length ? (
            <Button variant="quiet" onPress={() => setFirst(MORE)}>
              {t('shared.more', { shown: data.entries.length, total: data.total })}
            </Button>
          ) : null}
        </p>
      )}
    </section>
  );
}

/** Brings shared neighbours with their links to what is on the canvas, in one step. The selection stays with what was selected. */
function useBring(): (entries: readonly SharedNeighbour[]) => void {
  const { run, api, store } = useOrrery();
  return (entries) => {
    const { nodes, view, selection } = store.getState();
    const ids = [...new Set([...nodes.keys(), ...entries.map(({ entity }) => nodeId(entity.id))])];
    const load = (signal: AbortSignal | undefined) => api.subgraph({ ids, ...view }, { signal });
    void run(addSubgraph, { load }).then(() => run(selectElements, { ids: [...selection] }));
  };
}

interface SharedRowProps {
  readonly entry: SharedNeighbour;
  readonly of: number;
  onBring(): void;
}

function SharedRow({ entry: { entity, tiedTo }, of, onBring }: SharedRowProps) {
  const t = useT();
  const locale = useLocale();
  const nodes = useGraph((state) => state.nodes);
  const names = tiedTo.flatMap((id) => nodes.get(id) ?? []).map((node) => nameIn(locale, node));
  const isShown = nodes.has(nodeId(entity.id));
  return (
    <li>
      <TypeMark type={entity.type} />
      <EntityLink entity={entity} />
      <span className={own['ties']} title={names.join(punctuationOf(locale).list)}>
        {t('shared.ties', { count: tiedTo.length, of })}
      </span>
      {isShown ? (
        <span className={styles['placeholder']} />
      ) : (
        <IconButton label={t('shared.bringOne', { name: nameIn(locale, entity) })} onPress={onBring}>
          <Plus size={16} aria-hidden />
        </IconButton>
      )}
    </li>
  );
}
