import { expect, test } from 'vitest';
import type { NeighbourFilter, Slice } from '../graph-source.ts';
import type { AskPlain } from './ask-plain.ts';
import { BOUNDS } from './bounds.ts';
import type { PlainSchema } from './graph-schema.ts';
import { knownNodes } from './known-nodes.ts';
import { plainNeighbours } from './neighbours.ts';

const SCHEMA: PlainSchema = {
  labels: [],
  relationships: [{ name: 'ACTED_IN', count: 3 }],
  fullText: [],
  nodes: 4,
  identity: 'ab',
  beyond: { labels: 0, types: 0 },
  unseen: [],
  byRarity: [],
};

const IDS = ['e~4:ab:1'];
const pageBy = (predicates: readonly string[]): NeighbourFilter & Slice => ({
  predicates,
  direction: 'both',
  types: [],
  without: [],
  exclude: [],
  certainties: [],
  at: null,
  from: null,
  to: null,
  skip: 0,
  limit: 10,
});

test('types of relationships that the database does not have lead nowhere, instead of everywhere', async () => {
  const asked: string[] = [];
  const plain: AskPlain = ({ name }) => {
    asked.push(name);
    return Promise.resolve([]);
  };
  const parts = { plain, bounds: BOUNDS, schema: SCHEMA, nodes: knownNodes(plain, SCHEMA) };
  expect(await plainNeighbours(IDS, pageBy(['GONE', 'LOST']), parts)).toEqual(new Map());
  expect(asked).toEqual([]);
  await plainNeighbours(IDS, pageBy(['GONE', 'ACTED_IN']), parts);
  expect(asked.length).toBeGreaterThan(0);
});
