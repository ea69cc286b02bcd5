import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { describe, expect, test } from 'vitest';
import { decode, type NumbersAs } from './decode.ts';
import { encode } from './encode.ts';
import { tell, toPlainWire, type Wire } from './wire.ts';

const { Date, DateTime, Duration, LocalDateTime, LocalTime, Node, Path, PathSegment, Point, Relationship, Time } =
  neo4j.types;

const read = (wire: unknown, numbers: NumbersAs = 'plain'): unknown =>
  decode(wire, { numbers, place: 'x', elements: 'allowed' });
const overText = (value: unknown): Wire => JSON.parse(JSON.stringify(encode(value))) as Wire;
const problemOf = (wire: unknown): string => {
  try {
    decode(wire, { numbers: 'exact', place: 'parameters.x', elements: 'refused' });
    return '';
  } catch (cause) {
    return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  }
};

const big = (min: number, max: number) => fc.bigInt({ min: BigInt(min), max: BigInt(max) });
const day = fc.tuple(big(-999_999, 999_999), big(1, 12), big(1, 28));
const clock = fc.tuple(big(0, 23), big(0, 59), big(0, 59), big(0, 999_999_999));
const offset = big(-64_800, 64_800);
const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
/** Months and days of any sign beside seconds of any sign. */
const duration = fc
  .tuple(big(-5_000, 5_000), big(-9_000, 9_000), big(-(10 ** 12), 10 ** 12), big(0, 999_999_999))
  .map((parts) => new Duration(...parts));
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const key = fc.oneof(
  fc.string(),
  fc.constantFrom('$type', 'value', '__proto__', '__isNode__', '__isDate__', 'toString'),
);
const name = fc.string({ minLength: 1 });
const mapOf = (value: fc.Arbitrary<unknown>) =>
  fc.array(fc.tuple(key, value), { maxLength: 4 }).map((entries) => Object.fromEntries(entries));

const scalar: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    true,
    false,
    0n,
    1,
    -0,
    0,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    1e21,
  ),
  int64,
  fc.double(),
  fc.string({ unit: 'binary' }).filter((text) => !/\p{Cs}/u.test(text)),
  fc.int8Array({ maxLength: 12 }),
  day.map((parts) => new Date(...parts)),
  clock.map((parts) => new LocalTime(...parts)),
  fc.tuple(clock, offset).map(([parts, at]) => new Time(...parts, at)),
  fc.tuple(day, clock).map(([date, time]) => new LocalDateTime(...date, ...time)),
  fc.tuple(day, clock, offset).map(([date, time, at]) => new DateTime(...date, ...time, at)),
  fc
    .tuple(day, clock, fc.constantFrom('Europe/Berlin', 'Etc/GMT+5', 'America/Argentina/Buenos_Aires'))
    .map(([date, time, zone]) => new DateTime(...date, ...time, 3600n, zone)),
  duration,
  fc.tuple(fc.constantFrom(4326n, 7203n), finite, finite).map((parts) => new Point(...parts)),
  fc.tuple(fc.constantFrom(4979n, 9157n), finite, finite, finite).map((parts) => new Point(...parts)),
);
const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    mapOf(tie('value')),
  ),
})).value;
const node = fc
  .tuple(fc.array(name, { maxLength: 3 }), mapOf(scalar), name)
  .map(([labels, properties, id]) => new Node(0n, labels, properties, id));
const relationship = fc
  .tuple(name, mapOf(scalar), name, name, name)
  .map(([type, properties, id, from, to]) => new Relationship(0n, 0n, 0n, type, properties, id, from, to));
const path = fc
  .tuple(node, relationship, node)
  .map(([start, between, end]) => new Path(start, end, [new PathSegment(start, between, end)]));

describe('every value goes there and back', () => {
  test('as it was, over the text of JSON', () => {
    fc.assert(
      fc.property(fc.oneof(value, node, relationship, path, fc.array(node, { maxLength: 2 })), (one) => {
        expect(read(overText(one))).toStrictEqual(one);
      }),
      { numRuns: 400 },
    );
  });

  test('and a point with what JSON has no number for', () => {
    const odd = new Point(7203n, -0, Number.NaN);
    expect(read(overText(odd))).toStrictEqual(odd);
  });

  test('an hour that comes twice keeps its offset', () => {
    const first = new DateTime(2025n, 10n, 26n, 2n, 30n, 0n, 0n, 7200n, 'Europe/Berlin');
    const second = new DateTime(2025n, 10n, 26n, 2n, 30n, 0n, 0n, 3600n, 'Europe/Berlin');
    expect([overText(first), overText(second)]).toEqual([
      { $type: 'DateTime', value: '2025-10-26T02:30:00+02:00[Europe/Berlin]' },
      { $type: 'DateTime', value: '2025-10-26T02:30:00+01:00[Europe/Berlin]' },
    ]);
  });
});

