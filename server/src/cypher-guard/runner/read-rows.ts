import { LimitExceeded } from '@orrery/cypher/errors.ts';
import { encode } from '@orrery/cypher/values/encode.ts';
import type { Result } from 'neo4j-driver';
import { type PlanTree, toPlanTree } from '../plan-tree.ts';
import { type Findings, finder, noFindings } from '../values.ts';
import type { ReadBounds } from './messages.ts';
import type { WireMeter } from './wire-meter.ts';

/** So many bytes of JSON go to the server at once: small enough that reading them there holds nothing up. */
const PIECE_BYTES = 64 * 1024;
/** And so often at least, so that who waits can be told how many rows there are. */
const PIECE_MS = 250;
/** A float takes nine bytes on the wire and four as JSON, so an answer that is short enough may be this much longer there. */
const WIRE_FACTOR = 2.5;

export interface ReadAnswer {
  readonly columns: readonly string[];
  readonly stoppedBy: string | null;
  readonly findings: Findings;
  readonly plan: PlanTree | null;
}

export interface Reading {
  readonly bounds: ReadBounds;
  readonly meter: WireMeter;
  /** Gets the rows as they come: JSON of a list of rows. */
  readonly onRows: (json: string) => void;
  /** The figures of a profile come behind its last row: rows beyond the bound are read and not kept. */
  readonly isProfile?: boolean;
}

/**
 * Reads a result to its end or to the first bound it reaches; bytes are counted before they are decoded too. Throws what the driver
 * throws, and LimitExceeded when the first row alone is too large.
 */
export async function readRows(
  ask: () => Result,
  { bounds, meter, onRows, isProfile = false }: Reading,
): Promise<ReadAnswer> {
  const { maxRows, maxBytes } = bounds;
  const findings = noFindings();
  const visit = finder(findings);
  const pieces = createPieces(onRows);
  let columns: readonly string[] = [];
  let rows = 0;
  let bytes = 0;
  let isCut = false;
  const answer = (stoppedBy: string | null, plan: PlanTree | null = null): ReadAnswer => {
    pieces.flush();
    if (rows === 0 && stoppedBy !== null) throw tooLargeARow(maxBytes);
    if (isProfile && plan === null) throw tooLargeToProfile(maxBytes);
    return { columns, stoppedBy, findings, plan };
  };
  const stopMetering = meter.limit(maxBytes * WIRE_FACTOR);
  try {
    const result = ask();
    columns = (await result.keys()).map(String);
    for await (const record of result) {
      if (rows === maxRows && isProfile) isCut = true;
      if (isCut) continue;
      if (rows === maxRows) return answer(`rows: ${maxRows}`);
      // By position, not by name: two columns may be called alike.
      const row = JSON.stringify(columns.map((_, index) => encode(record.get(index), visit)));
      bytes += Buffer.byteLength(row);
      if (bytes > maxBytes) return answer(`bytes: ${maxBytes}`);
      rows += 1;
      pieces.add(row);
    }
    const { profile } = await result.summary();
    return answer(isCut ? `rows: ${maxRows}` : null, profile === false ? null : toPlanTree(profile));
  } catch (cause) {
    // The connection was cut by the meter; the driver only sees that it is gone.
    if (meter.wasPassed()) return answer(`bytes: ${maxBytes}`);
    throw cause;
  } finally {
    stopMetering();
  }
}

function tooLargeARow(maxBytes: number): LimitExceeded {
  return new LimitExceeded(
    `The first row alone is larger than ${maxBytes} bytes. Return fewer properties, or part of the list or text.`,
  );
}

function tooLargeToProfile(maxBytes: number): LimitExceeded {
  return new LimitExceeded(
    `The answer is larger than ${maxBytes} bytes, so the query was not profiled to its end. Add LIMIT, or return count(*) instead of the values.`,
  );
}

interface Pieces {
  add(row: string): void;
  flush(): void;
}

function createPieces(onRows: (json: string) => void): Pieces {
  let rows: string[] = [];
  let length = 0;
  let since = performance.now();
  const flush = (): void => {
    if (rows.length > 0) onRows(`[${rows.join(',')}]`);
    rows = [];
    length = 0;
    since = performance.now();
  };
  return {
    flush,
    add(row) {
      rows.push(row);
      length += row.length;
      if (length > PIECE_BYTES || performance.now() - since > PIECE_MS) flush();
    },
  };
}
