import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkExact, parseExactJson } from './exact-json.ts';

const read = (text: string): unknown => parseExactJson(text, 'The text');
const problemOf = (text: string): string => {
  try {
    checkExact(read(text), 'p');
    return '';
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
};

describe('JSON is read as it is written', () => {
  test.for([
    ['1', 1n],
    ['-5', -5n],
    ['-0', 0n],
    ['9007199254740993', 9_007_199_254_740_993n],
    ['-9223372036854775808', -(2n ** 63n)],
    ['9223372036854775807', 2n ** 63n - 1n],
    ['1.0', 1],
    ['-0.0', -0],
    ['1e3', 1000],
    ['0.1', 0.1],
    ['0e9', 0],
    ['5e-324', 5e-324],
    ['"\\ud83d\\ude00"', '😀'],
    ['[null,true,{"a":[]}]', [null, true, { a: [] }]],
  ] as const)('%s', ([text, value]) => {
    expect(read(text)).toEqual(value);
    expect(problemOf(text)).toBe('');
  });

  test.for([
    ['{"n": 9223372036854775808}', /^`p\.n` is a whole number beyond 64 bits/],
    ['{"n": -9223372036854775809}', /^`p\.n` is a whole number beyond 64 bits/],
    [`{"n": ${'9'.repeat(5000)}}`, /^`p\.n` is a number that cannot be kept exactly/],
    ['{"a": [1, 1e400]}', /^`p\.a\[1\]` is a number that cannot be kept exactly/],
    ['{"a": {"b": -1e400}}', /^`p\.a\.b` is a number/],
    ['{"n": 1e-400}', /^`p\.n` is a number/],
    ['{"n": "\\ud800"}', /^`p\.n` holds half of a surrogate pair/],
    ['{"n": "x\\udc00x"}', /^`p\.n` holds half/],
    ['{"n": "\\ude00\\ud83d"}', /^`p\.n` holds half/],
    ['{"\\ud800": 1}', /^`p` has a key with half/],
    ['{"a b <script>": 1e400}', /^`p\.…` is a number/],
    ['{"a": 1, "a": 2}', /holds one key twice/],
    ['{"a": 01}', /is no valid JSON \(at character \d+\)/],
    ['{"a": NaN}', /is no valid JSON/],
    ["{'a': 1}", /is no valid JSON/],
    ['{"a": 1,}', /is no valid JSON/],
    ['', /is no valid JSON/],
    ['"\u0001"', /is no valid JSON/],
  ] as const)('%s is refused by name', ([text, says]) => {
    expect(problemOf(text)).toMatch(says);
  });

  test('a key named __proto__ is data', () => {
    const value = read('{"__proto__": {"polluted": true}}') as Record<string, unknown>;
    expect(Object.keys(value)).toEqual(['__proto__']);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test.for([65, 2_000, 120_000])('%d brackets inside one another are refused before they are parsed', (deep) => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      expect(problemOf(`${open.repeat(deep)}1${close.repeat(deep)}`)).toMatch(/nests deeper than 64/);
    }
    expect(problemOf(JSON.stringify({ text: '['.repeat(deep) }))).toBe('');
  });

  test('whatever JSON.parse takes is read alike, but for numbers', () => {
    const plain = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value, (_, entry: unknown) => (typeof entry === 'bigint' ? Number(entry) : entry)));
    fc.assert(
      fc.property(fc.json(), (text) => {
        // Longer than 64 bits: told as not exact.
        fc.pre(!/\d{20}/.test(text));
        expect(plain(read(text))).toEqual(JSON.parse(text, (_, entry: unknown) => (Object.is(entry, -0) ? 0 : entry)));
      }),
    );
  });
});
