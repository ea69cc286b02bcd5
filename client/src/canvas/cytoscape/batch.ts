import type { Core } from 'cytoscape';

/**
 * Does many changes as one. Cytoscape's own `batch` stays open for ever when its work throws, and nothing is styled or drawn from
 * then on; this one ends it in any case.
 */
export function batch(cy: Core, work: () => void): void {
  cy.startBatch();
  try {
    work();
  } finally {
    cy.endBatch();
  }
}
