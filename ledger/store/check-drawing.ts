import type { Database } from '@orrery/cypher/database.ts';
import { Bug } from '@orrery/cypher/errors.ts';
import { check } from '@orrery/cypher/generated/projection.ts';
import { drawnPredicates } from '@orrery/cypher/model/predicates.ts';
import { run } from '@orrery/cypher/run.ts';

const TIMEOUT_MS = 120_000;

/**
 * The drawn relationships are a copy of the claims; this compares the two: each claim that is shown is drawn once,
 * between its own ends, and each drawn relationship belongs to such a claim.
 * @throws {Bug} naming the predicate when a claim is not drawn, or a relationship has no claim with the same ends.
 */
export async function checkDrawing(db: Database, signal?: AbortSignal): Promise<void> {
  const rows = await run(db, check, { predicates: drawnPredicates() }, { signal, timeoutMs: TIMEOUT_MS });
  for (const { predicate, eligible, drawn, astray } of rows) {
    if (eligible === drawn && astray === 0n) continue;
    throw new Bug(
      `${predicate}: ${eligible} claims may be drawn, ${drawn} are, ${astray} of these between the wrong ends. Import the files again; if that does not help, report it.`,
    );
  }
}
