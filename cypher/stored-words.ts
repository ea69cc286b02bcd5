import type { Database } from './database.ts';
import { stored } from './generated/vocabulary.ts';
import type { DeclaredVocabulary } from './model/declared.ts';
import { extendVocabulary } from './model/extend-vocabulary.ts';
import { readDeclared } from './model/read-declared.ts';
import { BUILT_IN, useVocabulary } from './model/vocabulary.ts';
import { type RunOptions, run } from './run.ts';

/** What a source declares, as it is stored with the graph. */
export interface StoredWords {
  readonly source: string;
  /** A hash of the words: another one where they have changed. */
  readonly version: string;
  readonly words: DeclaredVocabulary;
}

/** Reads the words that sources have declared, in the order of their names. Throws what `run` throws. */
export async function loadDeclaredVocabulary(db: Database, options: RunOptions = {}): Promise<readonly StoredWords[]> {
  const rows = await run(db, stored, {}, options);
  return rows.map(({ source, hash, words }) => ({ source, version: hash, words: readDeclared(parse(words)) }));
}

/** What is no JSON was not written by us, and declares nothing. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** From now on this process speaks in the words of this database: the built-in ones and those its sources have declared. */
export async function takeStoredWords(db: Database, options: RunOptions = {}): Promise<readonly StoredWords[]> {
  const declared = await loadDeclaredVocabulary(db, options);
  useVocabulary(extendVocabulary(BUILT_IN, declared).vocabulary);
  return declared;
}
