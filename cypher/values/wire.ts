/**
 * Every value of Cypher as JSON, exactly ([decision](../../docs/adr/20261128-values-as-tagged-json.md)). What JSON says without doubt stands as it is: null, booleans,
 * texts, whole numbers up to 2^53, numbers with a fraction, lists, maps. Everything else is an object with a `$type`.
 */
export type Wire = null | boolean | number | string | readonly Wire[] | WireMap;

export interface WireMap {
  readonly [key: string]: Wire;
}

/** The key by which a tagged value is known. A map of data that has it travels inside `{"$type": "Map", "value": …}`. */
export const TAG = '$type';

/**
 * Values whose `value` is one text: whole numbers beyond 2^53; floats that JSON would take for whole numbers or cannot write (`1.0`, `-0.0`, `NaN`,
 * `Infinity`, `-Infinity`); bytes in base 64; dates and times in ISO 8601, the zone after the offset as in `…+02:00[Europe/Berlin]`.
 */
export const TEXT_TAGS = [
  'Integer',
  'Float',
  'Bytes',
  'Date',
  'Time',
  'LocalTime',
  'DateTime',
  'LocalDateTime',
  'Duration',
] as const;
export type TextTag = (typeof TEXT_TAGS)[number];

export interface WireText {
  readonly $type: TextTag;
  readonly value: string;
}

export interface WireEscapedMap {
  readonly $type: 'Map';
  readonly value: WireMap;
}

/** Coordinates are floats; `-0.0` and what is no number come as text. `srid`: 7203 and 9157 are flat, 4326 and 4979 are on Earth (longitude first). */
export interface WirePoint {
  readonly $type: 'Point';
  readonly srid: number;
  readonly x: number | string;
  readonly y: number | string;
  readonly z?: number | string;
}

export interface WireNode {
  readonly $type: 'Node';
  readonly elementId: string;
  readonly labels: readonly string[];
  readonly properties: WireMap;
}

export interface WireRelationship {
  readonly $type: 'Relationship';
  readonly elementId: string;
  readonly type: string;
  readonly startNodeElementId: string;
  readonly endNodeElementId: string;
  readonly properties: WireMap;
}

export interface WirePath {
  readonly $type: 'Path';
  readonly start: WireNode;
  readonly end: WireNode;
  readonly segments: readonly WireSegment[];
}

export interface WireSegment {
  readonly start: WireNode;
  readonly relationship: WireRelationship;
  readonly end: WireNode;
}

/** A kind of value that this version does not know: what the driver calls it, and its text. It can be shown and not be sent back. */
export interface WireUnknown {
  readonly $type: 'Unknown';
  readonly name: string;
  readonly text: string;
}

export type Tagged = WireText | WireEscapedMap | WirePoint | WireNode | WireRelationship | WirePath | WireUnknown;

/** What kind of value a `Wire` is, with its content: what a renderer or an export asks first. */
export type Told =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'integer' | 'float' | 'bytes' | 'temporal'; readonly value: string; readonly tag: TextTag }
  | { readonly kind: 'list'; readonly value: readonly Wire[] }
  | { readonly kind: 'map'; readonly value: WireMap }
  | { readonly kind: 'point'; readonly value: WirePoint }
  | { readonly kind: 'node'; readonly value: WireNode }
  | { readonly kind: 'relationship'; readonly value: WireRelationship }
  | { readonly kind: 'path'; readonly value: WirePath }
  | { readonly kind: 'unknown'; readonly value: WireUnknown };

/** Reads a value of an answer of ours. Total: what has no known tag is a map. */
export function tell(wire: Wire): Told {
  if (wire === null) return { kind: 'null' };
  if (typeof wire === 'boolean') return { kind: 'boolean', value: wire };
  if (typeof wire === 'string') return { kind: 'string', value: wire };
  if (typeof wire === 'number') return tellNumber(wire);
  if (isList(wire)) return { kind: 'list', value: wire };
  return Object.hasOwn(wire, TAG) ? tellTagged(wire) : { kind: 'map', value: wire };
}

const isList = (wire: Wire): wire is readonly Wire[] => Array.isArray(wire);

const tellNumber = (value: number): Told =>
  Number.isSafeInteger(value)
    ? { kind: 'integer', value: String(value), tag: 'Integer' }
    : { kind: 'float', value: String(value), tag: 'Float' };

function tellTagged(map: WireMap): Told {
  const tagged = map as unknown as Tagged;
  switch (tagged.$type) {
    case 'Integer':
      return { kind: 'integer', value: tagged.value, tag: 'Integer' };
    case 'Float':
      return { kind: 'float', value: tagged.value, tag: 'Float' };
    case 'Bytes':
      return { kind: 'bytes', value: tagged.value, tag: 'Bytes' };
    case 'Date':
    case 'Time':
    case 'LocalTime':
    case 'DateTime':
    case 'LocalDateTime':
    case 'Duration':
      return { kind: 'temporal', value: tagged.value, tag: tagged.$type };
    case 'Map':
      return { kind: 'map', value: tagged.value };
    case 'Point':
      return { kind: 'point', value: tagged };
    case 'Node':
      return { kind: 'node', value: tagged };
    case 'Relationship':
      return { kind: 'relationship', value: tagged };
    case 'Path':
      return { kind: 'path', value: tagged };
    case 'Unknown':
      return { kind: 'unknown', value: tagged };
    default:
      return { kind: 'map', value: map };
  }
}

/**
 * A value as plain JavaScript for those who only show it: numbers of any kind as numbers (beyond 2^53 as text), dates and times as ISO text.
 * Nodes, relationships, paths and points stay tagged, their properties made plain.
 */
export function toPlainWire(wire: Wire): Wire {
  const told = tell(wire);
  switch (told.kind) {
    case 'integer':
      return Number.isSafeInteger(Number(told.value)) ? Number(told.value) : told.value;
    case 'float':
      return Number.isFinite(Number(told.value)) ? Number(told.value) : told.value;
    case 'bytes':
    case 'temporal':
      return told.value;
    case 'list':
      return told.value.map(toPlainWire);
    case 'map':
      return plainMap(told.value);
    case 'node':
    case 'relationship':
      return { ...told.value, properties: plainMap(told.value.properties) };
    default:
      return wire;
  }
}

/** `fromEntries` defines own properties, so a key named `__proto__` stays data. */
const plainMap = (map: WireMap): WireMap =>
  Object.fromEntries(Object.entries(map).map(([key, entry]) => [key, toPlainWire(entry)]));
