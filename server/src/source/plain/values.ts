import type { ValueRow } from '../graph-source.ts';
import type { AskPlain } from './ask-plain.ts';
import type { PlainSchema } from './graph-schema.ts';
import type { KnownNodes } from './known-nodes.ts';

/** A longer text is a sentence, and no category that several nodes could share. */
const LONGEST_WORD = 60;
/** Properties that can be filtered by, at most: the filters are a list to choose from. */
const MOST_PROPERTIES = 40;

interface ValueColumns {
  readonly element: string;
  readonly key: string;
  readonly number: number | null;
  readonly word: string | null;
}

/** Figures and short words. What names or keys a node is no property that others could share. */
export function propertiesToFilterBy({ labels }: PlainSchema): readonly string[] {
  const naming = new Set(labels.flatMap(({ caption, key }) => [...caption, ...(key === null ? [] : [key])]));
  const seen = new Map<string, number>();
  for (const { properties } of labels) {
    for (const { name, kind, length, seen: times } of properties) {
      if (kind === 'other' || kind === 'mixed' || length > LONGEST_WORD || naming.has(name)) continue;
      seen.set(name, (seen.get(name) ?? 0) + times);
    }
  }
  return [...seen]
    .toSorted(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))
    .slice(0, MOST_PROPERTIES)
    .map(([name]) => name);
}

export async function plainValues(
  ids: readonly string[],
  { plain, schema, nodes }: { readonly plain: AskPlain; readonly schema: PlainSchema; readonly nodes: KnownNodes },
): Promise<readonly ValueRow[]> {
  const keys = propertiesToFilterBy(schema);
  const known = await nodes.byIds(ids);
  if (keys.length === 0 || known.size === 0) return [];
  const text = `MATCH (n) WHERE elementId(n) IN $elements
UNWIND [k IN $keys WHERE n[k] IS NOT NULL] AS key
WITH n, key, CASE WHEN n[key] = toFloatOrNull(n[key]) THEN toFloat(n[key]) END AS number
WITH n, key, number, CASE WHEN number IS NULL THEN left(toStringOrNull(n[key]), $longest + 1) END AS word
RETURN elementId(n) AS element, key, number, word`;
  const rows = await plain<ValueColumns>(
    { name: 'plain.values', text, columns: ['element', 'key', 'number', 'word'] },
    { elements: [...known.values()].map(({ element }) => element), keys, longest: LONGEST_WORD },
  );
  const idsOf = new Map<string, string[]>();
  for (const [id, { element }] of known) idsOf.set(element, [...(idsOf.get(element) ?? []), id]);
  return rows.flatMap(({ element, key, number, word }) => {
    const isFigure = number !== null && Number.isFinite(number);
    if (!isFigure && (word === null || word.length > LONGEST_WORD || word === '')) return [];
    return (idsOf.get(element) ?? []).map((id) => ({
      id,
      predicate: key,
      unit: null,
      numbers: isFigure ? [number] : [],
      words: isFigure || word === null ? [] : [word],
    }));
  });
}
