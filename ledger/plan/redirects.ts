/** A chain this long is a mistake; it also bounds a circle that got in some other way. */
const LONGEST_CHAIN = 32;

/** Where merged entities have gone. Everything a source says is redirected before any other id is computed. */
export class Redirects {
  private readonly next: ReadonlyMap<string, string>;

  private readonly targets: ReadonlySet<string>;

  constructor(next: ReadonlyMap<string, string>) {
    this.next = next;
    this.targets = new Set(next.values());
  }

  /** The id the entity has now: its own when it was never merged. */
  of(id: string): string {
    let target = id;
    for (let step = 0; step < LONGEST_CHAIN; step += 1) {
      const further = this.next.get(target);
      if (further === undefined) return target;
      target = further;
    }
    return target;
  }

  has(id: string): boolean {
    return this.next.has(id);
  }

  /** Whether some other entity has gone into this one. */
  isTarget(id: string): boolean {
    return this.targets.has(id);
  }

  /** Each merged entity with the one it went into, one step. */
  entries(): Iterable<readonly [string, string]> {
    return this.next.entries();
  }

  get size(): number {
    return this.next.size;
  }
}
