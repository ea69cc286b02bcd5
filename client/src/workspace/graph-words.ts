import type { WordsAccess } from '../api/client.ts';

const KEY = 'orrery.words';
/** What a graph has whose sources declare nothing. The server calls it the same. */
const BUILT_IN_VERSION = 'built-in';

type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface GraphWords extends WordsAccess {
  /** Resolves when the words that the browser has kept are spoken; at once where there are none. */
  readonly ready: Promise<void>;
}

/**
 * The words of the graph that the page shows: what is built in, and what its sources have declared. They come along with an answer when
 * the server has others than the page; the browser keeps them, so that a picture from memory is worded before anything was asked. How to
 * read them is loaded where there are any. `onChange` is called after other words have been taken.
 */
export function createGraphWords(onChange: () => void, keep: Keep | null = browserMemory()): GraphWords {
  let version = BUILT_IN_VERSION;
  const take = async (json: unknown): Promise<void> => {
    const { speak, toTold } = await import('./declared-words.ts');
    const told = toTold(json);
    if (told === null || told.version === version) return;
    version = told.version;
    speak(told);
    safely(() => {
      if (told.declared.length === 0 && told.plain === null) keep?.removeItem(KEY);
      else keep?.setItem(KEY, JSON.stringify(told));
      return null;
    });
    onChange();
  };
  const kept = parse(safely(() => keep?.getItem(KEY) ?? null));
  return { version: () => version, take, ready: kept === null ? Promise.resolve() : take(kept) };
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
