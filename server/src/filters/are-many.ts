/** The conditions of a list of claims; what is not given says nothing. */
export type GivenConditions = Readonly<Record<string, unknown>> & {
  readonly predicates?: readonly string[] | null | undefined;
};

/**
 * Whether a page in the order of ids is full sooner by reading ids in their order than by reading all claims that meet the conditions. All
 * there are, or a predicate of many: of `all` claims every (all / many)-th is one of them, so a page of `limit` reads limit × all / many.
 * Of any other condition it is not known how many meet it.
 * @param countsOf claims by predicate
 */
export async function areMany(
  { predicates, ...others }: GivenConditions,
  limit: number,
  countsOf: () => Promise<ReadonlyMap<string, number>>,
): Promise<boolean> {
  if (Object.values(others).some((value) => value !== null && value !== undefined)) return false;
  if (predicates === null || predicates === undefined) return true;
  const counts = await countsOf();
  const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
  const many = sum([...new Set(predicates)].map((predicate) => counts.get(predicate) ?? 0));
  return many * many > limit * sum(counts.values());
}
