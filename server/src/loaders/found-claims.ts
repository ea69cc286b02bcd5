import { documentReader, type FoundClaim, type Reads } from '@orrery/cypher/compose/reads.ts';
import type { ClaimRow } from '@orrery/cypher/rows.ts';
import type { Loaders } from './loaders.ts';

type Known = Pick<Loaders, 'entity' | 'citationsOfClaim' | 'document'>;

/**
 * Takes in what a page of claims brings along, so that nothing more is asked for it: entities, citations and documents, each as far as the
 * operation reads it anywhere. Gives the claim.
 */
export function knowFoundClaims(loaders: Known, reads: Reads): (found: FoundClaim) => ClaimRow {
  const toDocument = documentReader(reads);
  const known = new Set<string>();
  return ({ row, ends, cited }) => {
    for (const entity of ends ?? []) if (entity !== null) loaders.entity.prime(entity.id, entity);
    if (cited !== undefined) loaders.citationsOfClaim.prime(row.id, cited);
    for (const { document } of cited ?? []) {
      const id = String(document?.[0]);
      if (document === undefined || known.has(id)) continue;
      known.add(id);
      loaders.document.prime(id, toDocument(document));
    }
    const [subject, object] = (ends ?? []).map((entity) => entity?.id ?? null);
    return Object.assign(row, {
      ...(reads.ways.has('Claim.subject') ? { subject } : {}),
      ...(reads.ways.has('Claim.object') ? { object } : {}),
    });
  };
}
