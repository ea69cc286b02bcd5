import { graphql } from '../graphql.ts';
import { subgraphFields } from './fragments.ts';

export const cypherQuery = graphql(
  `
  query Cypher($query: String!, $parameters: JSON, $limit: Int!, $mode: CypherMode!, $lens: Lens!, $asOf: Date, $from: Date, $to: Date, $ticket: ID) {
    cypher(query: $query, parameters: $parameters, limit: $limit, mode: $mode, ticket: $ticket) {
      columns rows rowCount truncated stoppedBy elapsedMs queuedMs plannedMs undrawable
      plan {
        isProfile planner runtime version
        operators { id parent operator details identifiers estimatedRows rows dbHits hitShare timeMs timeShare }
      }
      notifications { code title description severity line column }
      subgraph { ...SubgraphFields }
    }
  }
`,
  [subgraphFields],
);

export const rowsReadQuery = graphql(`
  query RowsRead($ticket: ID!) { cypherRowsRead(ticket: $ticket) }
`);

export const liveSchemaQuery = graphql(`
  query LiveSchema($indexes: Boolean!, $constraints: Boolean!, $functions: Boolean!, $procedures: Boolean!) {
    liveSchema {
      indexes @include(if: $indexes) { name type entityType labelsOrTypes properties state owningConstraint }
      constraints @include(if: $constraints) { name type entityType labelsOrTypes properties }
      functions @include(if: $functions) { name signature description category }
      procedures @include(if: $procedures) { name signature description category }
    }
  }
`);
