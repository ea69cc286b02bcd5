/** How often figures fall into steps of equal width; of equal ratio where they span several powers of ten. */
export interface Histogram {
  /** One more than there are bars, rising: a bar holds what is at least its own edge and below the next one; the last holds its end too. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  readonly isLogarithmic: boolean;
  /** All figures are whole numbers. */
  readonly isWhole: boolean;
}

/** From here on equal steps would put nearly everything into the first bar. */
const WIDE = 1_000;

/** Counts figures in at most `bars` bars. Null for fewer than two different figures: there is nothing to choose. */
export function histogramOf(figures: readonly number[], bars: number): Histogram | null {
  const known = figures.filter((figure) => Number.isFinite(figure));
  const least = known.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = known.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (!(most > least)) return null;
  const isLogarithmic = least > 0 && most / least >= WIDE;
  const isWhole = known.every((figure) => Number.isInteger(figure));
  const steps = isWhole && !isLogarithmic ? Math.min(bars, most - least + 1) : bars;
  // Whole figures: a bar of its own for each, so the last one ends after its figure.
  const end = isWhole && !isLogarithmic ? most + 1 : most;
  const edges = Array.from({ length: steps + 1 }, (_, index) => {
    if (index === 0) return least;
    const share = index / steps;
    return isLogarithmic ? least * (end / least) ** share : least + (end - least) * share;
  });
  const counts = Array.from({ length: steps }, () => 0);
  for (const figure of known) {
    const past = edges.findIndex((edge) => edge > figure);
    const bar = past < 0 ? steps - 1 : Math.max(0, past - 1);
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  return { edges, counts, isLogarithmic, isWhole };
}

/** How often each word is said, the most frequent first. */
export function countWords(values: Iterable<readonly string[]>): readonly (readonly [word: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const words of values) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

/** The figures that the bars from one edge to another hold, ends included; null where the bars reach to the first or the last. */
export function boundsOf(
  { edges, isWhole }: Pick<Histogram, 'edges' | 'isWhole'>,
  [from, to]: readonly [number, number],
): { readonly least: number | null; readonly most: number | null } {
  const end = edges[to] ?? Number.POSITIVE_INFINITY;
  return {
    least: from <= 0 ? null : (edges[from] ?? null),
    // The bar that begins at this edge is not among them.
    most: to >= edges.length - 1 ? null : isWhole ? Math.ceil(end) - 1 : end,
  };
}

/** Between which edges these figures lie, for handles to stand there. */
export function edgesAt(
  { edges }: Pick<Histogram, 'edges'>,
  { least, most }: { readonly least: number | null; readonly most: number | null },
): readonly [number, number] {
  const last = edges.length - 1;
  const from = least === null ? 0 : edges.findLastIndex((edge) => edge <= least);
  const past = most === null ? last : edges.findIndex((edge) => edge > most);
  return [Math.max(0, from), past < 0 ? last : past];
}
