import type { Database } from '@orrery/cypher/database.ts';
import { sameExternalIds, sameNames, sameNeighbours } from '@orrery/cypher/generated/maintenance.ts';
import { typeFromLabels } from '@orrery/cypher/model/entity-types.ts';
import { run } from '@orrery/cypher/run.ts';

export interface Suggestion {
  readonly a: string;
  readonly b: string;
  /** Why the two may be one, and why not. */
  readonly reasons: readonly string[];
  /** Orders suggestions, no more; see WEIGHTS. */
  readonly score: number;
}

export interface SuggestOptions {
  readonly db: Database;
  readonly limit: number;
  readonly signal?: AbortSignal | undefined;
}

const TIMEOUT_MS = 120_000;
const LEAST_SHARED = 1;
/** What each reason adds; a neighbour in common adds one, up to five: a paper may have three hundred authors. */
const WEIGHTS = {
  externalId: 8,
  equalName: 3,
  similarName: 1,
  otherType: -5,
  otherExternalId: -6,
  together: -4,
} as const;
const MOST_SHARED = 5;

/** Collects what speaks for and against each pair. */
class Pairs {
  readonly found = new Map<string, { a: string; b: string; reasons: string[]; score: number }>();

  add(row: { readonly a: string; readonly b: string }, reason: string, score: number): void {
    const key = `${row.a} ${row.b}`;
    const known = this.found.get(key) ?? { a: row.a, b: row.b, reasons: [], score: 0 };
    known.reasons.push(reason);
    known.score += score;
    this.found.set(key, known);
  }

  has(row: { readonly a: string; readonly b: string }): boolean {
    return this.found.has(`${row.a} ${row.b}`);
  }

  addIds(row: IdsOfPair): void {
    const { aWikidataId: first, bWikidataId: second } = row;
    if (first === null || second === null || first === second) return;
    this.add(row, `their Wikidata ids differ (${first}, ${second})`, WEIGHTS.otherExternalId);
  }

  addShared(row: { readonly a: string; readonly b: string; readonly shared: bigint }): void {
    if (row.shared === 0n) return;
    const what = row.shared === 1n ? 'one neighbour' : `${row.shared} neighbours`;
    this.add(row, `${what} in common`, Math.min(Number(row.shared), MOST_SHARED));
  }
}

interface IdsOfPair {
  readonly a: string;
  readonly b: string;
  readonly aWikidataId: string | null;
  readonly bWikidataId: string | null;
}

/**
 * Pairs of entities that may be one: equal names when folded (aliases included), names that may be one with neighbours in common, an
 * external id that one has and one merged into the other has, too. Different external ids, types, and a paragraph that names both
 * speak against it. Pairs that were judged do not come back. Nothing is merged here.
 */
export async function suggestPairs({ db, limit, signal }: SuggestOptions): Promise<readonly Suggestion[]> {
  const options = { signal, timeoutMs: TIMEOUT_MS };
  const pairs = new Pairs();
  for (const row of await run(db, sameNames, { limit: 10 * limit }, options)) {
    pairs.add(row, `both are called "${row.name}"`, WEIGHTS.equalName);
    const [aType = '?', bType = '?'] = [typeFromLabels(row.aTypes), typeFromLabels(row.bTypes)];
    if (aType !== bType) pairs.add(row, `one is a ${aType}, the other a ${bType}`, WEIGHTS.otherType);
    pairs.addShared(row);
    pairs.addIds(row);
  }
  for (const row of await run(db, sameNeighbours, { least: LEAST_SHARED, limit: 10 * limit }, options)) {
    if (!pairs.has(row)) {
      pairs.add(row, 'the names may be one', WEIGHTS.similarName);
      pairs.addShared(row);
      pairs.addIds(row);
    }
    if (row.together) pairs.add(row, 'one paragraph names both', WEIGHTS.together);
  }
  for (const row of await run(db, sameExternalIds, { limit: 10 * limit }, options)) {
    pairs.add(
      row,
      `${row.former} was merged into one of them and has the Wikidata id of both, ${row.wikidataId}`,
      WEIGHTS.externalId,
    );
  }
  return [...pairs.found.values()]
    .toSorted((x, y) => y.score - x.score || (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1))
    .slice(0, limit);
}
