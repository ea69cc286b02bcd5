/** A place in a query as its author sees it; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Which of the guard's five layers said no: tokenizer, plan, plan details, read mode, settings. */
export type GuardLayer = 1 | 2 | 3 | 4 | 5;

/** A query the guard does not let through. The message says why and what to write instead. */
export class CypherRefused extends Error {
  override readonly name = 'CypherRefused' as const;
  readonly layer: GuardLayer;
  readonly place: Place | null;

  constructor(message: string, layer: GuardLayer, place: Place | null = null) {
    super(message);
    this.layer = layer;
    this.place = place;
  }
}

/** A query the database could not read or finish: shown to its author, who alone can mend it. */
export class CypherFailed extends Error {
  override readonly name = 'CypherFailed' as const;
  readonly place: Place | null;

  constructor(message: string, place: Place | null, options?: ErrorOptions) {
    super(message, options);
    this.place = place;
  }
}

/** A raw query that ran into the clock. */
export class CypherTimedOut extends Error {
  override readonly name = 'CypherTimedOut' as const;
}

/** Line and column of an offset. Cypher counts `\r\n` as one line end. */
export function placeOf(query: string, offset: number): Place {
  const before = query.slice(0, offset);
  const lines = before.split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
