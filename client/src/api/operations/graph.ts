import { graphql } from '../graphql.ts';
import { subgraphFields } from './fragments.ts';

export const startingViewQuery = graphql(
  `
  query StartingView($lens: Lens!, $asOf: Date, $from: Date, $to: Date, $first: Int!) {
    startingView(lens: $lens, first: $first, allLinks: true) { ...SubgraphFields }
  }
`,
  [subgraphFields],
);

export const neighbourhoodQuery = graphql(
  `
  query Neighbourhood(
    $id: ID!, $predicates: [PredicateName!], $direction: Direction!, $types: [EntityTypeName!], $kinds: [EntityTypeName!],
    $lens: Lens!, $asOf: Date, $from: Date, $to: Date, $exclude: [ID!], $order: NeighbourOrder!, $first: Int!, $offset: Int!
  ) {
    neighbourhood(
      id: $id, predicates: $predicates, direction: $direction, types: $types, kinds: $kinds, lens: $lens, asOf: $asOf, from: $from, to: $to,
      exclude: $exclude, order: $order, first: $first, offset: $offset, allLinks: true
    ) { ...SubgraphFields }
  }
`,
  [subgraphFields],
);

export const subgraphQuery = graphql(
  `
  query SubgraphOf($ids: [ID!]!, $lens: Lens!, $asOf: Date, $from: Date, $to: Date) {
    subgraph(ids: $ids, lens: $lens, asOf: $asOf, allLinks: true) { ...SubgraphFields }
  }
`,
  [subgraphFields],
);

export const pathsQuery = graphql(
  `
  query Paths(
    $start: ID!, $end: ID!, $maxHops: Int!, $lens: Lens!, $excludePredicates: [PredicateName!], $excludeNodes: [ID!],
    $longer: Boolean!, $first: Int!, $asOf: Date, $from: Date, $to: Date
  ) {
    paths(
      from: $start, to: $end, maxHops: $maxHops, lens: $lens, excludePredicates: $excludePredicates,
      excludeNodes: $excludeNodes, longer: $longer, first: $first, asOf: $asOf, since: $from, until: $to
    ) {
      maxHops
      paths { nodes links weakest disputed }
      subgraph { ...SubgraphFields }
    }
  }
`,
  [subgraphFields],
);

export const columnsQuery = graphql(`
  query Columns($ids: [ID!]!, $lens: Lens!, $asOf: Date, $from: Date, $to: Date) {
    columns(ids: $ids, lens: $lens, asOf: $asOf, from: $from, to: $to) {
      ids
      properties { predicate unit entities numbers words }
      documents { document { id } links }
    }
  }
`);
