import { graphql } from '../graphql.ts';

export const modelQuery = graphql(`
  query Model {
    model {
      types { id count }
      predicates { predicate count }
    }
  }
`);

export const statisticsQuery = graphql(`
  query Statistics {
    statistics { entities byType { type { id } count } claims citations documents links earliest latest }
  }
`);

export const documentsQuery = graphql(`
  query Documents {
    documents(cited: true, first: 1000) {
      edges {
        node { id title titleZh texts { field tag value } lang publisher url credit license publishedAt status paragraphCount claimCount hasText }
      }
    }
  }
`);

export const passagesQuery = graphql(`
  query Passages($query: String!) {
    passages(query: $query, first: 5) {
      score
      paragraph { id index summary summaryZh texts { field tag value } passage document { id title } }
    }
  }
`);

export const databaseQuery = graphql(`
  query Database {
    database {
      id
      name
      ownership
      nodes
      relationships
      labels(first: 12) { label nodes }
      importing { about phase done total }
    }
  }
`);
