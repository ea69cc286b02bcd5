import { Cancelled } from '@orrery/cypher/errors.ts';
import { predicateOf } from '@orrery/cypher/model/predicates.ts';
import type { ClaimLine, ClaimsLine } from './lines.ts';
import type { Reading, Source } from './source.ts';

export interface StreamedLine {
  readonly line: ClaimsLine;
  /** The last document line before this line, or the line itself. */
  readonly current: string | undefined;
  /** Counts the lines of a source, from 0: the same line has the same number in every reading. */
  readonly ordinal: number;
}

/** Reads a source once more, telling which document each line belongs to. Throws Cancelled when the signal is aborted. */
export async function* streamLines(source: Source, reading: Reading): AsyncGenerator<StreamedLine> {
  let current: string | undefined;
  let ordinal = 0;
  for await (const line of source.lines(reading)) {
    if (reading.signal?.aborted === true)
      throw new Cancelled('The import was cancelled.', { cause: reading.signal.reason });
    if (line.type === 'document') current = line.id.value;
    yield { line: line.type === 'claim' ? withUnit(line) : line, current, ordinal };
    ordinal += 1;
  }
}

/** A figure without a unit has that of its predicate. */
function withUnit(line: ClaimLine): ClaimLine {
  const { predicate, unit, valueNumber, valueMin, valueMax } = line;
  if (predicate === undefined || unit !== undefined) return line;
  const own = predicateOf(predicate).unit;
  const hasFigure = valueNumber !== undefined || valueMin !== undefined || valueMax !== undefined;
  return own === undefined || !hasFigure ? line : { ...line, unit: own };
}
