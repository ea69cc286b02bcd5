import neo4j, { type Node, type Path, type Point, type Relationship } from 'neo4j-driver';
import { floatText } from './float-text.ts';
import { TAG, type TextTag, type Wire, type WireMap, type WireNode, type WireRelationship } from './wire.ts';

/** Is told of each node and relationship on the way, those of paths and within lists and maps included. */
export type Visitor = (element: Node | Relationship) => void;

const NO_VISITOR: Visitor = () => {};

/**
 * A value of the driver as tagged JSON. Nothing of it is lost: `decode` makes the same value of it. Total: a kind of value that is not
 * known here becomes `Unknown`, with its text.
 */
export function encode(value: unknown, visit: Visitor = NO_VISITOR): Wire {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return encodeFloat(value);
    case 'bigint':
      return encodeInteger(value);
    case 'object':
      return value === null ? null : encodeObject(value, visit);
    default:
      return null;
  }
}

/** With a fraction it can be no whole number. */
const encodeFloat = (value: number): Wire =>
  Number.isFinite(value) && !Number.isInteger(value) ? value : text('Float', floatText(value));

function encodeInteger(value: bigint): Wire {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : text('Integer', String(value));
}

const text = ($type: TextTag, value: string): WireMap => ({ $type, value });

function encodeObject(value: object, visit: Visitor): Wire {
  if (Array.isArray(value)) return value.map((item) => encode(item, visit));
  if (isClass(value, '__isNode__', neo4j.isNode)) return encodeNode(value, visit);
  if (isClass(value, '__isRelationship__', neo4j.isRelationship)) return encodeRelationship(value, visit);
  if (isClass(value, '__isPath__', neo4j.isPath)) return encodePath(value, visit);
  if (isClass(value, '__isPoint__', neo4j.isPoint)) return encodePoint(value);
  if (neo4j.isInt(value)) return encodeInteger(value.toBigInt());
  const tag = temporalTag(value);
  if (tag !== undefined) return text(tag, textOf(value));
  if (ArrayBuffer.isView(value)) {
    return text('Bytes', Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64'));
  }
  if (isPlainMap(value)) return encodeMap(value, visit);
  return { [TAG]: 'Unknown', name: value.constructor.name, text: textOf(value) };
}

/** What a class of the driver says of itself. */
const textOf = (value: Printable): string => value.toString();

interface Printable {
  toString(): string;
}

/** The marks stand on the classes' prototypes; a map of data that has such a key of its own is still a map. */
function isClass<Class extends object>(
  value: object,
  mark: string,
  is: (value: object) => value is Class,
): value is Class {
  return !Object.hasOwn(value, mark) && is(value);
}

const TEMPORAL: readonly (readonly [mark: string, tag: TextTag])[] = [
  ['__isDate__', 'Date'],
  ['__isDateTime__', 'DateTime'],
  ['__isLocalDateTime__', 'LocalDateTime'],
  ['__isTime__', 'Time'],
  ['__isLocalTime__', 'LocalTime'],
  ['__isDuration__', 'Duration'],
];

const temporalTag = (value: object): TextTag | undefined =>
  TEMPORAL.find(([mark]) => !Object.hasOwn(value, mark) && Reflect.get(value, mark) === true)?.[1];

function isPlainMap(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** A map that has the key of the tag itself is put into a tagged one: it must not be taken for what it says. */
function encodeMap(map: object, visit: Visitor): WireMap {
  const value = entriesOf(map, visit);
  return Object.hasOwn(map, TAG) ? { [TAG]: 'Map', value } : value;
}

/** `fromEntries` defines own properties, so a key named `__proto__` stays data. */
const entriesOf = (map: object, visit: Visitor): WireMap =>
  Object.fromEntries(Object.entries(map).map(([key, entry]) => [key, encode(entry, visit)]));

function encodeNode(node: Node, visit: Visitor): WireMap & WireNode {
  visit(node);
  const { elementId, labels, properties } = node;
  return { $type: 'Node', elementId, labels: [...labels], properties: entriesOf(properties, visit) };
}

function encodeRelationship(relationship: Relationship, visit: Visitor): WireMap & WireRelationship {
  visit(relationship);
  const { elementId, type, startNodeElementId, endNodeElementId, properties } = relationship;
  return {
    $type: 'Relationship',
    elementId,
    type,
    startNodeElementId,
    endNodeElementId,
    properties: entriesOf(properties, visit),
  };
}

const encodePath = (path: Path, visit: Visitor): WireMap => ({
  $type: 'Path',
  start: encodeNode(path.start, visit),
  end: encodeNode(path.end, visit),
  segments: path.segments.map(({ start, relationship, end }) => ({
    start: encodeNode(start, visit),
    relationship: encodeRelationship(relationship, visit),
    end: encodeNode(end, visit),
  })),
});

function encodePoint({ srid, x, y, z }: Point): WireMap {
  const at = { $type: 'Point', srid: Number(srid), x: coordinate(x), y: coordinate(y) };
  return z === undefined ? at : { ...at, z: coordinate(z) };
}

/** Always a float, so a whole number needs no mark; only what JSON cannot write is text. */
const coordinate = (value: number): number | string =>
  Number.isFinite(value) && !Object.is(value, -0) ? value : floatText(value);
