import { isInternalLabel, NO_LABEL } from './names.ts';

/** What is known of a property from a sample of the nodes that carry it. */
export interface PropertyFound {
  readonly name: string;
  /** Of how many nodes of the sample. */
  readonly seen: number;
  readonly kind: PropertyKind;
  /** The average length of its texts in the sample; 0 for other kinds. */
  readonly length: number;
}

/** `mixed` where the nodes of the sample do not agree. */
export type PropertyKind = 'text' | 'number' | 'truth' | 'time' | 'other' | 'mixed';

export interface LabelFound {
  readonly name: string;
  /** From the count store: exact. */
  readonly count: number;
  readonly properties: readonly PropertyFound[];
  /** The properties that make its caption: one, or first and last name. Empty where none is fit for it. */
  readonly caption: readonly string[];
  /** A property that a constraint keeps unique. */
  readonly key: string | null;
  /** Properties with an index that finds a text by its beginning. */
  readonly indexed: readonly string[];
}

export interface RelationshipFound {
  readonly name: string;
  readonly count: number;
}

/** What a database of others holds, as far as it was looked at. */
export interface PlainSchema {
  /** Those with the most nodes first. */
  readonly labels: readonly LabelFound[];
  readonly relationships: readonly RelationshipFound[];
  /** Full-text indexes over nodes, by name, with the labels they cover. */
  readonly fullText: readonly { readonly name: string; readonly labels: readonly string[] }[];
  readonly nodes: number;
  /** Tells this database from others of its name; null where it holds no node. */
  readonly identity: string | null;
  /** Labels, the most specific first: the one with fewest nodes; those that tools keep for themselves last. */
  readonly byRarity: readonly string[];
}

/** The type of a node: its most specific label, and what a node without one is called where it has none. */
export function typeOfLabels(labels: readonly string[], { byRarity }: Pick<PlainSchema, 'byRarity'>): string {
  if (labels.length === 0) return NO_LABEL;
  const [only, ...more] = labels;
  if (only !== undefined && more.length === 0) return only;
  const carried = new Set(labels);
  return byRarity.find((label) => carried.has(label)) ?? labels.toSorted()[0] ?? NO_LABEL;
}

/** See `byRarity`. */
export function orderByRarity(labels: readonly Pick<LabelFound, 'name' | 'count'>[]): readonly string[] {
  return labels
    .toSorted(
      (a, b) =>
        Number(isInternalLabel(a.name)) - Number(isInternalLabel(b.name)) ||
        a.count - b.count ||
        (a.name < b.name ? -1 : 1),
    )
    .map(({ name }) => name);
}
