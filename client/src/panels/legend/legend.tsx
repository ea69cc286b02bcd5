import { Eye, EyeOff } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { isolateType, showAll, togglePredicate, toggleType } from '../../actions/filter.ts';
import { selectElements } from '../../actions/select.ts';
import { countHidden } from '../../graph/judge.ts';
import { isFiltering } from '../../graph/sieve.ts';
import type { Count } from '../../graph/tally-picture.ts';
import type { EntityType } from '../../graph/types.ts';
import { Button as TextButton } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useT } from '../../workspace/hooks.ts';
import { useVocabulary } from '../../workspace/use-model.ts';
import { usePicture } from '../../workspace/use-picture.ts';
import { HiddenNote } from '../shared/hidden-note.tsx';
import { TypeMark } from '../shared/type-mark.tsx';
import { Appearance } from './appearance.tsx';
import { Dates } from './dates.tsx';
import { Groups } from './groups.tsx';
import styles from './legend.module.css';
import { LineKey, NodeKey } from './line-key.tsx';

/** The legend is a control: types and relations on the canvas with counts, selectable and dimmable. */
export function Legend() {
  const t = useT();
  const hasDay = useGraph((state) => state.view.asOf !== null);
  return (
    <div className={styles['legend']} data-testid="legend">
      <Types />
      <Groups />
      <Appearance />
      <Relations />
      <Dates />
      <section aria-labelledby="legend-lines">
        <h2 id="legend-lines" className={styles['heading']}>
          {t('legend.lines')}
        </h2>
        <LineKey />
      </section>
      <section aria-labelledby="legend-nodes">
        <h2 id="legend-nodes" className={styles['heading']}>
          {t('legend.nodes')}
        </h2>
        <NodeKey hasDay={hasDay} />
      </section>
    </div>
  );
}

function Types() {
  const t = useT();
  const { run } = useOrrery();
  const filters = useGraph((state) => state.filters);
  const { tally } = usePicture();
  const counts = useMemo(() => byFrequency(tally.types), [tally]);
  const lens = useGraph((state) => state.view.lens);
  const outOfView = tally.outOfView.size;
  return (
    <section aria-labelledby="legend-types">
      <h2 id="legend-types" className={styles['heading']}>
        {t('legend.types')}
        {isFiltering(filters) ? (
          <TextButton variant="quiet" onPress={() => void run(showAll, undefined)}>
            {t('legend.showAll')}
          </TextButton>
        ) : null}
      </h2>
      <ul className={styles['rows']}>
        {counts.map(([type, count]) => (
          <TypeRow key={type} type={type} count={count} isHidden={filters.types.includes(type)} />
        ))}
      </ul>
      {counts.length === 0 ? (
        <p className={styles['hint']}>{t('outline.empty')}</p>
      ) : (
        <p className={styles['hint']}>{t('legend.hint')}</p>
      )}
      {outOfView === 0 ? null : (
        <p className={styles['hint']} data-testid="out-of-view">
          {t('legend.outOfView', { count: outOfView, lens: t(`lens.${lens}`) })}
        </p>
      )}
    </section>
  );
}

interface TypeRowProps {
  readonly type: EntityType;
  readonly count: Count;
  readonly isHidden: boolean;
}

function TypeRow({ type, count, isHidden }: TypeRowProps) {
  const { picture, run } = useOrrery();
  const t = useT();
  const name = useVocabulary().types(type);
  const look = useGraph((state) => state.style.types[type]);
  const select = () => {
    const { nodes, tally } = picture.getState();
    const ofType = nodes.filter((node) => node.type === type && !tally.outOfView.has(node.id));
    // What the count tells is what is selected; of a type that is greyed out as a whole, all.
    const kept = ofType.filter((node) => !node.dimmed);
    void run(selectElements, { ids: (kept.length === 0 ? ofType : kept).map(({ id }) => id) });
  };
  return (
    <li className={styles['row']} data-dimmed={isHidden || undefined}>
      <Button
        className={styles['name'] ?? ''}
        aria-label={t('legend.select', { name, count: countOf(count) })}
        onPress={select}
        onDoubleClick={() => void run(isolateType, { type })}
      >
        <TypeMark type={type} hue={look?.hue} icon={look?.icon} />
        <span>{name}</span>
        <Shown count={count} />
      </Button>
      <Eyes isHidden={isHidden} name={name} onToggle={() => void run(toggleType, { type })} />
    </li>
  );
}

const countOf = ({ shown, all }: Count): number => (shown === 0 ? all : shown);

/** "42", or "12 / 42" where a filter greys some of them out. */
function Shown({ count: { shown, all } }: { readonly count: Count }) {
  return <span className={styles['count']}>{shown === all || shown === 0 ? all : `${shown} / ${all}`}</span>;
}

function Relations() {
  const t = useT();
  const { run } = useOrrery();
  const vocabulary = useVocabulary();
  const off = useGraph((state) => state.filters.predicates);
  const { tally, lines, hidden } = usePicture();
  const counts = useMemo(() => byFrequency(tally.predicates), [tally]);
  const select = (predicate: string) => {
    const ids = lines.filter((line) => line.edges.some((edge) => edge.predicate === predicate));
    void run(selectElements, { ids: ids.map((line) => line.id) });
  };
  if (counts.length === 0 && countHidden(hidden) === 0) return null;
  return (
    <section aria-labelledby="legend-relations">
      <h2 id="legend-relations" className={styles['heading']}>
        {t('legend.relations')}
      </h2>
      <ul className={styles['rows']}>
        {counts.map(([predicate, count]) => {
          const name = vocabulary.verb(predicate);
          const isHidden = off.includes(predicate);
          return (
            <li key={predicate} className={styles['row']} data-dimmed={isHidden || undefined}>
              <Button
                className={styles['name'] ?? ''}
                aria-label={t('legend.select', { name, count: countOf(count) })}
                onPress={() => select(predicate)}
              >
                <span>{name}</span>
                <Shown count={count} />
              </Button>
              <Eyes isHidden={isHidden} name={name} onToggle={() => void run(togglePredicate, { predicate })} />
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
const byFrequency = <Key extends string>(counts: ReadonlyMap<Key, Count>): readonly (readonly [Key, Count])[] =>
  [...counts].toSorted(([a, x], [b, y]) => y.all - x.all || a.localeCompare(b));
