import type { GroupKeyBy, GroupSort, LinkWay } from '../../../api/table.ts';
import type { EntityType } from '../../../graph/types.ts';

/** A column of the rows: the name stands first and is none of them. */
export type TableColumn =
  | { readonly kind: 'type' }
  /** How many neighbours. */
  | { readonly kind: 'degree' }
  /** What is said of it in figures or words. */
  | { readonly kind: 'property'; readonly name: string }
  /** How many links of one kind. */
  | { readonly kind: 'links'; readonly predicate: string; readonly direction: LinkWay }
  /** What stands at the other end of them, by name. */
  | { readonly kind: 'names'; readonly predicate: string; readonly direction: LinkWay }
  /** When what they say was so. */
  | { readonly kind: 'when'; readonly predicate: string; readonly direction: LinkWay };

export type SortBy =
  | { readonly kind: 'name' }
  | { readonly kind: 'degree' }
  | { readonly kind: 'links'; readonly predicate: string; readonly direction: LinkWay }
  | { readonly kind: 'words'; readonly name: string }
  /** `unit`: null for the only one there is. */
  | { readonly kind: 'figure'; readonly name: string; readonly unit: string | null };

export type Sorting = SortBy & { readonly descending: boolean };

/** The entity at the other end of a link. */
export interface FarEnd {
  readonly types?: readonly EntityType[] | undefined;
  /** A text that its name holds. */
  readonly text?: string | undefined;
  /** One entity; its name stands in the words of the filter. */
  readonly id?: string | undefined;
  readonly name?: string | undefined;
}

export interface TableStep {
  readonly predicate: string;
  readonly direction: LinkWay;
}

/** All that are given have to be met. */
export type TableFilter =
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'contains'; readonly property: string; readonly text: string }
  | { readonly kind: 'oneOf'; readonly property: string; readonly words: readonly string[] }
  | {
      readonly kind: 'range';
      readonly property: string;
      readonly unit: string | null;
      readonly least: number | null;
      readonly most: number | null;
    }
  | { readonly kind: 'has'; readonly property: string; readonly not: boolean }
  | { readonly kind: 'linked'; readonly steps: readonly TableStep[]; readonly to: FarEnd }
  /** Something said of it, with these predicates or any, may have been between these days. */
  | {
      readonly kind: 'dated';
      readonly predicates: readonly string[];
      readonly from: string | null;
      readonly to: string | null;
    };

export type GroupBy =
  | { readonly kind: 'type' }
  | { readonly kind: 'words'; readonly property: string }
  /** Figures in powers of ten. */
  | { readonly kind: 'decades'; readonly property: string; readonly unit: string | null }
  | { readonly kind: 'year'; readonly predicates: readonly string[] }
  | { readonly kind: 'linked'; readonly steps: readonly TableStep[] };

export interface FigureOf {
  readonly property: string;
  readonly unit: string | null;
}

/** What the analyst's table asks: one value, that a link and the tab remember. */
export interface TableQuestion {
  /** Empty: all of them. */
  readonly types: readonly EntityType[];
  readonly columns: readonly TableColumn[];
  readonly filters: readonly TableFilter[];
  /** Of the rows; at most four. */
  readonly sort: readonly Sorting[];
  /** With any, the table shows groups instead of rows; at most three. */
  readonly groups: readonly GroupBy[];
  /** What is measured in each group. */
  readonly figure: FigureOf | null;
  readonly groupSort: GroupSort | null;
}

/** The bounds of the API. */
export const MOST_SORTED = 4;
export const MOST_GROUP_KEYS = 3;

export const newQuestion = (types: readonly EntityType[]): TableQuestion => ({
  types,
  columns: [],
  filters: [],
  sort: [],
  groups: [],
  figure: null,
  groupSort: null,
});

export const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Adds what is not there, takes away what is. */
export const toggled = <One>(list: readonly One[], one: One): readonly One[] =>
  list.some((each) => sameValue(each, one)) ? list.filter((each) => !sameValue(each, one)) : [...list, one];

/** The key by which a press on a heading sorts; what is pressed again turns round, then goes. `isMore` keeps the other keys. */
export function sortedBy(sort: readonly Sorting[], by: SortBy, isMore: boolean): readonly Sorting[] {
  const at = sort.findIndex(({ descending: _, ...key }) => sameValue(key, by));
  const known = sort[at];
  const others = isMore ? sort.filter((_, index) => index !== at) : [];
  const first = by.kind !== 'name' && by.kind !== 'words';
  if (known === undefined) return [...others, { ...by, descending: first }].slice(-MOST_SORTED);
  if (known.descending !== first) return others;
  const turned = { ...by, descending: !first };
  return isMore ? sort.map((each, index) => (index === at ? turned : each)) : [turned];
}

export type { GroupKeyBy, GroupSort };
