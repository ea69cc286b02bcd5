/**
 * Which items of a list belong to which items of another list of the same row, where the file does not say. A row with one owner
 * teaches what belongs to it; a longer row is understood when the lengths learned, or one for an owner never seen alone, add up
 * and agree with what was learned. Every other row is left alone: position by position would give the second university the
 * country of the first company.
 */
export class Alignment {
  /** Null: rows that have the owner alone do not agree. */
  private readonly learned = new Map<string, readonly string[] | null>();

  learn(owners: readonly string[], items: readonly string[]): void {
    const [owner] = owners;
    if (owner === undefined || owners.length !== 1 || items.length === 0) return;
    const known = this.learned.get(owner);
    if (known === undefined) this.learned.set(owner, items);
    else if (known !== null && !isSame(known, items)) this.learned.set(owner, null);
  }

  /** The items of each owner, or undefined where the lists cannot be lined up. */
  match(owners: readonly string[], items: readonly string[]): readonly (readonly string[])[] | undefined {
    if (owners.length === 1) return [items];
    const segments: (readonly string[])[] = [];
    let from = 0;
    for (const owner of owners) {
      const known = this.learned.get(owner) ?? undefined;
      const segment = items.slice(from, from + (known?.length ?? 1));
      if (known !== undefined && !isSame(known, segment)) return undefined;
      segments.push(segment);
      from += known?.length ?? 1;
    }
    return from === items.length ? segments : undefined;
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
