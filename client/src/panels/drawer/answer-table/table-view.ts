export interface ColumnSort {
  readonly column: number;
  readonly isDescending: boolean;
}

/** How the reader has arranged the table of an answer. Columns are told by their place in the answer. */
export interface TableView {
  /** The first one decides; the others where it says nothing. */
  readonly sorts: readonly ColumnSort[];
  /** What is written in the filter of a column; none is empty. */
  readonly filters: ReadonlyMap<number, string>;
  readonly showsFilters: boolean;
  readonly hidden: ReadonlySet<number>;
  /** They stand first and stay in sight. */
  readonly pinned: readonly number[];
  /** Pixels, of columns whose width was changed. */
  readonly widths: ReadonlyMap<number, number>;
}

export const AS_IT_CAME: TableView = {
  sorts: [],
  filters: new Map(),
  showsFilters: false,
  hidden: new Set(),
  pinned: [],
  widths: new Map(),
};

export const NARROWEST = 56;
export const WIDEST = 2_000;
/** What one press of a key changes a width by. */
export const WIDTH_STEP = 24;

/** Up, down, and as it came. `isMore`: as one more key behind those that are there. */
export function sortedBy({ sorts }: TableView, column: number, isMore: boolean): readonly ColumnSort[] {
  const at = sorts.findIndex((one) => one.column === column);
  const known = sorts[at];
  if (known === undefined) return [...(isMore ? sorts : []), { column, isDescending: false }];
  const others = isMore ? sorts.filter((one) => one !== known) : [];
  if (known.isDescending) return others;
  const turned = { column, isDescending: true };
  return isMore ? sorts.with(at, turned) : [turned];
}

export function withFilter({ filters }: TableView, column: number, text: string): ReadonlyMap<number, string> {
  const others = [...filters].filter(([one]) => one !== column);
  return new Map(text.trim() === '' ? others : [...others, [column, text]]);
}

/** Hides a column or shows it again. What a hidden column filters would not be understood: its filter goes with it, its place in the sorting stays. */
export function toggleHidden(view: TableView, column: number): Pick<TableView, 'hidden' | 'filters'> {
  const isHidden = view.hidden.has(column);
  const others = [...view.hidden].filter((one) => one !== column);
  return {
    hidden: new Set(isHidden ? others : [...others, column]),
    filters: isHidden ? view.filters : withFilter(view, column, ''),
  };
}

export const togglePinned = ({ pinned }: TableView, column: number): readonly number[] =>
  pinned.includes(column) ? pinned.filter((one) => one !== column) : [...pinned, column];

/** A width in pixels, kept within bounds; null gives the column back the one that its contents ask for. */
export function withWidth({ widths }: TableView, column: number, width: number | null): ReadonlyMap<number, number> {
  const others = [...widths].filter(([one]) => one !== column);
  return new Map(
    width === null ? others : [...others, [column, Math.min(WIDEST, Math.max(NARROWEST, Math.round(width)))]],
  );
}

/** The columns that are shown, in order: the pinned ones first. */
export function shownColumns({ hidden, pinned }: TableView, count: number): readonly number[] {
  const others = Array.from({ length: count }, (_, at) => at).filter((at) => !pinned.includes(at));
  return [...pinned, ...others].filter((at) => !hidden.has(at));
}
