import { graphql } from '../graphql.ts';
import { claimCore, claimFields, entityRef, subgraphFields } from './fragments.ts';

const claimOfPage = graphql(
  `
  fragment ClaimOfPage on Claim @_unmask {
    ...ClaimCore
    timeConflict valueNumber
    describes { ...EntityRef }
    after { ...EntityRef }
  }
`,
  [claimCore, entityRef],
);

const entityNote = graphql(
  `
  fragment EntityNote on Entity @_unmask { ...EntityRef note noteZh count }
`,
  [entityRef],
);

const documentDetail = graphql(`
  fragment DocumentDetail on Document @_unmask {
    id title titleZh texts { field tag value } lang publisher url credit license publishedAt anchorDate status statusNote statusNoteZh paragraphCount claimCount hasText
  }
`);

const paragraphDetail = graphql(
  `
  fragment ParagraphDetail on Paragraph @_unmask {
    id index section summary summaryZh texts { field tag value } passage
    refersTo { id title url }
    citations { id stance certainty hedge attributedTo { ...EntityRef } claim { ...ClaimOfPage } }
  }
`,
  [entityRef, claimOfPage],
);

export const claimsQuery = graphql(
  `
  query Claims($disputed: Boolean, $attributedTo: [ID!], $citedAs: [Certainty!], $first: Int!, $after: String) {
    claims(
      disputed: $disputed, attributedTo: $attributedTo, citedAs: $citedAs, order: SOURCED, first: $first, after: $after
    ) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { ...ClaimFields } }
    }
  }
`,
  [claimFields],
);

export const timelineQuery = graphql(
  `
  query Timeline($from: Date!, $to: Date!, $document: ID, $lens: Lens!, $first: Int!, $after: String) {
    timeline(from: $from, to: $to, document: $document, lens: $lens, first: $first, after: $after) {
      totalCount undatedCount pageInfo { hasNextPage endCursor }
      edges { node { kind earliest latest precision isWithin claim { ...ClaimOfPage } } }
    }
  }
`,
  [claimOfPage],
);

export const voicesQuery = graphql(
  `
  query Voices($first: Int!) {
    voices(first: $first) { claims citations documents certainties entity { ...EntityRef } }
  }
`,
  [entityRef],
);

export const entityNoteQuery = graphql(
  `
  query EntityNote($id: ID!) { entity(id: $id) { ...EntityNote } }
`,
  [entityNote],
);

export const contradictionsQuery = graphql(
  `
  query Contradictions($first: Int!) {
    contradictions(first: $first) { note noteZh resolution resolutionZh texts { field tag value } claims { ...ClaimFields } }
  }
`,
  [claimFields],
);

export const eventQuery = graphql(
  `
  query Event($id: ID!) {
    event(id: $id) {
      earliest latest entity { ...EntityNote }
      describedBy { ...ClaimFields }
      followedBy { ...ClaimFields }
    }
  }
`,
  [entityNote, claimFields],
);

export const paragraphsQuery = graphql(
  `
  query Paragraphs($document: ID!, $first: Int!, $after: String) {
    document(id: $document) {
      ...DocumentDetail
      paragraphs(first: $first, after: $after) {
        pageInfo { hasNextPage endCursor } edges { node { ...ParagraphDetail } }
      }
    }
  }
`,
  [documentDetail, paragraphDetail],
);

export const paragraphQuery = graphql(
  `
  query Paragraph($id: ID!) {
    node(id: $id) { ... on Paragraph { ...ParagraphDetail document { ...DocumentDetail } } }
  }
`,
  [documentDetail, paragraphDetail],
);

export const documentGraphQuery = graphql(
  `
  query DocumentGraph($document: ID!, $lens: Lens!, $asOf: Date, $from: Date, $to: Date) {
    document(id: $document) { subgraph(lens: $lens) { ...SubgraphFields } }
  }
`,
  [subgraphFields],
);
