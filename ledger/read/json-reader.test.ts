import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JsonFault, type JsonNode, readJson } from './json-reader.ts';

function plain(node: JsonNode): unknown {
  if (node.kind === 'object') {
    return Object.fromEntries([...node.members].map(([key, member]) => [key, plain(member.node)]));
  }
  if (node.kind === 'array') return node.items.map(plain);
  return node.kind === 'null' ? null : node.value;
}

function faultOf(text: string): [string, number, string] {
  try {
    readJson(text);
  } catch (fault) {
    if (fault instanceof JsonFault) return [fault.code, fault.at, fault.message];
    throw fault;
  }
  throw new Error(`${text} was accepted`);
}

test('reads what JSON.parse reads', () => {
  const dictionary = {
    noNullPrototype: true,
    key: fc.string().filter((key) => !/^(__proto__|constructor|prototype)$/.test(key)),
  };
  const json = fc.object({
    ...dictionary,
    maxDepth: 3,
    withNullPrototype: false,
    values: [fc.string(), fc.integer(), fc.boolean(), fc.constant(null)],
  });
  fc.assert(
    fc.property(json, fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent);
      expect(plain(readJson(text))).toEqual(JSON.parse(text));
    }),
  );
});

test('keeps the offset of keys and values', () => {
  const node = readJson('{ "a": [1, {"b": "x"}] }');
  if (node.kind !== 'object') throw new Error('not an object');
  const list = node.members.get('a');
  expect([list?.keyAt, list?.node.at]).toEqual([2, 7]);
  const inner = list?.node.kind === 'array' ? list.node.items[1] : undefined;
  expect(inner?.kind === 'object' ? inner.members.get('b')?.node.at : undefined).toBe(17);
});

describe('faults', () => {
  test.each([
    ['{"a":1', ['json-syntax', 6, 'the line ends where "}" is expected']],
    ['{"a" 1}', ['json-syntax', 5, 'expected ":" before "1"']],
    ['{a:1}', ['json-syntax', 1, 'expected a field name in double quotes']],
    ['{"a":1,}', ['json-syntax', 7, 'expected a field name in double quotes']],
    ['{"a":01}', ['json-syntax', 6, 'expected "}" before "1"']],
    ['{"a":"x}', ['json-syntax', 5, 'unterminated or malformed text']],
    ['{"a":"\\x"}', ['json-syntax', 5, 'unterminated or malformed text']],
    ['{"a":nul}', ['json-syntax', 5, 'unexpected "n"']],
    ['{"a":', ['json-syntax', 5, 'the line ends too early']],
    ['{} {}', ['json-syntax', 3, 'unexpected text after the value']],
    ['{"a":1,"a":2}', ['duplicate-key', 7, 'the field "a" is given twice']],
    ['{"__proto__":{}}', ['forbidden-key', 1, 'the field name "__proto__" is not allowed']],
    ['{"\\u005f_proto__":{}}', ['forbidden-key', 1, 'the field name "__proto__" is not allowed']],
    ['['.repeat(40), ['json-syntax', 33, 'nested deeper than 32 levels']],
  ])('%s', (text, fault) => {
    expect(faultOf(text)).toEqual(fault);
  });
});
