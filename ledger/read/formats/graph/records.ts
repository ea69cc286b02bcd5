import type { Reading } from '../../source.ts';

/** A node of a foreign graph, whatever its format: what it says of itself, unread. */
export interface NodeRecord {
  readonly kind: 'node';
  readonly file: string;
  readonly line: number;
  readonly id: string;
  readonly labels: readonly string[];
  readonly props: ReadonlyMap<string, string>;
}

export interface EdgeRecord {
  readonly kind: 'edge';
  readonly file: string;
  readonly line: number;
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly props: ReadonlyMap<string, string>;
}

export type GraphRecord = NodeRecord | EdgeRecord;

/** Reads one file of a format record by record; what is wrong with single records is reported. */
export type RecordReader = (path: string, reading: Reading) => AsyncGenerator<GraphRecord>;

/** How the items of a list stand in one property. */
export const LIST_SEPARATOR = ';';
