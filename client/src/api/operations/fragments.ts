import { graphql } from '../graphql.ts';

export const entityRef = graphql(`
  fragment EntityRef on Entity @_unmask { id type { id } name nameZh texts { field tag value } anonymous }
`);

export const period = graphql(`
  fragment PeriodFields on Period @_unmask {
    startEarliest startLatest endEarliest endLatest startPrecision endPrecision endOpen lastObserved
  }
`);

/** Needs the variables `$lens: Lens!`, `$asOf: Date`, `$from: Date` and `$to: Date`. */
export const subgraphFields = graphql(
  `
  fragment SubgraphFields on Subgraph @_unmask {
    nodes { id type { id } name nameZh texts { field tag value } anonymous degree(lens: $lens, asOf: $asOf, from: $from, to: $to) }
    links {
      id predicate source target certainty modality disputed timeConflict role roleZh value texts { field tag value } citations documents
      figure { value valueZh valueNumber valueMin valueMax unit }
      period { ...PeriodFields }
    }
    total
  }
`,
  [period],
);

export const claimCore = graphql(
  `
  fragment ClaimCore on Claim @_unmask {
    id predicate role roleZh value valueZh valueNumber valueMin valueMax unit text textZh texts { field tag value } certainty modality disputed
    subject { ...EntityRef }
    object { ...EntityRef }
    period { ...PeriodFields }
  }
`,
  [entityRef, period],
);

export const citationFields = graphql(
  `
  fragment CitationFields on Citation @_unmask {
    id stance certainty modality hedge hedgeEn note noteZh texts { field tag value } timeText
    period { ...PeriodFields }
    attributedTo { ...EntityRef }
    document { id title titleZh texts { field tag value } lang publisher url publishedAt status statusNote credit license }
    paragraph { index section summary summaryZh texts { field tag value } passage refersTo { id title url } }
  }
`,
  [entityRef, period],
);

export const claimFields = graphql(
  `
  fragment ClaimFields on Claim @_unmask {
    ...ClaimCore
    timeText timeConflict rank rankReason drawn citationCount documentCount
    also { as entity { ...EntityRef } }
    describes { ...EntityRef }
    after { ...EntityRef }
    citations { ...CitationFields }
    related { kind direction note noteZh resolution resolutionZh texts { field tag value } claim { ...ClaimCore } }
  }
`,
  [claimCore, citationFields, entityRef],
);
