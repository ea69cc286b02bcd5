/** What the report counts. `links` join two claims, `drawn` are the relationships on the canvas. */
export const KINDS = [
  'documents',
  'paragraphs',
  'entities',
  'claims',
  'citations',
  'links',
  'judgements',
  'merges',
  'retractions',
  'drawn',
] as const;

export type Kind = (typeof KINDS)[number];

export interface Counts {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
}

export const NO_COUNTS: Counts = { created: 0, changed: 0, unchanged: 0, removed: 0 };

/** How one record stands to what is stored. */
export type Difference = 'created' | 'changed' | 'unchanged';

export function differenceOf(stored: { readonly hash: string | null } | undefined, hash: string): Difference {
  if (stored === undefined) return 'created';
  return stored.hash === hash ? 'unchanged' : 'changed';
}

export function countDifferences(differences: Iterable<Difference>, removed: number): Counts {
  const counts = { created: 0, changed: 0, unchanged: 0 };
  for (const difference of differences) counts[difference] += 1;
  return { ...counts, removed };
}

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    created: a.created + b.created,
    changed: a.changed + b.changed,
    unchanged: a.unchanged + b.unchanged,
    removed: a.removed + b.removed,
  };
}

export function addAllCounts(
  a: Readonly<Record<Kind, Counts>>,
  b: Partial<Readonly<Record<Kind, Counts>>>,
): Readonly<Record<Kind, Counts>> {
  const sum = { ...a };
  for (const kind of KINDS) sum[kind] = addCounts(a[kind], b[kind] ?? NO_COUNTS);
  return sum;
}
