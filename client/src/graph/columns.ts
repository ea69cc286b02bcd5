import type { EdgeId, NodeId } from './types.ts';

/** Names a property of entities: `degree`, `neighbours`, or a predicate with its unit (`HAS_PARAMETERS`, `TRAINED_WITH FLOP`). */
export type PropertyId = string;

/** One property of the entities on the canvas. An entity it says nothing of is no key. */
export interface Column {
  readonly id: PropertyId;
  /** The verb that says it; null for what is counted on the canvas. */
  readonly predicate: string | null;
  readonly unit: string | null;
  /** What is said of each entity, the latest first, never empty: figures or words, all of one kind. */
  readonly values: ReadonlyMap<NodeId, readonly number[]> | ReadonlyMap<NodeId, readonly string[]>;
  readonly kind: 'number' | 'text';
}

/** What is known of the entities and links on the canvas beyond what is drawn; asked for when a filter or a rule needs it. */
export interface Columns {
  readonly properties: ReadonlyMap<PropertyId, Column>;
  /** The documents that speak of each drawn link. */
  readonly citedIn: ReadonlyMap<EdgeId, readonly string[]>;
}

export const NO_COLUMNS: Columns = { properties: new Map(), citedIn: new Map() };

/** Counted by the page itself: all neighbours in the data, and those on the canvas. */
export const COUNTED: readonly PropertyId[] = ['degree', 'neighbours'];

/** Whether a filter, a rule of style or a group reads what has to be asked for. */
export const needsColumns = ({
  filters,
  style,
  groups,
}: {
  readonly filters: {
    readonly documents: readonly string[];
    readonly properties: readonly { readonly property: PropertyId }[];
  };
  readonly style: {
    readonly colourBy: PropertyId;
    readonly sizeBy: PropertyId;
    readonly iconBy?: PropertyId | undefined;
    readonly types: Readonly<Partial<Record<string, { readonly name?: string | undefined }>>>;
  };
  readonly groups: readonly { readonly rule: { readonly kind: string } }[];
}): boolean =>
  filters.documents.length > 0 ||
  groups.some(({ rule }) => rule.kind === 'value') ||
  [
    ...filters.properties.map(({ property }) => property),
    style.colourBy,
    style.sizeBy,
    style.iconBy ?? 'type',
    ...namesOf(style),
  ].some((property) => !OF_THE_PAGE.has(property));

const namesOf = ({
  types,
}: {
  readonly types: Readonly<Partial<Record<string, { readonly name?: string | undefined }>>>;
}) => Object.values(types).flatMap((look) => look?.name ?? []);

const OF_THE_PAGE: ReadonlySet<PropertyId> = new Set([...COUNTED, 'type', 'same', 'role', 'year', 'no-name']);
