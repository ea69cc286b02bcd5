import type { Database } from '@orrery/cypher/database.ts';
import { remove, write } from '@orrery/cypher/generated/vocabulary.ts';
import type { DeclaredVocabulary } from '@orrery/cypher/model/declared.ts';
import { runAll, step } from '@orrery/cypher/run.ts';
import { canonicalJson, contentHash } from '../plan/identity.ts';
import type { ImportLock } from './import-lock.ts';

/** The words of one source, or null where it declares none any more. */
export interface SourceWords {
  readonly source: string;
  readonly words: DeclaredVocabulary | null;
}

/** What is stored of a vocabulary. Keys are sorted, so that equal words give equal bytes. */
export function vocabularyProps(words: DeclaredVocabulary): {
  readonly format: string;
  readonly hash: string;
  readonly words: string;
} {
  return { format: 'vocabulary/1', hash: contentHash(words), words: canonicalJson(words) };
}

/** Writes what sources declare, in one transaction. */
export async function writeWords(
  { db, lock, signal }: { db: Database; lock: Pick<ImportLock, 'guard'>; signal?: AbortSignal | undefined },
  all: readonly SourceWords[],
): Promise<void> {
  const rows = all.flatMap(({ source, words }) => (words === null ? [] : [{ source, ...vocabularyProps(words) }]));
  const sources = all.flatMap(({ source, words }) => (words === null ? [source] : []));
  const steps = [
    ...(rows.length > 0 ? [step(write, { rows })] : []),
    ...(sources.length > 0 ? [step(remove, { sources })] : []),
  ];
  if (steps.length > 0) await runAll(db, [lock.guard, ...steps], { signal });
}
