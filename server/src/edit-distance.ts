/** How many letters must be put in, taken out or exchanged until one text is the other (Levenshtein). */
export function editDistance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...a].entries()) {
    const here = [row + 1];
    for (const [column, other] of [...b].entries()) {
      const change = (before[column] ?? 0) + (letter === other ? 0 : 1);
      here.push(Math.min(change, (before[column + 1] ?? 0) + 1, (here[column] ?? 0) + 1));
    }
    before = here;
  }
  return before.at(-1) ?? 0;
}
