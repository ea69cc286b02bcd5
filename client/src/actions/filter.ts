import * as filters from '../graph/filters.ts';
import { asStep } from '../graph/history.ts';
import type { EntityType } from '../graph/types.ts';
import { defineAction } from './action.ts';

/** Greys a type out, or shows it again. */
export const toggleType = defineAction<{ readonly type: EntityType }>({
  id: 'toggle-type',
  run: ({ store }, { type }) => store.setState(asStep(filters.toggleType(type), { kind: 'filter' })),
});

/** Greys out all other types; again to show all. */
export const isolateType = defineAction<{ readonly type: EntityType }>({
  id: 'isolate-type',
  run: ({ store }, { type }) => store.setState(asStep(filters.isolateType(type), { kind: 'filter' })),
});

/** Leaves the links of a predicate out, or draws them again. */
export const togglePredicate = defineAction<{ readonly predicate: string }>({
  id: 'toggle-predicate',
  run: ({ store }, { predicate }) => store.setState(asStep(filters.togglePredicate(predicate), { kind: 'filter' })),
});

export const showAll = defineAction<undefined>({
  id: 'show-all',
  run: ({ store }) => store.setState(asStep(filters.showAll, { kind: 'filter' })),
});
