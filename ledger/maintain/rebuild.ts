import type { Database } from '@orrery/cypher/database.ts';
import { claimsAroundEvents } from '@orrery/cypher/generated/import.ts';
import {
  claimIds,
  entityIds,
  eraseAstray,
  forgetClaims,
  forgetEntities,
} from '@orrery/cypher/generated/maintenance.ts';
import { run, runAll, step } from '@orrery/cypher/run.ts';
import { takeStoredWords } from '@orrery/cypher/stored-words.ts';
import { refreshClaims } from '../decide/refresh.ts';
import { takeLock } from '../store/import-lock.ts';
import { pagesOfIds } from './pages.ts';

export interface RebuildOptions {
  readonly db: Database;
  readonly signal?: AbortSignal | undefined;
  readonly onWait?: ((about: string) => void) | undefined;
}

/**
 * Derives every claim and entity anew and draws all lines again, a thousand claims at a time: what is stated stays, what was
 * made from it is made once more. Returns how many claims there are. Safe to break off and to run again.
 */
export async function rebuildGraph({ db, signal, onWait }: RebuildOptions): Promise<number> {
  const lock = await takeLock(db, { about: 'rebuild', signal, onWait });
  const context = { db, guard: lock.guard, signal };
  let claims = 0;
  try {
    // Under the lock: another import may have declared words while this one waited.
    await takeStoredWords(db, { signal });
    for await (const ids of pagesOfIds((page) => run(db, claimIds, page, { signal }))) {
      await runAll(db, [lock.guard, step(forgetClaims, { ids })], { signal });
      await refreshClaims(context, { claims: ids, entities: [] });
      claims += ids.length;
    }
    await runAll(db, [lock.guard, step(eraseAstray, {})], { signal });
    for await (const ids of pagesOfIds((page) => run(db, entityIds, page, { signal }))) {
      await runAll(db, [lock.guard, step(forgetEntities, { ids })], { signal });
      // Events take their dates from the claims around them.
      const around = await run(db, claimsAroundEvents, { eventIds: ids }, { signal });
      await refreshClaims(context, { claims: around.map((row) => row.id), entities: ids });
    }
    return claims;
  } finally {
    await lock.release();
  }
}
