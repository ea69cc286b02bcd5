import { setFilters } from '../../actions/filter.ts';
import { withProperty } from '../../graph/filters.ts';
import type { PropertyFilter } from '../../graph/sieve.ts';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph } from '../../workspace/hooks.ts';

type Wanted = Omit<PropertyFilter, 'property'>;

const EVERYTHING: Wanted = { least: null, most: null, terms: [], keepsMissing: true };

/** The filter on a property as it is, and how to change it. One that leaves nothing out is none. */
export function usePropertyFilter(property: string): readonly [Wanted, (change: Partial<Wanted>) => void] {
  const { store, run } = useOrrery();
  const current =
    useGraph((state) => state.filters.properties.find((each) => each.property === property)) ?? EVERYTHING;
  const change = (part: Partial<Wanted>): void => {
    const { least, most, terms, keepsMissing } = { ...current, ...part };
    const { filters } = store.getState();
    void run(setFilters, { filters: withProperty(filters, { property, least, most, terms, keepsMissing }) });
  };
  return [current, change];
}
