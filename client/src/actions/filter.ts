import * as filters from '../graph/filters.ts';
import { asStep } from '../graph/history.ts';
import { picture } from '../graph/picture.ts';
import { removeNodes } from '../graph/remove-nodes.ts';
import type { Filters } from '../graph/sieve.ts';
import type { EntityType } from '../graph/types.ts';
import { defineAction } from './action.ts';
import { rememberPositions } from './settle.ts';

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

/** Greys the links of a relation out, or shows them again. */
export const togglePredicate = defineAction<{ readonly predicate: string }>({
  id: 'toggle-predicate',
  run: ({ store }, { predicate }) => store.setState(asStep(filters.togglePredicate(predicate), { kind: 'filter' })),
});

/** Puts other filters in place of those in force. */
export const setFilters = defineAction<{ readonly filters: Filters }>({
  id: 'set-filters',
  run: ({ store }, args) => store.setState(asStep(filters.setFilters(args.filters), { kind: 'filter' })),
});

export const showAll = defineAction<undefined>({
  id: 'show-all',
  run: ({ store }) => store.setState(asStep(filters.showAll, { kind: 'filter' })),
});

/** Takes what is greyed out off the canvas; undo brings it back. The filters stay, for what comes later. */
export const removeDimmed = defineAction<undefined>({
  id: 'remove-dimmed',
  run(context) {
    const { store, announce } = context;
    const dimmed = picture(store.getState()).nodes.filter((node) => node.dimmed);
    if (dimmed.length === 0) return;
    rememberPositions(context);
    store.setState(asStep(removeNodes(new Set(dimmed.map(({ id }) => id))), { kind: 'remove', count: dimmed.length }));
    announce('announce.removed', { count: dimmed.length });
  },
});
