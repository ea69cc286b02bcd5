import { createHash } from 'node:crypto';
import type { Database } from '@orrery/cypher/database.ts';
import { Unavailable } from '@orrery/cypher/errors.ts';
import type { Declaration } from '@orrery/cypher/model/declared.ts';
import { extendVocabulary } from '@orrery/cypher/model/extend-vocabulary.ts';
import { BUILT_IN, currentVocabulary, perVocabulary, useVocabulary } from '@orrery/cypher/model/vocabulary.ts';
import { loadDeclaredVocabulary } from '@orrery/cypher/stored-words.ts';
import type { Log } from '../log.ts';

/** An import that brings words may end at any time. */
const HOLDS_MS = 3_000;
/** How soon it is read again for a name that is not in it: someone may ask for many such names. */
const HOLDS_FOR_UNKNOWN_MS = 300;
const TIMEOUT_MS = 2_000;

/** Keeps this process in the words of its database: what is built in, and what the sources of the graph have declared. */
export interface VocabularyWatch {
  /**
   * Waits until the words have been read once; from then on they are renewed behind the question that finds them some seconds old.
   * Never rejects: without the database the words stay as they are.
   */
  look(): Promise<void>;
  /** Reads them now, unless that was done a moment ago: for a name that is not known. Never rejects either. */
  renew(): Promise<void>;
}

/** What a graph has that declares nothing. */
export const BUILT_IN_VERSION = 'built-in';

/** The words that sources have declared, in the vocabulary of now. */
export const declarations = (): readonly Declaration[] => currentVocabulary().declarations;

/** The same for the same words: what a page has read needs not be told again. */
export const vocabularyVersion: () => string = perVocabulary(({ plain, declarations: declared }) =>
  plain === undefined ? versionOf(declared) : `plain-${hashOf(plain)}`,
);

/** What a page has to know to speak in the same words. */
export const toldVocabulary = () => ({
  version: vocabularyVersion(),
  declared: declarations().map(({ source, words }) => ({ source, words })),
  plain: currentVocabulary().plain ?? null,
});

function versionOf(declared: readonly Declaration[]): string {
  if (declared.length === 0) return BUILT_IN_VERSION;
  return hashOf(declared.map(({ source, words }) => [source, words]));
}

const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

export function watchVocabulary(db: Database, log: Log): VocabularyWatch {
  let isRead = false;
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;

  const readNow = async (): Promise<void> => {
    try {
      const declared = await loadDeclaredVocabulary(db, {
        signal: AbortSignal.timeout(TIMEOUT_MS),
        timeoutMs: TIMEOUT_MS,
      });
      isRead = true;
      take(declared, log);
    } catch (err) {
      // That the database is away is told by the question that needed it.
      if (!(err instanceof Unavailable)) log.debug({ err }, 'the words that sources declare could not be read');
    }
    readAt = performance.now();
    reading = undefined;
  };
  // One reading for all that ask meanwhile.
  const read = (): Promise<void> => (reading ??= readNow());
  const isOlderThan = (ms: number): boolean => performance.now() - readAt > ms;
  return {
    async look() {
      if (!isOlderThan(HOLDS_MS)) return;
      const renewed = read();
      if (!isRead) await renewed;
    },
    async renew() {
      if (reading !== undefined || isOlderThan(HOLDS_FOR_UNKNOWN_MS)) await read();
    },
  };
}

function take(declared: readonly Declaration[], log: Log): void {
  // Unchanged words stay the same object: whatever was made of them stays, too.
  if (versionOf(declared) === vocabularyVersion()) return;
  const { vocabulary, problems } = extendVocabulary(BUILT_IN, declared);
  for (const { source, keys, message } of problems) {
    log.warn({ source, word: keys.join('.'), message }, 'a declared word was left out');
  }
  useVocabulary(vocabulary);
}
