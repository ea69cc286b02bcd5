import { InvalidInput } from '@orrery/cypher/errors.ts';

/** Returns the figure when it lies between the bounds, both included. Throws InvalidInput that names the argument. */
export function between(name: string, value: number, [least, most]: readonly [number, number]): number {
  if (value >= least && value <= most) return value;
  throw new InvalidInput(`\`${name}\` is out of bounds. Give a whole number from ${least} to ${most}.`);
}

/** Returns the list without repetitions when it is short enough. Throws InvalidInput that names the argument. */
export function atMost(name: string, list: readonly string[], most: number): readonly string[] {
  if (list.length <= most) return [...new Set(list)];
  throw new InvalidInput(`\`${name}\` holds ${list.length} entries. Give at most ${most}.`);
}
