import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseStory, type StoryClaim, toClaims } from './choose-story.ts';

const LABELS: Readonly<Record<string, readonly string[]>> = {
  person: ['Entity', 'Person'],
  org: ['Entity', 'Organisation', 'Lab'],
  product: ['Entity', 'Product', 'Model'],
  policy: ['Entity', 'Policy'],
  place: ['Entity', 'Place'],
  group: ['Entity', 'Group'],
};

const party = (id: string) => ({
  id,
  labels: LABELS[id.split(':')[0] ?? ''] ?? ['Entity'],
  anonymous: id.includes('#'),
});

const aClaim = (text: string, change: { disputed?: boolean; also?: readonly string[] } = {}): StoryClaim => {
  const [subject = '', predicate = '', object = ''] = text.split(' ');
  return {
    predicate,
    disputed: change.disputed ?? false,
    subject: party(subject),
    object: party(object),
    also: (change.also ?? []).map(party),
  };
};

/** A table: one lab's papers, each with the same authors. */
const TABLE = Array.from({ length: 30 }, (_, paper) => [
  aClaim(`org:big DEVELOPED product:${paper}`),
  ...['one', 'two', 'three'].map((author) => aClaim(`person:${author} AUTHORED product:${paper}`)),
]).flat();

const STORY = [
  aClaim('person:founder FOUNDED org:lab'),
  aClaim('person:founder WORKS_AT org:lab'),
  aClaim('person:chief WORKS_AT org:lab'),
  aClaim('person:chief IMPOSED policy:rule'),
  aClaim('policy:rule APPLIES_TO org:lab'),
  aClaim('person:leaver LEFT org:lab'),
];

describe('a story among a table', () => {
  const chosen = chooseStory([...TABLE, ...STORY], 5);

  test('comes first, whole, however long the table is', () => {
    expect(new Set(chosen)).toEqual(
      new Set(['person:founder', 'org:lab', 'person:chief', 'policy:rule', 'person:leaver']),
    );
  });

  test('is followed by the table, and a table alone has a picture, too', () => {
    expect(chooseStory([...TABLE, ...STORY], 8)).toHaveLength(8);
    expect(chooseStory(TABLE, 4)).toEqual(['person:one', 'product:0', 'person:three', 'person:two']);
  });
});

test('of two otherwise equal people the one a dispute is about goes first', () => {
  const claims = [aClaim('person:a WORKS_AT org:x'), aClaim('person:b WORKS_AT org:y', { disputed: true })];
  expect(chooseStory(claims, 1)).toEqual(['person:b']);
});

test('what is tied to those chosen goes before what stands apart and weighs more', () => {
  const claims = [
    aClaim('person:a FOUNDED org:x', { disputed: true }),
    aClaim('person:a LOCATED_IN place:here'),
    aClaim('person:b LEFT org:y'),
  ];
  expect(chooseStory(claims, 5)).toEqual(['person:a', 'org:x', 'place:here', 'person:b', 'org:y']);
});

test('one who only has a part in a claim is among them', () => {
  const claims = [
    aClaim('policy:rule ENFORCED_BY org:team', { also: ['person:judge'] }),
    aClaim('policy:rule APPLIES_TO org:lab'),
    aClaim('org:lab LOCATED_IN place:here'),
  ];
  expect(chooseStory(claims, 3)).toContain('person:judge');
});

test('people who stay unnamed, and a place, come after those with a name', () => {
  const claims = [
    aClaim('person:lab#insider WORKS_AT org:lab'),
    aClaim('person:named WORKS_AT org:lab'),
    aClaim('org:lab LOCATED_IN place:here'),
  ];
  expect(chooseStory(claims, 2)).toEqual(['person:named', 'org:lab']);
});

test('the order in which the database gives the claims changes nothing', () => {
  const all = [...TABLE, ...STORY];
  const chosen = chooseStory(all, 12);
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      expect(chooseStory(shuffled, 12)).toEqual(chosen);
    }),
    { numRuns: 20 },
  );
});

test('nothing told, nothing chosen', () => {
  expect(chooseStory([], 22)).toEqual([]);
});

test('rows are put together claim by claim; one about itself ties nothing', () => {
  const row = (claim: string, part: string, id: string) => ({
    claim,
    predicate: 'ENFORCED_BY',
    disputed: claim === 'c1',
    part,
    party: party(id),
  });
  const rows = [
    row('c1', 'SUBJECT', 'policy:rule'),
    row('c2', 'SUBJECT', 'org:lab'),
    row('c1', 'ALSO', 'person:judge'),
    row('c2', 'OBJECT', 'org:lab'),
    row('c3', 'SUBJECT', 'org:lab'),
    row('c1', 'OBJECT', 'org:team'),
  ];
  expect(toClaims(rows)).toEqual([
    aClaim('policy:rule ENFORCED_BY org:team', { disputed: true, also: ['person:judge'] }),
  ]);
});
