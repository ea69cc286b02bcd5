import type { Database } from '@orrery/cypher/database.ts';
import { claimsAround, mergeEnds, restoreEntity, retireEntity } from '@orrery/cypher/generated/identity.ts';
import { storedMerges } from '@orrery/cypher/generated/import.ts';
import { labelsOf, typeFromLabels } from '@orrery/cypher/model/entity-types.ts';
import { type QueryStep, run, runAll, step } from '@orrery/cypher/run.ts';
import { Redirects } from '../plan/redirects.ts';
import { rekey } from '../plan/rekey.ts';
import { stepsOf } from '../store/write-plan.ts';
import { refreshClaims } from './refresh.ts';

export interface MergeContext {
  readonly db: Database;
  readonly guard: QueryStep;
  readonly signal: AbortSignal | undefined;
}

export interface MergeRequest {
  readonly from: string;
  readonly into: string;
  readonly by: string;
  readonly reason: string | null;
  readonly source: string;
}

/** Everything said of one entity is said of the other from now on. The former id keeps leading there. */
export async function mergeEntity(context: MergeContext, request: MergeRequest): Promise<void> {
  const { db, guard: lock, signal } = context;
  const { from, into, by, reason, source } = request;
  const redirects = await redirectsWith(db, (next) => next.set(from, into));
  const labels = await labelsOfEntity(db, from);
  const around = (await run(db, claimsAround, { ids: [from] }, { signal })).map((row) => row.id);
  const target = redirects.of(into);
  const winnerClaims = (await run(db, claimsAround, { ids: [target] }, { signal })).map((row) => row.id);
  // Claims of the winner too: one of the loser's may become equal to one of them.
  const { rows, touched } = await rekey(db, [...new Set([...around, ...winnerClaims])], redirects);
  await runAll(db, [lock, ...stepsOf(rows, '')], { signal });
  await refreshClaims(context, { claims: [...touched, ...winnerClaims], entities: [target] });
  await runAll(db, [lock, step(retireEntity, { id: from, into, by, reason, source, labels })], { signal });
}

/** Takes a merge back: what was stated of the former entity is said of it again. */
export async function unmergeEntity(context: MergeContext, from: string): Promise<void> {
  const { db, guard: lock, signal } = context;
  const all = await redirectsWith(db, () => {});
  const target = all.of(from);
  const redirects = await redirectsWith(db, (next) => next.delete(from));
  const labels = await labelsOfEntity(db, from);
  const around = (await run(db, claimsAround, { ids: [target] }, { signal })).map((row) => row.id);
  const { rows, touched } = await rekey(db, around, redirects);
  await runAll(db, [lock, step(restoreEntity, { id: from, labels }), ...stepsOf(rows, '')], { signal });
  await refreshClaims(context, { claims: touched, entities: [target, from] });
}

async function redirectsWith(db: Database, change: (next: Map<string, string>) => void): Promise<Redirects> {
  const next = new Map((await run(db, storedMerges, {})).map((one) => [one.from, one.into]));
  change(next);
  return new Redirects(next);
}

async function labelsOfEntity(db: Database, id: string): Promise<string[]> {
  const [row] = await run(db, mergeEnds, { ids: [id] });
  const type = typeFromLabels(row?.labels ?? []);
  return type === undefined ? [] : [...labelsOf(type)];
}
