import type { Wire } from '@orrery/cypher/values/wire.ts';
import { describe, expect, test } from 'vitest';
import { compareValues } from './answer-table/arrange-rows.ts';
import { toCsv, toJson, toJsonLines } from './export-result.ts';
import { type ParameterType, parametersOf, readTyped } from './parameter-values.ts';
import { valueText } from './value-text.ts';

describe('the parameters of a query', () => {
  test.for<readonly [string, readonly string[]]>([
    ['MATCH (n {name: $name}) WHERE n.x > $min AND n.y < $min RETURN n', ['name', 'min']],
    ['RETURN \'$a\', "$b", `$c` // $d\n, $e /* $f */', ['e']],
    ['RETURN $`odd name`, $名', ['odd name', '名']],
    ['RETURN 1', []],
  ])('%s', ([query, names]) => {
    expect(parametersOf(query)).toEqual(names);
  });

  test.for<readonly [ParameterType, string, Wire | undefined]>([
    ['text', ' 42 ', ' 42 '],
    ['integer', '9007199254740993', { $type: 'Integer', value: '9007199254740993' }],
    ['integer', '1.5', undefined],
    ['float', '1', { $type: 'Float', value: '1' }],
    ['float', '0x1', undefined],
    ['boolean', 'true', true],
    ['boolean', 'yes', undefined],
    ['date', '2030-01-31', { $type: 'Date', value: '2030-01-31' }],
    ['date', '31.1.2030', undefined],
    ['time', '12:30', { $type: 'LocalTime', value: '12:30' }],
    ['time', '12:30+01:00', { $type: 'Time', value: '12:30+01:00' }],
    ['datetime', '2030-01-31T12:30', { $type: 'LocalDateTime', value: '2030-01-31T12:30' }],
    ['datetime', '2030-01-31T12:30Z', { $type: 'DateTime', value: '2030-01-31T12:30Z' }],
    ['duration', 'P1Y', { $type: 'Duration', value: 'P1Y' }],
    ['duration', '1 year', undefined],
    ['point', '13.4, 52.5', { $type: 'Point', srid: 4326, x: 13.4, y: 52.5 }],
    ['point', '13.4', undefined],
    ['list', '[1]', [1]],
    ['list', '{}', undefined],
    ['map', '{"a": 1}', { a: 1 }],
    ['json', 'null', null],
    ['json', '{', undefined],
  ])('%s: %s', ([type, text, wire]) => {
    expect(readTyped({ type, text })).toEqual(wire);
  });
});

const RESULT = {
  columns: ['x', 'x'],
  rows: [
    ['=1+1', -1],
    ['a "b", c', null],
    [
      { $type: 'Date', value: '2030-01-31' },
      { $type: 'Float', value: '1.0' },
    ],
  ] satisfies Wire[][],
};

describe('an answer outside the page', () => {
  test('is no formula in a spreadsheet, and figures keep their minus', () => {
    expect(toCsv(RESULT)).toBe('\ufeffx,x\r\n\'=1+1,-1\r\n"a ""b"", c",\r\n2030-01-31,1.0\r\n');
  });

  test('is exact as JSON, and loses no column that is called like another', () => {
    expect(JSON.parse(toJson(RESULT))).toEqual(RESULT);
    expect(toJsonLines(RESULT).split('\n')[2]).toBe(
      '{"x":{"$type":"Date","value":"2030-01-31"},"x (2)":{"$type":"Float","value":"1.0"}}',
    );
  });
});

test('values sort by size, texts by their letters, and null is last', () => {
  const values: Wire[] = [null, 10, { $type: 'Float', value: '2.0' }, 9];
  expect(values.toSorted(compareValues)).toEqual([{ $type: 'Float', value: '2.0' }, 9, 10, null]);
});

test('a value in one line is as Cypher writes it', () => {
  const place: Wire = { $type: 'Point', srid: 4326, x: 13.4, y: 52.5 };
  expect(valueText([1, 'a', { b: null }, place])).toBe('[1, "a", {b: null}, point({longitude: 13.4, latitude: 52.5})]');
});