describe('how it looks', () => {
  test.for<readonly [unknown, Wire]>([
    [42n, 42],
    [9007199254740993n, { $type: 'Integer', value: '9007199254740993' }],
    [1.5, 1.5],
    [1, { $type: 'Float', value: '1.0' }],
    [-0, { $type: 'Float', value: '-0.0' }],
    [Number.NaN, { $type: 'Float', value: 'NaN' }],
    [new Date(2025n, 10n, 10n), { $type: 'Date', value: '2025-10-10' }],
    [new Duration(14n, 3n, 16n, 0n), { $type: 'Duration', value: 'P1Y2M3DT16S' }],
    [new Int8Array([1, 2, -1]), { $type: 'Bytes', value: 'AQL/' }],
    [new Point(4326n, 13, 52.5), { $type: 'Point', srid: 4326, x: 13, y: 52.5 }],
    [{ $type: 'Date' }, { $type: 'Map', value: { $type: 'Date' } }],
    [
      { __isNode__: true, labels: 'x' },
      { __isNode__: true, labels: 'x' },
    ],
    [new globalThis.Date(0), { $type: 'Unknown', name: 'Date', text: expect.any(String) }],
  ])('%o', ([one, wire]) => {
    expect(encode(one)).toEqual(wire);
  });

  test('a key named __proto__ stays data', () => {
    const map: unknown = JSON.parse('{"__proto__": {"polluted": true}}');
    expect(JSON.stringify(encode(map))).toBe('{"__proto__":{"polluted":true}}');
    expect({}).not.toHaveProperty('polluted');
  });

  test('a reader is told what it is, and can have it plain', () => {
    const wire = overText([1, 2n ** 60n, new Date(2025n, 1n, 2n), { $type: 'x' }]) as readonly Wire[];
    expect(wire.map((one) => tell(one).kind)).toEqual(['float', 'integer', 'temporal', 'map']);
    expect(toPlainWire(wire)).toEqual([1, '1152921504606846976', '2025-01-02', { $type: 'x' }]);
  });
});

describe('what is no value is refused with its place and an example', () => {
  test.for<readonly [unknown, RegExp]>([
    [{ $type: 'Datum', value: '1' }, /`parameters\.x` has a `\$type` that is none of Integer, .*"Map"/],
    [{ $type: '__proto__' }, /none of/],
    [{ $type: 'Date', value: '2025-02-29' }, /`parameters\.x` is no Date\. Write it as .*2030-01-31/],
    [{ $type: 'Date', value: 20250228n }, /no Date/],
    [[{ a: { $type: 'LocalTime', value: '24:00' } }], /`parameters\.x\[0\]\.a` is no LocalTime/],
    [{ $type: 'Time', value: '10:00' }, /no Time/],
    [{ $type: 'Time', value: '10:00+19:00' }, /no Time/],
    [{ $type: 'DateTime', value: '2025-01-01T00:00:00' }, /no DateTime/],
    [{ $type: 'Duration', value: 'P' }, /no Duration/],
    [{ $type: 'Duration', value: 'PT' }, /no Duration/],
    [{ $type: 'Duration', value: 'P99999999999999999999D' }, /no Duration/],
    [{ $type: 'Integer', value: '9223372036854775808' }, /no Integer/],
    [{ $type: 'Integer', value: '1.0' }, /no Integer/],
    [{ $type: 'Float', value: '1e400' }, /no Float/],
    [{ $type: 'Float', value: '0x10' }, /no Float/],
    [{ $type: 'Bytes', value: 'A' }, /no Bytes/],
    [{ $type: 'Point', srid: 4326n, x: 1n }, /no Point/],
    [{ $type: 'Point', srid: 4326n, x: 1, y: 2, z: 3 }, /no Point/],
    [{ $type: 'Point', srid: 1n, x: 1, y: 2 }, /no Point/],
    [{ $type: 'Map', value: [] }, /no Map/],
    [
      { $type: 'Node', elementId: '4:1', labels: [], properties: {} },
      /is a Node, which no parameter can be.*elementId/,
    ],
  ])('%o', ([wire, says]) => {
    expect(problemOf(wire)).toMatch(says);
  });
});

test('what Cypher writes in other ways is read too', () => {
  expect(read({ $type: 'Duration', value: '-P1W2DT-0.5S' })).toStrictEqual(new Duration(0n, -9n, 0n, 500_000_000n));
  expect(read({ $type: 'LocalTime', value: '09:30' })).toStrictEqual(new LocalTime(9n, 30n, 0n, 0n));
  expect(read({ $type: 'Float', value: 3n }, 'exact')).toBe(3);
  expect(read({ $type: 'Integer', value: 3 })).toBe(3n);
  expect(read([1, 1.5], 'exact')).toEqual([1, 1.5]);
  expect(read([1, 1.5], 'plain')).toEqual([1n, 1.5]);
});
