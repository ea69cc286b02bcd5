import neo4j, { type Node, type Relationship } from 'neo4j-driver';
import { InvalidInput } from '../errors.ts';
import { readFloat } from './float-text.ts';
import { READ_TEMPORAL, type TemporalTag } from './temporal.ts';
import { TAG } from './wire.ts';

/**
 * How the numbers of the JSON were read. `exact`: whole ones are bigint, and a `number` was written with a point or an exponent, so it is a float.
 * `plain`: by `JSON.parse`, which makes `1.0` and `1` the same; a whole number is an integer.
 */
export type NumbersAs = 'exact' | 'plain';

export interface DecodeOptions {
  readonly numbers: NumbersAs;
  /** What the value is called in messages. */
  readonly place: string;
  /** Nodes, relationships and paths are values of answers; the database takes none as a parameter. */
  readonly elements: 'allowed' | 'refused';
}

/**
 * The value of the driver that tagged JSON stands for: integers as bigint, floats as number, dates, times, durations, points and bytes as the
 * driver's own classes, maps as objects. Throws InvalidInput, which names the place, for what is no value of its tag.
 */
export function decode(wire: unknown, options: DecodeOptions): unknown {
  if (typeof wire === 'number') {
    return options.numbers === 'plain' && Number.isSafeInteger(wire) ? BigInt(wire) : wire;
  }
  if (typeof wire !== 'object' || wire === null) return wire;
  if (Array.isArray(wire)) return wire.map((item, index) => decode(item, within(options, `[${index}]`)));
  return Object.hasOwn(wire, TAG) ? decodeTagged(wire, options) : decodeMap(wire, options);
}

const within = (options: DecodeOptions, step: string): DecodeOptions => ({ ...options, place: options.place + step });

/** A plain name is told; anything else that a client may have put there is not repeated. */
const stepTo = (key: string): string => `.${/^[\w-]{1,40}$/.test(key) ? key : '…'}`;

/** `fromEntries` defines own properties, so a key named `__proto__` stays data. */
const decodeMap = (map: object, options: DecodeOptions): { readonly [key: string]: unknown } =>
  Object.fromEntries(Object.entries(map).map(([key, entry]) => [key, decode(entry, within(options, stepTo(key)))]));

const EXAMPLES: Readonly<Record<string, string>> = {
  Integer: '{"$type": "Integer", "value": "9007199254740993"}',
  Float: '{"$type": "Float", "value": "1.0"}',
  Bytes: '{"$type": "Bytes", "value": "AQID"} (base 64)',
  Date: '{"$type": "Date", "value": "2030-01-31"}',
  Time: '{"$type": "Time", "value": "12:30:00+01:00"}',
  LocalTime: '{"$type": "LocalTime", "value": "12:30:00"}',
  DateTime: '{"$type": "DateTime", "value": "2030-01-31T12:30:00+01:00[Europe/Berlin]"}',
  LocalDateTime: '{"$type": "LocalDateTime", "value": "2030-01-31T12:30:00"}',
  Duration: '{"$type": "Duration", "value": "P1Y2M3DT4H5.5S"}',
  Point: '{"$type": "Point", "srid": 4326, "x": 13.4, "y": 52.5}',
  Map: '{"$type": "Map", "value": {"$type": "a key of data"}}',
  Node: '{"$type": "Node", "elementId": "…", "labels": [], "properties": {}}',
  Relationship:
    '{"$type": "Relationship", "elementId": "…", "type": "…", "startNodeElementId": "…", "endNodeElementId": "…", "properties": {}}',
  Path: '{"$type": "Path", "start": …, "end": …, "segments": []}',
};

function decodeTagged(map: object, options: DecodeOptions): unknown {
  const tag: unknown = Reflect.get(map, TAG);
  const example = typeof tag === 'string' && Object.hasOwn(EXAMPLES, tag) ? EXAMPLES[tag] : undefined;
  if (typeof tag !== 'string' || example === undefined) {
    throw new InvalidInput(
      `\`${options.place}\` has a \`${TAG}\` that is none of ${Object.keys(EXAMPLES).join(', ')}. Put a map that has this key into ${EXAMPLES['Map']}.`,
    );
  }
  const isElement = tag === 'Node' || tag === 'Relationship' || tag === 'Path';
  if (isElement && options.elements === 'refused') {
    throw new InvalidInput(
      `\`${options.place}\` is a ${tag}, which no parameter can be. Send its element id and match it: MATCH (n) WHERE elementId(n) = $id.`,
    );
  }
  const value = READERS[tag]?.(map, options);
  if (value === undefined) throw new InvalidInput(`\`${options.place}\` is no ${tag}. Write it as ${example}.`);
  return value;
}

/** Undefined for what is no value of the tag. */
type Reader = (map: object, options: DecodeOptions) => unknown;

const get = (map: object, key: string): unknown => (Object.hasOwn(map, key) ? Reflect.get(map, key) : undefined);
const textOf = (map: object, key: string): string | undefined => {
  const value = get(map, key);
  return typeof value === 'string' ? value : undefined;
};
const isMap = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

