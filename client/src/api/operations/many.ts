import { graphql } from '../graphql.ts';
import { entityRef } from './fragments.ts';

export const sharedNeighboursQuery = graphql(
  `
  query SharedNeighbours($ids: [ID!]!, $lens: Lens!, $asOf: Date, $from: Date, $to: Date, $first: Int!) {
    sharedNeighbours(ids: $ids, lens: $lens, asOf: $asOf, from: $from, to: $to, first: $first) {
      total
      entries { tiedTo entity { ...EntityRef } }
    }
  }
`,
  [entityRef],
);

export const expansionCountsQuery = graphql(`
  query ExpansionCounts($ids: [ID!]!, $lens: Lens!, $asOf: Date, $from: Date, $to: Date, $onScreen: [ID!]) {
    expansionCounts(ids: $ids, lens: $lens, asOf: $asOf, from: $from, to: $to, onScreen: $onScreen) {
      relations { predicate direction links neighbours hidden isAtLeast }
      kinds { type { id } neighbours hidden isAtLeast }
    }
  }
`);

export const neighbourIdsQuery = graphql(`
  query NeighbourIds($ids: [ID!]!) {
    neighbourIds(ids: $ids)
  }
`);
