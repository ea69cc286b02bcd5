import { expect, test } from 'vitest';
import { gapsOf, type LabelFound, type PlainSchema } from './graph-schema.ts';
import { NO_LABEL } from './names.ts';

const label = (name: string, count: number): LabelFound => ({
  name,
  count,
  properties: [],
  caption: [],
  key: null,
  indexed: [],
});

const bareOf = (nodes: number, labels: readonly LabelFound[]): readonly (number | null)[] => {
  const schema: PlainSchema = {
    labels,
    relationships: [],
    fullText: [{ name: 'names', labels: [] }],
    nodes,
    identity: null,
    beyond: { labels: 0, types: 0 },
    unseen: [],
    byRarity: [],
  };
  return gapsOf(schema).flatMap(({ kind, count }) => (kind === 'bare' ? [count] : []));
};

test('nodes without a label that were found in a part of a large database are at least so many', () => {
  expect(bareOf(50_000, [label('Person', 49_990), label(NO_LABEL, 3)])).toEqual([10]);
  // Each person has two labels: the counts leave nothing over.
  expect(bareOf(50_000, [label('Person', 49_997), label('Agent', 49_997), label(NO_LABEL, 3)])).toEqual([3]);
  expect(bareOf(50_000, [label('Person', 49_000)])).toEqual([1_000]);
});

test('where every node was looked at, or all have a label, nothing is told', () => {
  expect(bareOf(20_000, [label('Person', 19_000), label(NO_LABEL, 1_000)])).toEqual([]);
  expect(bareOf(50_000, [label('Person', 50_000)])).toEqual([]);
});
