import type { Reading } from '../../source.ts';
import type { GraphMapping } from './graph-mapping.ts';

/** Where a record begins. */
interface RecordPlace {
  readonly file: string;
  readonly line: number;
}

/** A node of a foreign graph, whatever its format: what it says of itself, unread. */
export interface NodeRecord extends RecordPlace {
  readonly kind: 'node';
  readonly id: string;
  /** Types that the format itself gives; others stand in properties. */
  readonly labels: readonly string[];
  readonly props: ReadonlyMap<string, string>;
}

export interface EdgeRecord extends RecordPlace {
  readonly kind: 'edge';
  /** Undefined where the format has none. */
  readonly id: string | undefined;
  readonly from: string;
  readonly to: string;
  /** Types that the format itself gives; others stand in properties. */
  readonly types: readonly string[];
  readonly props: ReadonlyMap<string, string>;
  readonly direction: 'directed' | 'undirected' | 'mutual';
  /** The first end stands inside the second: a group, a folder. */
  readonly nested?: true;
}

/** Part of a file that is neither a node nor an edge. */
export interface OtherRecord extends RecordPlace {
  /** `element`: cannot be imported; `drawing`: how another program draws it; `about`: said of the file as a whole. */
  readonly kind: 'element' | 'drawing' | 'about';
  readonly name: string;
  readonly text: string;
}

export type GraphRecord = NodeRecord | EdgeRecord | OtherRecord;

/** Reads one file of a format record by record; what is wrong with single records is reported. */
export type RecordReader = (input: RecordInput, reading: Reading) => AsyncGenerator<GraphRecord>;

export interface RecordInput {
  readonly path: string;
  readonly mapping: GraphMapping;
  readonly sideCar: string;
}

/** Why a node has no type, and what to do about it, where the format tells more than that. */
export interface NoLabel {
  /** Nodes without a type for one cause are reported together. */
  readonly cause: string;
  readonly why: string;
  readonly remedy: string;
}

/** How the items of a list stand in one property. */
export const LIST_SEPARATOR = ';';

/** Ids of one id space (`:ID(Person)`) are told from those of another by what stands before this sign, which no file holds. */
export const SPACE_END = '\u0000';

/** An id as the file has it, for messages. */
export function shownId(id: string): string {
  const at = id.indexOf(SPACE_END);
  return at === -1 ? `"${id}"` : `"${id.slice(at + 1)}" of the id space "${id.slice(0, at)}"`;
}
