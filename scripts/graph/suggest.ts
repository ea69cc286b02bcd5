import type { Database } from '@orrery/cypher/database.ts';
import { sameNames, sameNeighbours } from '@orrery/cypher/generated/maintenance.ts';
import { typeFromLabels } from '@orrery/cypher/model/entity-types.ts';
import { run } from '@orrery/cypher/run.ts';

export interface Suggestion {
  readonly a: string;
  readonly b: string;
  /** Why the two may be one, strongest first. */
  readonly reasons: readonly string[];
  /** Orders suggestions, no more: 3 for an equal name, 1 for each neighbour they share, −5 for different types. */
  readonly score: number;
}

export interface SuggestOptions {
  readonly db: Database;
  readonly limit: number;
  readonly signal?: AbortSignal | undefined;
}

const TIMEOUT_MS = 120_000;
/** Fewer shared neighbours say little where a paper has three hundred authors. */
const LEAST_SHARED = 2;

/**
 * Pairs of entities that may be one: equal names when folded (aliases included), shared neighbours with a word of the name in
 * common. Equal external ids cannot stand on two entities, a constraint sees to that. Pairs that somebody has judged do not come
 * back. Nothing is merged here.
 */
export async function suggestPairs({ db, limit, signal }: SuggestOptions): Promise<readonly Suggestion[]> {
  const options = { signal, timeoutMs: TIMEOUT_MS };
  const found = new Map<string, { a: string; b: string; reasons: string[]; score: number }>();
  const pair = (a: string, b: string): { a: string; b: string; reasons: string[]; score: number } => {
    const known = found.get(`${a} ${b}`) ?? { a, b, reasons: [], score: 0 };
    found.set(`${a} ${b}`, known);
    return known;
  };
  for (const row of await run(db, sameNames, { limit: 10 * limit }, options)) {
    const one = pair(row.a, row.b);
    one.reasons.push(`both are called "${row.name}"`);
    one.score += 3;
    const types = [typeFromLabels(row.aTypes), typeFromLabels(row.bTypes)];
    if (types[0] !== types[1]) {
      one.reasons.push(`one is a ${types[0] ?? '?'}, the other a ${types[1] ?? '?'}`);
      one.score -= 5;
    }
    if (row.shared > 0n) one.reasons.push(`${row.shared} neighbours in common`);
    one.score += Number(row.shared);
  }
  for (const row of await run(db, sameNeighbours, { least: LEAST_SHARED, limit: 10 * limit }, options)) {
    if (found.has(`${row.a} ${row.b}`)) continue;
    const one = pair(row.a, row.b);
    one.reasons.push(`${row.shared} neighbours and a part of the name in common`);
    one.score += Number(row.shared);
  }
  return [...found.values()]
    .toSorted((x, y) => y.score - x.score || (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1))
    .slice(0, limit);
}
