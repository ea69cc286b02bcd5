import type { CollectedSource } from '../check/check-source.ts';
import { baseName } from '../read/base-name.ts';
import { shownWords } from '../read/formats/watched-words.ts';

/**
 * Words of `vocabulary.yaml` that no entity and no claim of its sources uses, a line for each file: a slip, or what is still to come. A type
 * is used by those below it, too.
 */
export function unusedVocabulary(collected: readonly CollectedSource[]): readonly string[] {
  const files = new Map(
    collected.flatMap(({ source }) => (source.words === undefined ? [] : [[source.words.source, source.words.words]])),
  );
  return [...files].flatMap(([file, words]) => {
    const own = collected.filter(({ source }) => source.words?.source === file);
    const types = new Set(own.flatMap(({ symbols }) => symbols.usedTypes));
    for (const type of types) {
      const parent = words.types[type]?.parent;
      if (parent !== undefined) types.add(parent);
    }
    const predicates = new Set(own.flatMap(({ symbols }) => [...symbols.usedPredicates]));
    const unused = [
      ...Object.keys(words.types).filter((type) => !types.has(type)),
      ...Object.keys(words.predicates).filter((predicate) => !predicates.has(predicate)),
    ];
    return unused.length === 0
      ? []
      : [`note: ${baseName(file)} declares words that no line uses: ${shownWords(unused)}`];
  });
}
