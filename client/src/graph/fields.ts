import { PLACE_UNIT } from './places.ts';
import type { NodeId, Point } from './types.ts';
import { nodeId } from './types.ts';
import { ViewRefused } from './view-refused.ts';

/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The ids of the picture in its order: all else names a node by its number, which is short. */
export interface Index {
  readonly ids: readonly NodeId[];
  readonly numberOf: ReadonlyMap<string, number>;
}

/** How one field of a view is written and read. */
export interface Field<T> {
  /** Its name in the text. */
  readonly key: string;
  /** What it says; undefined for what goes without saying. */
  write(value: T, index: Index): Json | undefined;
  /** Throws ViewRefused for what `write` does not write. */
  read(json: Json, index: Index): T;
}

/** Longer ids than this are none that a database of ours holds; a hostile file may hold anything. */
const LONGEST_TEXT = 4_000;
const FARTHEST = 2 ** 40;

export const damaged = (field: string): ViewRefused => new ViewRefused({ kind: 'damaged', field });

export function readText(json: Json | undefined, field: string): string {
  if (typeof json !== 'string' || json.length > LONGEST_TEXT) throw damaged(field);
  return json;
}

export function readNumber(json: Json | undefined, field: string): number {
  if (typeof json !== 'number' || !Number.isFinite(json) || Math.abs(json) > FARTHEST) throw damaged(field);
  return json;
}

export function readList(json: Json | undefined, field: string): readonly Json[] {
  if (!isList(json)) throw damaged(field);
  return json;
}

// `Array.isArray` knows of no arrays that are read-only.
const isList = (json: Json | undefined): json is readonly Json[] => Array.isArray(json);

/** A set of nodes of the picture. */
export const nodeSet = (key: string): Field<ReadonlySet<NodeId>> => ({
  key,
  write: (value, index) => (value.size === 0 ? undefined : [...value].map((id) => writeNode(id, index))),
  read: (json, index) => new Set(readList(json, key).map((entry) => readNode(entry, index, key))),
});

export const isPlain = (json: Json | undefined): json is { readonly [key: string]: Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** One of a few words; the first goes without saying. */
export const choice = <T extends string>(key: string, [first, ...others]: readonly [T, ...T[]]): Field<T> => ({
  key,
  write: (value) => (value === first ? undefined : value),
  read: (json) => {
    const found = [first, ...others].find((word) => word === json);
    if (found === undefined) throw damaged(key);
    return found;
  },
});

/** A set of ids of nodes and lines: nodes of the picture by their number, lines by those of their ends, all else as it is. */
export const ids = (key: string, lineOf: (a: NodeId, b: NodeId) => string): Field<ReadonlySet<string>> => ({
  key,
  write: (value, { ids: nodes, numberOf }) => {
    if (value.size === 0) return undefined;
    const missing = [...value].filter((id) => !numberOf.has(id));
    const lines = missing.length === 0 ? new Map<string, Json>() : linesOf(new Set(missing), nodes, lineOf);
    return [...value].map((id) => numberOf.get(id) ?? lines.get(id) ?? id);
  },
  read: (json, index) =>
    new Set(
      readList(json, key).map((entry) => {
        if (typeof entry === 'string') return readText(entry, key);
        if (typeof entry === 'number') return nodeAt(entry, index, key);
        const [a, b] = readList(entry, key);
        return lineOf(nodeAt(a, index, key), nodeAt(b, index, key));
      }),
    ),
});

/** The ends of lines by their ids: a line's id is made of those of its ends, which may hold any character, so it cannot be cut. */
function linesOf(
  lines: ReadonlySet<string>,
  nodes: readonly NodeId[],
  lineOf: (a: NodeId, b: NodeId) => string,
): ReadonlyMap<string, Json> {
  const found = new Map<string, Json>();
  for (const line of lines) {
    const starts = nodes.flatMap((id, number) =>
      line.startsWith(id) || line.endsWith(id) ? [[id, number] as const] : [],
    );
    for (const [a, one] of starts) {
      for (const [b, other] of starts) if (lineOf(a, b) === line) found.set(line, [one, other]);
    }
  }
  return found;
}

export function nodeAt(json: Json | undefined, { ids: nodes }: Index, field: string): NodeId {
  const id = typeof json === 'number' ? nodes[json] : undefined;
  if (id === undefined) throw damaged(field);
  return id;
}

/** A node of the picture by its number, another by its id. */
export const writeNode = (id: NodeId, { numberOf }: Index): Json => numberOf.get(id) ?? id;

export const readNode = (json: Json | undefined, index: Index, field: string): NodeId =>
  typeof json === 'string' ? nodeId(readText(json, field)) : nodeAt(json, index, field);

/** Something for each node of the picture, in its order; what is missing is written as null. */
export const perNode = <T>(
  key: string,
  write: (value: T, index: Index) => Json,
  read: (json: Json, index: Index) => T,
): Field<ReadonlyMap<NodeId, T>> => ({
  key,
  write: (value, index) => {
    const all = index.ids.map((id) => {
      const each = value.get(id);
      return each === undefined ? null : write(each, index);
    });
    return all.every((json) => json === null) ? undefined : all;
  },
  read: (json, index) => {
    const list = readList(json, key);
    if (list.length !== index.ids.length) throw damaged(key);
    const entries = index.ids.flatMap((id, number) => {
      const each = list[number];
      return each === undefined || each === null ? [] : [[id, read(each, index)] as const];
    });
    return new Map(entries);
  },
});

/** A place in whole units, as `roundPlace` makes them. */
export const writePlace = ({ x, y }: Point): Json => [x / PLACE_UNIT, y / PLACE_UNIT];

export function readPlace(json: Json, field: string): Point {
  const [x, y] = readList(json, field);
  return { x: readNumber(x, field) * PLACE_UNIT, y: readNumber(y, field) * PLACE_UNIT };
}
