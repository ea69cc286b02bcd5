import type { Database } from '@orrery/cypher/database.ts';
import { Bug } from '@orrery/cypher/errors.ts';
import { check } from '@orrery/cypher/generated/projection.ts';
import { run } from '@orrery/cypher/run.ts';

/**
 * The drawn relationships are a copy of the claims; this holds the two against each other (domain section 10.2).
 * @throws {Bug} naming the predicate when a claim is not drawn, or a relationship has no claim with the same ends.
 */
export async function checkDrawing(db: Database, signal?: AbortSignal): Promise<void> {
  for (const [predicate, query] of check) {
    const { eligible, drawn, astray } = await run(db, query, {}, { signal });
    if (eligible === drawn && astray === 0n) continue;
    throw new Bug(
      `${predicate}: ${eligible} claims may be drawn, ${drawn} are, ${astray} of these between the wrong ends. Import the files again; if that does not help, report it.`,
    );
  }
}