const temporal =
  (tag: TemporalTag): Reader =>
  (map) => {
    const text = textOf(map, 'value');
    return text === undefined ? undefined : READ_TEMPORAL[tag](text);
  };

const READERS: Readonly<Record<string, Reader>> = {
  Integer: (map) => readInteger(get(map, 'value')),
  Float: (map) => toFloat(get(map, 'value')),
  Bytes: (map) => readBytes(get(map, 'value')),
  Date: temporal('Date'),
  Time: temporal('Time'),
  LocalTime: temporal('LocalTime'),
  DateTime: temporal('DateTime'),
  LocalDateTime: temporal('LocalDateTime'),
  Duration: temporal('Duration'),
  Point: readPoint,
  Map: (map, options) => {
    const value = get(map, 'value');
    return isMap(value) ? decodeMap(value, within(options, '.value')) : undefined;
  },
  Node: readNode,
  Relationship: readRelationship,
  Path: readPath,
};

function readInteger(value: unknown): bigint | undefined {
  const isWhole = typeof value === 'bigint' || (typeof value === 'number' && Number.isSafeInteger(value));
  const isText = typeof value === 'string' && /^[+-]?\d{1,19}$/.test(value);
  if (!isWhole && !isText) return undefined;
  const integer = BigInt(typeof value === 'string' ? value.replace(/^\+/, '') : value);
  return BigInt.asIntN(64, integer) === integer ? integer : undefined;
}

/** A float as a number, a whole number, or the text of one. */
function toFloat(value: unknown): number | undefined {
  if (typeof value === 'string') return readFloat(value);
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : undefined;
}

const BASE_64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

function readBytes(value: unknown): Int8Array | undefined {
  // The driver takes and gives signed bytes.
  return typeof value === 'string' && BASE_64.test(value) ? new Int8Array(Buffer.from(value, 'base64')) : undefined;
}

/** Which systems of coordinates have how many axes. */
const AXES: Readonly<Record<string, 2 | 3>> = { 4326: 2, 7203: 2, 4979: 3, 9157: 3 };

function readPoint(map: object): unknown {
  const srid = readInteger(get(map, 'srid'));
  const [x, y, z] = [toFloat(get(map, 'x')), toFloat(get(map, 'y')), toFloat(get(map, 'z'))];
  const axes = AXES[String(srid)];
  const hasAxes = Object.hasOwn(map, 'z') ? axes === 3 && z !== undefined : axes === 2;
  if (srid === undefined || x === undefined || y === undefined || !hasAxes) return undefined;
  return z === undefined ? new neo4j.types.Point(srid, x, y) : new neo4j.types.Point(srid, x, y, z);
}

/** Numbers that the database gave its nodes once; nothing asks for them, and element ids carry them. */
const NO_IDENTITY = 0n;

function readNode(map: object, options: DecodeOptions): Node<bigint> | undefined {
  const [elementId, labels, properties] = [textOf(map, 'elementId'), get(map, 'labels'), get(map, 'properties')];
  if (elementId === undefined || !isTexts(labels) || !isMap(properties)) return undefined;
  return new neo4j.types.Node(
    NO_IDENTITY,
    [...labels],
    decodeMap(properties, within(options, '.properties')),
    elementId,
  );
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

function readRelationship(map: object, options: DecodeOptions): Relationship<bigint> | undefined {
  const [elementId, type, properties] = [textOf(map, 'elementId'), textOf(map, 'type'), get(map, 'properties')];
  const [start, end] = [textOf(map, 'startNodeElementId'), textOf(map, 'endNodeElementId')];
  if (elementId === undefined || type === undefined || start === undefined || end === undefined) return undefined;
  if (!isMap(properties)) return undefined;
  return new neo4j.types.Relationship(
    NO_IDENTITY,
    NO_IDENTITY,
    NO_IDENTITY,
    type,
    decodeMap(properties, within(options, '.properties')),
    elementId,
    start,
    end,
  );
}

function readPath(map: object, options: DecodeOptions): unknown {
  const [start, end, segments] = [get(map, 'start'), get(map, 'end'), get(map, 'segments')];
  if (!isMap(start) || !isMap(end) || !Array.isArray(segments)) return undefined;
  const [first, last] = [readNode(start, within(options, '.start')), readNode(end, within(options, '.end'))];
  const steps = segments.map((segment: unknown, index) => readSegment(segment, within(options, `.segments[${index}]`)));
  if (first === undefined || last === undefined || !steps.every((step) => step !== undefined)) return undefined;
  return new neo4j.types.Path(first, last, steps);
}

function readSegment(segment: unknown, options: DecodeOptions) {
  if (!isMap(segment)) return undefined;
  const [start, between, end] = [get(segment, 'start'), get(segment, 'relationship'), get(segment, 'end')];
  if (!isMap(start) || !isMap(between) || !isMap(end)) return undefined;
  const [first, relationship, last] = [
    readNode(start, within(options, '.start')),
    readRelationship(between, within(options, '.relationship')),
    readNode(end, within(options, '.end')),
  ];
  if (first === undefined || relationship === undefined || last === undefined) return undefined;
  return new neo4j.types.PathSegment(first, relationship, last);
}
