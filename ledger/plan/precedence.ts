/**
 * What people typed goes before what programs extracted, and that before what was mapped from tables and graph files. What was added to
 * a graph comes last: it declares what it names only so that it can name it.
 */
const RANKS: Readonly<Record<string, number>> = { hand: 0, tool: 1, graph: 2, table: 3, added: 4 };
const OTHER = 1;

/**
 * Whose wording, name and type counts where several sources state the same: a rule that knows no order of imports, so that the
 * same files give the same graph whichever came first. Sources begin with their origin, `hand:team doc:x`.
 */
export function comparePrecedence(a: string, b: string): number {
  const difference = rankOf(a) - rankOf(b);
  if (difference !== 0) return difference;
  return a < b ? -1 : a > b ? 1 : 0;
}

export function precedes(a: string, b: string): boolean {
  return comparePrecedence(a, b) < 0;
}

function rankOf(source: string): number {
  return RANKS[source.slice(0, Math.max(0, source.indexOf(':')))] ?? OTHER;
}
