import type { AttachedText } from './attach-text.ts';
import type { Counts, Kind } from './counts.ts';
import { planCitations } from './plan-citations.ts';
import { planClaims } from './plan-claims.ts';
import { planDocuments, planParagraphs } from './plan-documents.ts';
import { planEntities } from './plan-entities.ts';
import { planClaimLinks, planJudgements } from './plan-links.ts';
import type { SourceGraph } from './source-graph.ts';
import type { Stored } from './stored.ts';
import type { WriteRows } from './write-rows.ts';

/** Everything that must be written so that the database says what the file says, and nothing else. */
export interface Plan extends WriteRows {
  readonly counts: Readonly<Record<Kind, Counts>>;
  /** What the file says that another source, which said it first, says differently: kept as it was, and told. */
  readonly notices: readonly string[];
}

export interface PlanInput {
  readonly graph: SourceGraph;
  readonly stored: Stored;
  readonly text: AttachedText | undefined;
}

/** Compares what a file states with what is stored. Pure: the same input gives the same plan, and an unchanged file an empty one. */
export function planImport(input: PlanInput): Plan {
  const { graph, stored } = input;
  const citations = planCitations(graph, stored);
  const documents = planDocuments(graph, stored, citations.remaining);
  const paragraphs = planParagraphs(input, documents.removed);
  const links = planClaimLinks(graph, stored);
  const claims = planClaims({ graph, stored, citations, links: links.remaining });
  const entities = planEntities({ graph, stored, claims, removedCitations: new Set(citations.removed) });
  const judgements = planJudgements(graph, stored);
  return {
    documents: documents.rows,
    paragraphs: paragraphs.rows,
    entities: entities.rows,
    entityDerivations: entities.derivations,
    claims: claims.rows,
    citations: citations.rows,
    claimDerivations: claims.derivations,
    claimLinks: links.rows,
    judgements: judgements.rows,
    draw: claims.draw,
    erase: claims.erase,
    removedDocuments: documents.removed,
    removedParagraphs: paragraphs.removed,
    removedEntities: entities.removed,
    removedClaims: claims.removed,
    removedCitations: citations.removed,
    removedClaimLinks: links.removed,
    removedJudgements: judgements.removed,
    counts: {
      documents: documents.counts,
      paragraphs: paragraphs.counts,
      entities: entities.counts,
      claims: claims.counts,
      citations: citations.counts,
      links: links.counts,
      judgements: judgements.counts,
      drawn: claims.drawnCounts,
    },
    notices: [...entities.notices, ...claims.notices],
  };
}

/** Whether there is anything to write. */
export function isEmpty(plan: Plan): boolean {
  return Object.values(plan.counts).every((counts) => counts.created + counts.changed + counts.removed === 0);
}
