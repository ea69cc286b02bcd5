import type { ValueRow } from '../graph-source.ts';
import type { AskPlain } from './ask-plain.ts';
import { LONGEST_WORD, propertiesToFilterBy } from './filter-properties.ts';
import type { PlainSchema } from './graph-schema.ts';
import type { KnownNodes } from './known-nodes.ts';

interface ValueColumns {
  readonly element: string;
  readonly key: string;
  readonly number: number | null;
  readonly word: string | null;
}

export async function plainValues(
  ids: readonly string[],
  { plain, schema, nodes }: { readonly plain: AskPlain; readonly schema: PlainSchema; readonly nodes: KnownNodes },
): Promise<readonly ValueRow[]> {
  const { keys } = propertiesToFilterBy(schema);
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
