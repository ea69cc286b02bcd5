import type { LabelFound } from './graph-schema.ts';

/** A longer text is a sentence, and no category that several nodes could share. */
export const LONGEST_WORD = 60;
/** Properties that can be filtered by, at most: the filters are a list to choose from. */
const MOST_PROPERTIES = 40;

/** Figures and short words, the most frequent first, and how many more there are. What names or keys a node is no property that others could share. */
export function propertiesToFilterBy({ labels }: { readonly labels: readonly LabelFound[] }): {
  readonly keys: readonly string[];
  readonly beyond: number;
} {
  const naming = new Set(labels.flatMap(({ caption, key }) => [...caption, ...(key === null ? [] : [key])]));
  const seen = new Map<string, number>();
  for (const { properties } of labels) {
    for (const { name, kind, length, seen: times } of properties) {
      if (kind === 'other' || kind === 'mixed' || length > LONGEST_WORD || naming.has(name)) continue;
      seen.set(name, (seen.get(name) ?? 0) + times);
    }
  }
  const all = [...seen].toSorted(([a, times], [b, others]) => others - times || (a < b ? -1 : 1)).map(([name]) => name);
  return { keys: all.slice(0, MOST_PROPERTIES), beyond: Math.max(0, all.length - MOST_PROPERTIES) };
}
