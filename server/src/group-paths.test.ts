import type { Certainty } from '@orrery/cypher/model/vocabularies.ts';
import type { LinkRow } from '@orrery/cypher/rows.ts';
import { describe, expect, test } from 'vitest';
import { groupPaths } from './group-paths.ts';

const link = (id: string, certainty: Certainty = 'asserted', disputed = false): LinkRow => ({
  id,
  predicate: 'WORKS_AT',
  source: 'a',
  target: 'b',
  certainty,
  modality: 'actual',
  disputed,
  timeConflict: false,
  role: null,
  roleZh: null,
  texts: null,
  value: null,
  startEarliest: null,
  startLatest: null,
  endEarliest: null,
  endLatest: null,
  startPrecision: null,
  endPrecision: null,
  endOpen: null,
  lastObserved: null,
  citations: 1n,
  documents: 1n,
});

describe('chains grouped into paths', () => {
  test('parallel links make one path, its step as strong as the strongest of them', () => {
    const nodes = ['a', 'b', 'c'];
    const chains = [
      { nodes, links: [link('1', 'rumour'), link('3', 'insiders')] },
      { nodes, links: [link('2', 'company'), link('3', 'insiders')] },
    ];
    expect(
      groupPaths(chains).map(({ steps, weakest }) => ({ steps: steps.map((s) => s.map(({ id }) => id)), weakest })),
    ).toEqual([{ steps: [['2', '1'], ['3']], weakest: 'insiders' }]);
  });

  test('a path is disputed when some step rests on disputed links alone', () => {
    const sure = { nodes: ['a', 'b'], links: [link('1')] };
    const disputed = { nodes: ['a', 'b'], links: [link('2', 'company', true)] };
    expect(groupPaths([sure, disputed])[0]?.disputed).toBe(false);
    expect(groupPaths([disputed])[0]?.disputed).toBe(true);
  });

  test('the stronger path comes first, a disputed one last', () => {
    const chains = [
      { nodes: ['a', 'x'], links: [link('1', 'asserted', true)] },
      { nodes: ['a', 'y'], links: [link('2', 'opinion')] },
      { nodes: ['a', 'z'], links: [link('3', 'quoted')] },
    ];
    expect(groupPaths(chains).map(({ nodes }) => nodes[1])).toEqual(['z', 'y', 'x']);
  });
});
