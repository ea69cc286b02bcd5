import type { Database } from '@orrery/cypher/database.ts';
import { type Counts, countDifferences, type Difference } from '../plan/counts.ts';
import { type MergeChange, tellMerges } from './merge-changes.ts';
import { type RetractionChange, tellRetractions } from './retraction-changes.ts';

/** What the merges and retractions of one source come to. */
export interface Decisions {
  readonly counts: { readonly merges: Counts; readonly retractions: Counts };
  /** One for each that is not as it was: what it does to what is said, here and elsewhere. */
  readonly lines: readonly string[];
}

/**
 * Tells what merges and retractions will do, counted before they do it: they are made before anything is compared, so that the
 * comparison would find them done. The same in a dry run.
 */
export async function tellDecisions(
  db: Database,
  changes: { readonly mergeChanges: readonly MergeChange[]; readonly retractionChanges: readonly RetractionChange[] },
): Promise<{ of(source: string): Decisions }> {
  const { mergeChanges, retractionChanges } = changes;
  const lines = [...(await tellMerges(db, mergeChanges)), ...(await tellRetractions(db, retractionChanges))];
  return {
    of: (source) => ({
      counts: { merges: countOf(mergeChanges, source), retractions: countOf(retractionChanges, source) },
      lines: lines.filter((line) => line.source === source).map((line) => line.text),
    }),
  };
}

function countOf(
  changes: readonly { readonly what: Difference | 'removed'; readonly source: string }[],
  source: string,
): Counts {
  const own = changes.filter((change) => change.source === source).map((change) => change.what);
  const kept = own.filter((what) => what !== 'removed');
  return countDifferences(kept, own.length - kept.length);
}
