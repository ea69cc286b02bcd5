import { graphql } from '../graphql.ts';
import { entityRef } from './fragments.ts';

export const sharedNeighboursQuery = graphql(
  `
  query SharedNeighbours($ids: [ID!]!, $lens: Lens!, $asOf: Date, $first: Int!) {
    sharedNeighbours(ids: $ids, lens: $lens, asOf: $asOf, first: $first) {
      total
      entries { tiedTo entity { ...EntityRef } }
    }
  }
`,
  [entityRef],
);

export const expansionCountsQuery = graphql(`
  query ExpansionCounts($ids: [ID!]!, $lens: Lens!, $asOf: Date, $onScreen: [ID!]) {
    expansionCounts(ids: $ids, lens: $lens, asOf: $asOf, onScreen: $onScreen) {
      relations { predicate direction links neighbours hidden }
      kinds { type neighbours hidden }
    }
  }
`);
