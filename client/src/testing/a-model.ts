import type { Model } from '../api/answers.ts';

/** A few words of a graph, counted. */
export const MODEL: Model = {
  types: [
    { id: 'Person', count: 1 },
    { id: 'Lab', count: 1 },
    { id: 'Company', count: 1 },
  ],
  predicates: [
    { predicate: 'WORKS_AT', count: 1 },
    { predicate: 'DEMOTED_WITHIN', count: 1 },
    { predicate: 'DESCRIBED_AS', count: 1 },
  ],
};
