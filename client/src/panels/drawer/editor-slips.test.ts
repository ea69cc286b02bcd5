import { describe, expect, test } from 'vitest';
import { slipsOf } from './editor-slips.ts';

describe('slips are told by place, with what may stand there', () => {
  /** Kind, words at fault, what is put instead, and what may stand there. */
  const told = (text: string) =>
    slipsOf(text).map(({ kind, from, to, instead, expected }) => ({
      kind,
      at: text.slice(from, to),
      instead,
      expected: expected.map((one) => (typeof one === 'string' ? one : `a ${one.kind}`)),
    }));

  test.each([
    ['MATCH (n:Person) RETURN n', []],
    [
      'MATCH (n:Person RETURN n',
      [{ kind: 'unexpected', at: 'RETURN', instead: null, expected: expect.arrayContaining([')', 'WHERE']) }],
    ],
    ['MATCH (n) RETRUN n', [{ kind: 'unexpected', at: 'RETRUN', instead: 'RETURN' }]],
    ['MATCH (n) WHER n.x = 1 RETURN n', [{ kind: 'unexpected', at: 'WHER', instead: 'WHERE' }]],
    ['MATCH (n) RETURN n LIMIT', [{ kind: 'early', at: 'T', expected: expect.arrayContaining(['a value']) }]],
    ['MATCH (n:) RETURN n', [{ kind: 'unexpected', at: ')', expected: expect.arrayContaining(['a name']) }]],
    ["RETURN 'open", [{ kind: 'unclosed', at: "'" }]],
    ['RETURN `open', [{ kind: 'unclosed', at: '`' }]],
    ['RETURN 1 /* open', [{ kind: 'unclosed', at: '/*' }]],
    ['MATCH （n) RETURN n', [{ kind: 'wide', at: '（', instead: '(' }]],
    ['RETURN 1; RETURN , 2; RETURN 3,', [{ at: ',' }, { kind: 'early', at: ',' }]],
    ['', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toMatchObject(expected);
    expect(told(text)).toHaveLength(expected.length);
  });
});
