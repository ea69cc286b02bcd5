/** What holds words that a person lists for the file to be read by, each with what it comes to. */
const LISTS: ReadonlySet<string> = new Set(['nameZh', 'decided', 'spell', 'lookup', 'types', 'predicates', 'words']);
/** A word that stands for all others is met by no cell of its own; an empty cell need not be there. */
const RULES: ReadonlySet<string> = new Set(['', '*']);

/**
 * Watches which of the words that a mapping lists are ever looked up: what reads the file need not say so. A word that nothing asked for is
 * a slip, or what an earlier version of the file had.
 */
export class WatchedWords {
  private readonly lists: { readonly where: string; readonly words: readonly string[]; readonly met: Set<string> }[] =
    [];

  /** A copy of a mapping, equal in everything, whose lists of words are watched. */
  watch<T>(mapping: T): T {
    return this.copy(mapping, []) as T;
  }

  /** The lists with words that were not looked up, in the order of the mapping. */
  unread(): readonly { readonly where: string; readonly words: readonly string[] }[] {
    return this.lists
      .map(({ where, words, met }) => ({ where, words: words.filter((word) => !met.has(word)) }))
      .filter(({ words }) => words.length > 0);
  }

  private copy(value: unknown, path: readonly string[]): unknown {
    if (Array.isArray(value)) {
      if (path.length > 1 && path.at(-1) === 'ignore') return this.watchArray(value.map(String), path);
      return value.map((item: unknown) => this.copy(item, path));
    }
    if (typeof value !== 'object' || value === null) return value;
    const copied = Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, this.copy(inner, [...path, key])]),
    );
    return LISTS.has(path.at(-1) ?? '') ? this.watchRecord(copied, path) : copied;
  }

  private watchRecord(record: Record<string, unknown>, path: readonly string[]): Record<string, unknown> {
    const met = this.list(Object.keys(record), path);
    if (met === undefined) return record;
    return new Proxy(record, {
      get: (target, word) => {
        if (typeof word === 'string') met.add(word);
        return Reflect.get(target, word);
      },
    });
  }

  private watchArray(array: readonly string[], path: readonly string[]): readonly string[] {
    const met = this.list(array, path);
    if (met === undefined) return array;
    const includes = (word: string): boolean => {
      const found = array.includes(word);
      if (found) met.add(word);
      return found;
    };
    return Object.defineProperty([...array], 'includes', { value: includes });
  }

  private list(all: readonly string[], path: readonly string[]): Set<string> | undefined {
    const words = all.filter((word) => !RULES.has(word));
    if (words.length === 0) return undefined;
    const met = new Set<string>();
    // A type by a column is kept under a name of its own once the mapping is read; a person wrote it under "type".
    const said = path.map((key) => (key === 'kind' ? 'type' : key));
    const where = said.filter((key, at) => at > 0 || key !== 'entities').join('.');
    this.lists.push({ where, words, met });
    return met;
  }
}

const SHOWN = 8;

/** `"Pier", "Quay" and 3 more`. */
export function shownWords(words: readonly string[]): string {
  const more = words.length > SHOWN ? ` and ${words.length - SHOWN} more` : '';
  return `${words
    .slice(0, SHOWN)
    .map((word) => JSON.stringify(word))
    .join(', ')}${more}`;
}
