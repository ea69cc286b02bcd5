import type { Database } from '@orrery/cypher/database.ts';
import { brokenClaims, brokenDrawing, brokenEntities, brokenEvidence } from '@orrery/cypher/generated/maintenance.ts';
import { entityTypeNames } from '@orrery/cypher/model/entity-types.ts';
import { drawnPredicates, predicateNames } from '@orrery/cypher/model/predicates.ts';
import { run } from '@orrery/cypher/run.ts';
import { takeStoredWords } from '@orrery/cypher/stored-words.ts';
import { derivedFaults, type Fault } from './derived-faults.ts';

export interface VerifyOptions {
  readonly db: Database;
  readonly signal?: AbortSignal | undefined;
}

/** So many faults of each kind are named; where there are more, the first tell what is wrong. */
const SHOWN = 50;
const TIMEOUT_MS = 300_000;

/**
 * Holds the graph against what must be true of it: every claim whole and cited, every citation in a
 * paragraph of a document, the drawing equal to the claims, what is derived equal to a fresh derivation, merges that lead
 * somewhere. Returns what is wrong, each with its id; nothing is changed.
 */
export async function verifyGraph({ db, signal }: VerifyOptions): Promise<readonly Fault[]> {
  const options = { signal, timeoutMs: TIMEOUT_MS };
  // A claim in a word that this process does not know would be a fault that is none.
  await takeStoredWords(db, options);
  const faults: Fault[] = [
    ...(await run(db, brokenClaims, { drawn: drawnPredicates(), predicates: predicateNames(), limit: SHOWN }, options)),
    ...(await run(db, brokenEvidence, { limit: SHOWN }, options)),
    ...(await run(db, brokenEntities, { types: entityTypeNames(), limit: SHOWN }, options)),
    ...(await run(db, brokenDrawing, { predicates: drawnPredicates(), limit: SHOWN }, options)),
  ];
  let derived = 0;
  for await (const fault of derivedFaults({ db, signal })) {
    derived += 1;
    if (derived > SHOWN) break;
    faults.push(fault);
  }
  return faults;
}
