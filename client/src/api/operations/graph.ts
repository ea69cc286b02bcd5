import { graphql } from '../graphql.ts';
import { subgraphFields } from './fragments.ts';

export const startingViewQuery = graphql(
  `
  query StartingView($lens: Lens!, $asOf: Date, $first: Int!) {
    startingView(lens: $lens, first: $first, allLinks: true) { ...SubgraphFields }
  }
`,
  [subgraphFields],
);

export const neighbourhoodQuery = graphql(
  `
  query Neighbourhood(
    $id: ID!, $predicates: [Predicate!], $direction: Direction!, $types: [EntityType!], $lens: Lens!, $asOf: Date,
    $exclude: [ID!], $order: NeighbourOrder!, $first: Int!, $offset: Int!
  ) {
    neighbourhood(
      id: $id, predicates: $predicates, direction: $direction, types: $types, lens: $lens, asOf: $asOf,
      exclude: $exclude, order: $order, first: $first, offset: $offset, allLinks: true
    ) { ...SubgraphFields }
  }
`,
  [subgraphFields],
);

export const subgraphQuery = graphql(
  `
  query SubgraphOf($ids: [ID!]!, $lens: Lens!, $asOf: Date) {
    subgraph(ids: $ids, lens: $lens, asOf: $asOf, allLinks: true) { ...SubgraphFields }
  }
`,
  [subgraphFields],
);

export const pathsQuery = graphql(
  `
  query Paths($from: ID!, $to: ID!, $maxHops: Int!, $lens: Lens!, $excludePredicates: [Predicate!], $asOf: Date) {
    paths(
      from: $from, to: $to, maxHops: $maxHops, lens: $lens, excludePredicates: $excludePredicates, asOf: $asOf
    ) {
      maxHops
      paths { nodes links weakest disputed }
      subgraph { ...SubgraphFields }
    }
  }
`,
  [subgraphFields],
);

export const cypherQuery = graphql(
  `
  query Cypher($query: String!, $parameters: JSON, $limit: Int!, $lens: Lens!, $asOf: Date) {
    cypher(query: $query, parameters: $parameters, limit: $limit) {
      columns rows rowCount truncated stoppedBy elapsedMs undrawable
      notifications { code title description severity line column }
      subgraph { ...SubgraphFields }
    }
  }
`,
  [subgraphFields],
);

export const columnsQuery = graphql(`
  query Columns($ids: [ID!]!, $lens: Lens!, $asOf: Date) {
    columns(ids: $ids, lens: $lens, asOf: $asOf) {
      ids
      properties { predicate unit entities numbers words }
      documents { document { id } links }
    }
  }
`);
