import type { Memory } from '../../graph/memory.ts';

/** Which database a view was saved from. */
export interface ViewDatabase {
  readonly id: string;
  readonly name: string;
}

/** A picture under a name, and what the data said of it then. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** In milliseconds since 1970. */
  readonly saved: number;
  readonly database: ViewDatabase;
  /** How many nodes it has. */
  readonly count: number;
  /** As `encodeView` writes it. */
  readonly view: string;
  readonly memory: Memory;
}

export const LONGEST_NAME = 120;

/** A name as it is kept: without line breaks and spaces around it, and no longer than a list can show. */
export const tidyName = (name: string): string => name.replaceAll(/\s+/gu, ' ').trim().slice(0, LONGEST_NAME);

/** The name, or with a number behind it where another view has it already. */
export function freeName(name: string, taken: readonly SavedView[]): string {
  const names = new Set(taken.map((view) => view.name));
  if (!names.has(name)) return name;
  for (let number = 2; ; number += 1) {
    const next = `${name} (${number})`;
    if (!names.has(next)) return next;
  }
}
