import { Eye, EyeOff } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { isolateType, showAll, togglePredicate, toggleType } from '../../actions/filter.ts';
import { selectElements } from '../../actions/select.ts';
import { sift } from '../../graph/judge.ts';
import type { EntityType } from '../../graph/types.ts';
import { Button as TextButton } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useT } from '../../workspace/hooks.ts';
import { useCourt } from '../../workspace/use-court.ts';
import { useVocabulary } from '../../workspace/use-model.ts';
import { usePicture } from '../../workspace/use-picture.ts';
import { HiddenNote } from '../shared/hidden-note.tsx';
import { TypeMark } from '../shared/type-mark.tsx';
import styles from './legend.module.css';
import { LineKey, NodeKey } from './line-key.tsx';

/** The legend is a control: types and relations on the canvas with counts, selectable and dimmable. */
export function Legend() {
  const t = useT();
  const hasDay = useGraph((state) => state.view.asOf !== null);
  return (
    <div className={styles['legend']} data-testid="legend">
      <Types />
      <Relations />
      <section aria-labelledby="legend-lines">
        <h2 id="legend-lines" className={styles['heading']}>
          {t('legend.lines')}
        </h2>
        <LineKey />
      </section>
      {hasDay ? (
        <section aria-labelledby="legend-nodes">
          <h2 id="legend-nodes" className={styles['heading']}>
            {t('legend.nodes')}
          </h2>
          <NodeKey />
        </section>
      ) : null}
    </div>
  );
}

function Types() {
  const t = useT();
  const { run } = useOrrery();
  const nodes = useGraph((state) => state.nodes);
  const hidden = useGraph((state) => state.hiddenTypes);
  const hiddenPredicates = useGraph((state) => state.hiddenPredicates);
  const counts = useMemo(() => countBy([...nodes.values()], (node) => node.type), [nodes]);
  return (
    <section aria-labelledby="legend-types">
      <h2 id="legend-types" className={styles['heading']}>
        {t('legend.types')}
        {hidden.size + hiddenPredicates.size === 0 ? null : (
          <TextButton variant="quiet" onPress={() => void run(showAll, undefined)}>
            {t('legend.showAll')}
          </TextButton>
        )}
      </h2>
      <ul className={styles['rows']}>
        {counts.map(([type, count]) => (
          <TypeRow key={type} type={type} count={count} isHidden={hidden.has(type)} />
        ))}
      </ul>
      {counts.length === 0 ? (
        <p className={styles['hint']}>{t('outline.empty')}</p>
      ) : (
        <p className={styles['hint']}>{t('legend.hint')}</p>
      )}
    </section>
  );
}

interface TypeRowProps {
  readonly type: EntityType;
  readonly count: number;
  readonly isHidden: boolean;
}

function TypeRow({ type, count, isHidden }: TypeRowProps) {
  const { store, run } = useOrrery();
  const t = useT();
  const name = useVocabulary().types(type);
  const select = () => {
    const ids = [...store.getState().nodes.values()].filter((node) => node.type === type).map((node) => node.id);
    void run(selectElements, { ids });
  };
  return (
    <li className={styles['row']} data-dimmed={isHidden || undefined}>
      <Button
        className={styles['name'] ?? ''}
        aria-label={t('legend.select', { name, count })}
        onPress={select}
        onDoubleClick={() => void run(isolateType, { type })}
      >
        <TypeMark type={type} />
        <span>{name}</span>
        <span className={styles['count']}>{count}</span>
      </Button>
      <Eyes isHidden={isHidden} name={name} onToggle={() => void run(toggleType, { type })} />
    </li>
  );
}

function Relations() {
  const t = useT();
  const { run } = useOrrery();
  const vocabulary = useVocabulary();
  const edges = useGraph((state) => state.edges);
  const off = useGraph((state) => state.hiddenPredicates);
  const court = useCourt();
  // Those switched off here keep their row, or they could not be switched on again.
  const { shown, hidden } = useMemo(() => sift(edges.values(), court), [edges, court]);
  const counts = useMemo(() => countBy(shown, (edge) => edge.predicate), [shown]);
  const picture = usePicture();
  const select = (predicate: string) => {
    const ids = picture.lines.filter((line) => line.edges.some((edge) => edge.predicate === predicate));
    void run(selectElements, { ids: ids.map((line) => line.id) });
  };
  if (edges.size === 0) return null;
  return (
    <section aria-labelledby="legend-relations">
      <h2 id="legend-relations" className={styles['heading']}>
        {t('legend.relations')}
      </h2>
      <ul className={styles['rows']}>
        {counts.map(([predicate, count]) => {
          const name = vocabulary.verb(predicate);
          return (
            <li key={predicate} className={styles['row']} data-dimmed={off.has(predicate) || undefined}>
              <Button
                className={styles['name'] ?? ''}
                aria-label={t('legend.select', { name, count })}
                onPress={() => select(predicate)}
              >
                <span>{name}</span>
                <span className={styles['count']}>{count}</span>
              </Button>
              <Eyes
                isHidden={off.has(predicate)}
                name={name}
                onToggle={() => void run(togglePredicate, { predicate })}
              />
            </li>
          );
        })}
      </ul>
      <HiddenNote hidden={hidden} />
    </section>
  );
}

interface EyesProps {
  readonly isHidden: boolean;
  readonly name: string;
  onToggle(): void;
}

function Eyes({ isHidden, name, onToggle }: EyesProps) {
  const t = useT();
  return (
    <IconButton
      className={styles['eye']}
      label={isHidden ? t('legend.show', { name }) : t('legend.hide', { name })}
      onPress={onToggle}
    >
      {isHidden ? <EyeOff size={15} aria-hidden /> : <Eye size={15} aria-hidden />}
    </IconButton>
  );
}

/** Most frequent first. */
function countBy<Item, Key extends string>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): readonly [Key, number][] {
  const counts = new Map<Key, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return [...counts].toSorted(([a, x], [b, y]) => y - x || a.localeCompare(b));
}
