import { planBatch } from '../plan/plan.ts';
import type { Scope } from '../plan/scope.ts';
import type { SourceGraph } from '../plan/source-graph.ts';
import { batchesOf } from '../read/collections.ts';
import { databaseStore } from '../store/store.ts';
import { writePlan } from '../store/write-plan.ts';
import type { MergeContext } from './merge-entity.ts';

const BATCH = 1000;

/** What is compared with when nothing is stated, only derived anew. */
export const STATES_NOTHING: SourceGraph = {
  origin: '',
  source: '',
  documents: [],
  paragraphs: [],
  entities: [],
  merged: [],
  claims: [],
  citations: [],
  links: [],
  judgements: [],
};

/** A scope nothing is in: no citation is removed. */
export const TOUCHES_NOTHING: Scope = { documentIds: new Set<string>(), liveOf: () => undefined, isStated: () => true };

export interface RefreshRequest {
  readonly claims: readonly string[];
  /** Entities whose names, and dates of events, are derived anew. */
  readonly entities: readonly string[];
}

/** Derives claims anew from their citations, entities from their claims, and draws what has changed. Removes nothing. */
export async function refreshClaims(context: MergeContext, { claims, entities }: RefreshRequest): Promise<number> {
  const { db, guard, signal } = context;
  let changed = 0;
  const batches = claims.length === 0 ? [[]] : [...batchesOf(claims, BATCH)];
  for (const [at, batch] of batches.entries()) {
    // oxlint-disable-next-line no-await-in-loop
    const stored = await databaseStore({ db, signal }).load(STATES_NOTHING, {
      couple: true,
      claims: batch,
      entities: at === 0 ? entities : [],
    });
    const { rows } = planBatch({ graph: STATES_NOTHING, stored, scope: TOUCHES_NOTHING });
    changed += rows.claimDerivations.length + rows.entityDerivations.length;
    // oxlint-disable-next-line no-await-in-loop
    await writePlan(db, rows, { signal, importId: '', guard });
  }
  return changed;
}
