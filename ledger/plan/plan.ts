import type { Counts, Kind } from './counts.ts';
import { NO_COUNTS } from './counts.ts';
import { planCitations } from './plan-citations.ts';
import { planClaims } from './plan-claims.ts';
import { planEntities } from './plan-entities.ts';
import { planClaimLinks, planJudgements } from './plan-links.ts';
import type { Scope } from './scope.ts';
import type { SourceGraph } from './source-graph.ts';
import type { Stored } from './stored.ts';
import { NO_ROWS, type WriteRows } from './write-rows.ts';

/** What must be written so that the database says what a batch of lines says, and nothing else. */
export interface Plan {
  readonly rows: WriteRows;
  readonly counts: Partial<Readonly<Record<Kind, Counts>>>;
  /** What the batch says that another source, which precedes this one, says differently: kept as it was, and told. */
  readonly notices: readonly string[];
}

export interface PlanInput {
  readonly graph: SourceGraph;
  readonly stored: Stored;
  readonly scope: Scope;
}

/**
 * Compares entities, claims and what hangs on them with what is stored. Pure: the same input gives the same plan, and what is
 * unchanged an empty one. A graph that states nothing gives what must be derived and drawn anew for the claims in `stored`.
 */
export function planBatch({ graph, stored, scope }: PlanInput): Plan {
  const citations = planCitations(graph, stored, scope);
  const links = planClaimLinks(graph, stored);
  const claims = planClaims({ graph, stored, citations, links: links.remaining });
  const entities = planEntities({ graph, stored, claims });
  const judgements = planJudgements(graph, stored);
  return {
    rows: {
      ...NO_ROWS,
      entities: entities.rows,
      entityDerivations: entities.derivations,
      claims: claims.rows,
      citations: citations.rows,
      claimDerivations: claims.derivations,
      claimLinks: links.rows,
      judgements: judgements.rows,
      draw: claims.draw,
      erase: claims.erase,
      removedClaims: claims.removed,
      removedCitations: citations.removed,
      removedClaimLinks: links.removed,
      removedJudgements: judgements.removed,
    },
    counts: {
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
export function isEmpty(counts: Readonly<Record<Kind, Counts>>): boolean {
  return Object.values(counts).every(({ created, changed, removed }) => created + changed + removed === 0);
}

export const NO_KINDS: Readonly<Record<Kind, Counts>> = {
  documents: NO_COUNTS,
  paragraphs: NO_COUNTS,
  entities: NO_COUNTS,
  claims: NO_COUNTS,
  citations: NO_COUNTS,
  links: NO_COUNTS,
  judgements: NO_COUNTS,
  merges: NO_COUNTS,
  retractions: NO_COUNTS,
  drawn: NO_COUNTS,
};
