import type { EditorSchema } from '../../../api/editor.ts';
import type { Variable } from './scope.ts';

interface Property {
  readonly name: string;
  /** What Cypher calls the types of its values. */
  readonly types: readonly string[];
  /** On which labels or types it was seen. */
  readonly of: readonly string[];
}

/** The properties of what a variable stands for; of all nodes or relationships where the query says nothing of it. */
export function propertiesOf(schema: EditorSchema, owner: Variable | null): readonly Property[] {
  const lists =
    owner?.kind === 'node'
      ? schema.labels
      : owner?.kind === 'relationship'
        ? schema.relationshipTypes
        : [...schema.labels, ...schema.relationshipTypes];
  const isOpen = owner === null || owner.types.length === 0;
  const named = lists.filter(({ name }) => isOpen || owner.types.includes(name));
  const found = new Map<string, { types: Set<string>; of: string[] }>();
  for (const { name, properties } of named) {
    for (const property of properties ?? []) {
      const known = found.get(property.name) ?? { types: new Set(), of: [] };
      for (const type of property.types) known.types.add(type);
      known.of.push(name);
      found.set(property.name, known);
    }
  }
  return [...found]
    .map(([name, { types, of }]) => ({ name, types: [...types], of }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whether all that is known of a variable was looked at: beyond a sample nothing can be called unknown. */
export function isWhollyKnown(schema: EditorSchema, { kind, types }: Variable): boolean {
  const list = kind === 'node' ? schema.labels : schema.relationshipTypes;
  return types.length > 0 && types.every((type) => list.find(({ name }) => name === type)?.properties != null);
}

/** The nearest names: by letters that differ, whatever the case; at most a third of them. */
export function nearest(name: string, names: readonly string[]): string | null {
  const asked = name.toLowerCase();
  let best: { readonly name: string; readonly distance: number } | null = null;
  for (const candidate of names) {
    const distance = distanceOf(asked, candidate.toLowerCase());
    if (distance <= Math.max(1, Math.floor(candidate.length / 3)) && (best === null || distance < best.distance)) {
      best = { name: candidate, distance };
    }
  }
  return best?.name ?? null;
}

/** How many letters have to be put in, taken out, changed, or turned round with the next one. */
function distanceOf(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 4) return Number.POSITIVE_INFINITY;
  let [older, old]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const ways = [(old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + same];
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) ways.push((older[j - 2] ?? 0) + 1);
      row.push(Math.min(...ways));
    }
    [older, old] = [old, row];
  }
  return old[b.length] ?? 0;
}
