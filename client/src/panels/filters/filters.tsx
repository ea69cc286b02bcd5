import { useMemo } from 'react';
import { readerOf } from '../../graph/sieve.ts';
import { useGraph, useT } from '../../workspace/hooks.ts';
import { useIsPlain } from '../../workspace/use-ground.ts';
import { usePicture } from '../../workspace/use-picture.ts';
import { type Property, useProperties } from '../../workspace/use-properties.ts';
import { ActiveFilters } from './active-filters.tsx';
import { CertaintyFilter, DocumentFilter, PeriodFilter } from './evidence-filters.tsx';
import styles from './filters.module.css';
import { NumberFilter } from './number-filter.tsx';
import { Part } from './part.tsx';
import { WordFilter } from './word-filter.tsx';

/** What of the picture is greyed out, by what is said and by whom. Types and relations are switched off in the legend. */
export function Filters() {
  const t = useT();
  const isEmpty = useGraph((state) => state.nodes.size === 0);
  const properties = useProperties();
  const isPlain = useIsPlain();
  if (isEmpty) return <p className={styles['hint']}>{t('outline.empty')}</p>;
  return (
    <div className={styles['filters']} data-testid="filters">
      <ActiveFilters />
      {properties.map((property) => (
        <PropertyFilterPart key={property.id} property={property} />
      ))}
      {isPlain ? null : (
        <>
          <CertaintyFilter />
          <DocumentFilter />
          <PeriodFilter />
        </>
      )}
      <p className={styles['hint']}>{t('filters.hint')}</p>
    </div>
  );
}

/** What is said of each entity on the canvas that the property is said of, and how many it is not said of. */
function useValues(id: string) {
  const nodes = useGraph((state) => state.nodes);
  const columns = useGraph((state) => state.columns);
  const { neighbours } = usePicture();
  return useMemo(() => {
    const read = readerOf(id, { columns, neighbours });
    const all = read === null ? [] : [...nodes.values()].map((node) => read(node));
    const values = all.filter((each) => each.length > 0);
    return { values, missing: all.length - values.length };
  }, [id, nodes, columns, neighbours]);
}

function PropertyFilterPart({ property }: { readonly property: Property }) {
  const t = useT();
  const { values, missing } = useValues(property.id);
  const isActive = useGraph((state) => state.filters.properties.some((each) => each.property === property.id));
  if (values.length === 0) return null;
  return (
    <Part
      name={property.name}
      note={t('filters.of', { count: values.length })}
      isActive={isActive}
      isOpen={property.id === 'neighbours'}
    >
      {property.kind === 'number' ? (
        <NumberFilter property={property} values={values.map((each) => each.map(Number))} missing={missing} />
      ) : (
        <WordFilter property={property} values={values.map((each) => each.map(String))} missing={missing} />
      )}
    </Part>
  );
}
