import { InvalidInput } from '@orrery/cypher/errors.ts';

/** What a view says of time: a day, and a range. Each is YYYY-MM-DD, null for none. */
export interface Days {
  readonly at: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

interface DayArguments {
  readonly asOf?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** @throws {InvalidInput} when the range is turned round. */
export function toDays({ asOf = null, from = null, to = null }: DayArguments): Days {
  if (from !== null && to !== null && from > to)
    throw new InvalidInput('`from` lies after `to`. Give the earlier day as `from`.');
  return { at: asOf, from, to };
}
