import { type DocumentNode, parse } from 'graphql';

/** One operation to be asked so that its plan is there when a person asks its like. */
export interface WarmQuestion {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What there is most of: the answers are found soonest where they are asked for most. */
export const WHAT_THERE_IS = parse(`
  query WhatThereIs { model { ground types { id count } predicates { predicate count } } }
`);

const ROWS = parse(`
  query WarmRows($where: EntityFilter, $orderBy: [EntityOrder!]) {
    entities(where: $where, orderBy: $orderBy, lens: REPORTED, first: 100) {
      totalCount
      edges { node { id name nameZh type { id } degree(lens: REPORTED) relationCounts(lens: REPORTED) { predicate } } }
    }
  }
`);

const GROUPS = parse(`
  query WarmGroups($where: EntityFilter, $groupBy: [GroupBy!]!) {
    entityGroups(where: $where, groupBy: $groupBy, orderBy: [{ by: COUNT, direction: DESC }], lens: REPORTED, first: 100) {
      total groupCount inSeveralGroups groups { count keys { word year type { id } entity { id name } } }
    }
  }
`);

const FACETS = parse(`
  query WarmFacets($subject: ClaimFilter!, $object: ClaimFilter!) {
    subject: claimGroups(where: $subject, groupBy: [{ by: PREDICATE }, { by: PARTY_TYPE, as: OBJECT }], first: 500) {
      groups { count keys { predicate type { id } } }
    }
    object: claimGroups(where: $object, groupBy: [{ by: PREDICATE }, { by: PARTY_TYPE, as: SUBJECT }], first: 500) {
      groups { count keys { predicate type { id } } }
    }
  }
`);

interface Model {
  readonly ground?: string;
  readonly types?: readonly { readonly id: string; readonly count: number }[];
  readonly predicates?: readonly { readonly predicate: string; readonly count: number }[];
}

/** How many types are asked about: those with most entities. */
const TYPES = 2;

/** What the table of the analysis asks first, of the types that there are most of. A database of others has plans of its own. */
export function warmQuestions(model: unknown): readonly WarmQuestion[] {
  const { ground, types = [], predicates = [] } = (model ?? {}) as Model;
  if (ground !== 'CLAIMS') return [];
  const some = types
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, TYPES);
  const [most] = predicates.toSorted((a, b) => b.count - a.count);
  const via = most === undefined ? {} : { via: [{ predicates: [most.predicate], direction: 'BOTH' }] };
  return some.flatMap(({ id }): readonly WarmQuestion[] => {
    const where = { types: [id] };
    const party = (as: string) => ({ party: [{ as, where }], shown: true });
    return [
      { document: ROWS, variables: { where, orderBy: [{ by: 'NAME', direction: 'ASC' }] } },
      { document: FACETS, variables: { subject: party('SUBJECT'), object: party('OBJECT') } },
      { document: ROWS, variables: { where, orderBy: [{ by: 'DEGREE', direction: 'DESC' }] } },
      { document: GROUPS, variables: { where, groupBy: [{ by: 'YEAR' }] } },
      ...(most === undefined
        ? []
        : [{ document: GROUPS, variables: { where, groupBy: [{ by: 'NEIGHBOUR', ...via }] } }]),
    ];
  });
}
