import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type ClaimKey, canonicalJson, citationId, claimId, contentHash } from './identity.ts';

const none = { valueNumber: null, valueMin: null, valueMax: null, unit: null };
const works: ClaimKey = {
  predicate: 'WORKS_AT',
  subject: 'person:ada',
  object: 'org:harbour',
  value: null,
  figures: none,
  role: 'director',
  key: null,
  at: null,
};
const hashed = (text: string): string => `c_${createHash('sha256').update(text).digest('hex').slice(0, 20)}`;
const day = (text: string) => ({ earliest: text, latest: text, precision: 'day' }) as const;

describe('claimId', () => {
  test('is the hash of predicate, ends, role and key', () => {
    expect(claimId(works)).toBe(hashed('1|WORKS_AT|person:ada|org:harbour|director|'));
  });

  test('does not depend on the dates of a state', () => {
    expect(claimId({ ...works, at: day('2025-01-01') })).toBe(claimId(works));
  });

  test('differs by role and by key', () => {
    expect(new Set([works, { ...works, role: null }, { ...works, key: 'again' }].map(claimId)).size).toBe(3);
  });

  test('does not depend on the order of the ends of a symmetric predicate', () => {
    const tense: ClaimKey = { ...works, predicate: 'CONFLICTS_WITH', subject: 'org:a', object: 'org:b' };
    expect(claimId({ ...tense, subject: 'org:b', object: 'org:a' })).toBe(claimId(tense));
  });

  test('of a measure differs by value and by date', () => {
    const rank: ClaimKey = {
      ...works,
      predicate: 'RANKED_IN',
      figures: { ...none, valueNumber: 7 },
      at: day('2025-01-01'),
    };
    const others = [rank, { ...rank, at: day('2025-01-02') }, { ...rank, figures: { ...none, valueNumber: 8 } }];
    expect(new Set(others.map(claimId)).size).toBe(3);
  });

  test('of a literal folds its value, of a name it does not', () => {
    const said: ClaimKey = { ...works, predicate: 'DESCRIBED_AS', object: null, value: 'Calm 實驗' };
    expect(claimId({ ...said, value: 'calm 实验' })).toBe(claimId(said));
    const named: ClaimKey = { ...said, predicate: 'ALSO_KNOWN_AS', value: '趙晟佳' };
    expect(claimId({ ...named, value: '赵晟佳' })).not.toBe(claimId(named));
  });

  test('is not fooled by a bar inside a part', () => {
    expect(claimId({ ...works, role: 'a|b', key: null })).not.toBe(claimId({ ...works, role: 'a', key: 'b' }));
  });
});

test('a citation id does not depend on the order of its voices', () => {
  const key = { claimId: 'c_1', chunkId: 'doc:a#p1', attributedTo: ['a', 'b'], stance: 'affirms', n: 0 };
  expect(citationId({ ...key, attributedTo: ['b', 'a'] })).toBe(citationId(key));
  expect(citationId({ ...key, n: 1 })).not.toBe(citationId(key));
});

test('a content hash ignores key order and takes a missing field for null', () => {
  expect(contentHash({ a: 1, b: null, c: [1n] })).toBe(contentHash({ c: [1n], a: 1 }));
  expect(canonicalJson({ b: 'x', a: [null, true] })).toBe('{"a":[null,true],"b":"x"}');
});
