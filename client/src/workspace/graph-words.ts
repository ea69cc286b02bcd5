import {
  BUILT_IN,
  type Declaration,
  extendVocabulary,
  readDeclared,
  useVocabulary as speakIn,
} from '@orrery/cypher/sentence/index.ts';
import type { WordsAccess } from '../api/client.ts';

const KEY = 'orrery.words';
/** What a graph has whose sources declare nothing. The server calls it the same. */
const BUILT_IN_VERSION = 'built-in';

type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The words of the graph that the page shows: what is built in, and what its sources have declared. They come along with an answer when
 * the server has others than the page; the browser keeps them, so that a picture from memory is worded before anything was asked.
 * `onChange` is called after other words have been taken.
 */
export function createGraphWords(onChange: () => void, keep: Keep | null = browserMemory()): WordsAccess {
  let version = BUILT_IN_VERSION;
  const take = (told: Told): void => {
    version = told.version;
    speakIn(extendVocabulary(BUILT_IN, told.declared).vocabulary);
  };
  const kept = toTold(parse(safely(() => keep?.getItem(KEY) ?? null)));
  if (kept !== null) take(kept);
  return {
    version: () => version,
    take(json) {
      const told = toTold(json);
      if (told === null || told.version === version) return;
      take(told);
      safely(() => {
        if (told.declared.length === 0) keep?.removeItem(KEY);
        else keep?.setItem(KEY, JSON.stringify(told));
        return null;
      });
      onChange();
    },
  };
}

interface Told {
  readonly version: string;
  readonly declared: readonly Declaration[];
}

/** Null for what no server of ours would say. */
function toTold(json: unknown): Told | null {
  if (typeof json !== 'object' || json === null || !('version' in json) || !('declared' in json)) return null;
  const { version, declared } = json;
  if (typeof version !== 'string' || !Array.isArray(declared)) return null;
  return {
    version,
    declared: declared.map((each: { source?: unknown; words?: unknown } | null) => ({
      source: String(each?.source),
      words: readDeclared(each?.words),
    })),
  };
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** A browser may forbid its memory, and it may be full: then the words are asked for each time. */
function safely(work: () => string | null): string | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function browserMemory(): Keep | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
