import { expect, test } from 'vitest';
import type { NeighbourFilter } from '../graph-source.ts';
import type { AskPlain } from './ask-plain.ts';
import type { PlainSchema } from './graph-schema.ts';
import { knownNodes } from './known-nodes.ts';
import { plainNeighbourCount, plainNeighbours } from './neighbours.ts';

const SCHEMA: PlainSchema = {
  labels: [],
  relationships: [{ name: 'ACTED_IN', count: 3 }],
  fullText: [],
  nodes: 4,
  identity: 'ab',
  byRarity: [],
};

const filterBy = (predicates: readonly string[]): NeighbourFilter => ({
  id: 'e~4:ab:1',
  predicates,
  direction: 'both',
  types: [],
  without: [],
  exclude: [],
  certainties: [],
  at: null,
  from: null,
  to: null,
});

test('types of relationships that the database does not have lead nowhere, instead of everywhere', async () => {
  const asked: string[] = [];
  const plain: AskPlain = ({ name }) => {
    asked.push(name);
    return Promise.resolve([]);
  };
  const parts = { plain, schema: SCHEMA, nodes: knownNodes(plain, SCHEMA) };
  expect(await plainNeighbours(filterBy(['GONE']), { skip: 0, limit: 10 }, parts)).toEqual([]);
  expect(await plainNeighbourCount(filterBy(['GONE', 'LOST']), parts)).toBe(0);
  expect(asked).toEqual([]);
  await plainNeighbourCount(filterBy(['GONE', 'ACTED_IN']), parts);
  expect(asked.length).toBeGreaterThan(0);
});
