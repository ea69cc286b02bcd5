import { graphql } from '../graphql.ts';
import { claimFields, entityRef } from './fragments.ts';

export const searchQuery = graphql(
  `
  query Search(
    $query: String!, $types: [EntityTypeName!], $first: Int!, $after: String, $lens: Lens!, $asOf: Date, $from: Date, $to: Date
  ) {
    search(query: $query, types: $types, first: $first, after: $after, lens: $lens, asOf: $asOf, from: $from, to: $to) {
      totalCount isLimited isGuess isPartial
      pageInfo { hasNextPage endCursor }
      edges { matched score matchedAlias { value } node { ...EntityRef degree(lens: $lens, asOf: $asOf, from: $from, to: $to) } }
    }
  }
`,
  [entityRef],
);

export const distinctionsQuery = graphql(`
  query Distinctions($ids: [ID!]!, $lens: Lens!) {
    nodes(ids: $ids) {
      ... on Entity {
        id
        distinction(lens: $lens) {
          field firstYear lastYear namesakes
          organisation { name nameZh texts { field tag value } }
          work { name nameZh texts { field tag value } }
        }
      }
    }
  }
`);

export const relationCountsQuery = graphql(`
  query RelationCounts($id: ID!, $lens: Lens!, $asOf: Date, $from: Date, $to: Date, $onScreen: [ID!]) {
    entity(id: $id) {
      relationCounts(lens: $lens, asOf: $asOf, from: $from, to: $to, onScreen: $onScreen) {
        predicate direction links neighbours hidden isAtLeast
      }
    }
  }
`);

export const entityQuery = graphql(
  `
  query EntityDetail($id: ID!, $first: Int!) {
    entity(id: $id) {
      ...EntityRef
      note noteZh count wikidataId degree
      aliases { value lang kind editorial }
      factCounts { predicate end as claims firstYear lastYear types { id } }
      claims(first: $first) { totalCount edges { node { ...ClaimFields } } }
    }
  }
`,
  [entityRef, claimFields],
);

export const factCountsQuery = graphql(`
  query FactCounts($id: ID!, $lens: Lens!, $asOf: Date, $from: Date, $to: Date) {
    entity(id: $id) {
      factCounts(lens: $lens, asOf: $asOf, from: $from, to: $to) { predicate end as claims firstYear lastYear types { id } }
      documents: documentCount(lens: $lens, asOf: $asOf, from: $from, to: $to)
    }
  }
`);

export const claimsOfEntityQuery = graphql(
  `
  query ClaimsOfEntity($id: ID!, $first: Int!, $after: String) {
    entity(id: $id) {
      id
      claims(first: $first, after: $after) { pageInfo { hasNextPage endCursor } edges { node { ...ClaimFields } } }
    }
  }
`,
  [claimFields],
);

export const factsQuery = graphql(
  `
  query Facts($id: ID!, $predicates: [PredicateName!], $end: ClaimEnd!, $first: Int!, $after: String) {
    entity(id: $id) {
      claims(first: $first, after: $after, predicates: $predicates, end: $end) {
        pageInfo { hasNextPage endCursor }
        edges { node { ...ClaimFields } }
      }
    }
  }
`,
  [claimFields],
);

export const evidenceQuery = graphql(
  `
  query Evidence($ids: [ID!]!) {
    evidence(claimIds: $ids) { ...ClaimFields }
  }
`,
  [claimFields],
);
