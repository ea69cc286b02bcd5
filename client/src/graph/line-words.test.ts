import { describe, expect, test } from 'vitest';
import { aNode, anEdge, NO_PERIOD } from '../testing/a-graph.ts';
import { type LineWordsContext, lineWords } from './line-words.ts';
import type { GraphEdge, Standing } from './types.ts';

const NODES = [aNode('ada'), aNode('night shift', { type: 'Group' }), aNode('lab', { type: 'Lab' })];
const OVER = { ...NO_PERIOD, endLatest: '2020-12-31' };

interface Told extends Partial<Omit<GraphEdge, 'id' | 'source' | 'target'>> {
  readonly from?: string;
}

function told(
  { from = 'ada', ...change }: Told,
  standing: Standing = 'certain',
  context: Partial<LineWordsContext> = {},
) {
  const nodes = new Map(NODES.map((node) => [node.id, node]));
  const whole = { nodes, predicates: new Map(), language: 'en', asOf: '2025-01-01', ...context } as const;
  return lineWords([anEdge('c_1', [from, 'lab'], change)], standing, whole);
}

describe('the words on a line', () => {
  test.each<[string, string, Told, Standing]>([
    ['works at', '任職於', {}, 'certain'],
    ['worked at', '曾任職於', { period: OVER }, 'ended'],
    ['is to work at', '預計任職於', { modality: 'PLANNED' }, 'certain'],
    ['may leave', '可能離開', { predicate: 'INTENDS_TO_LEAVE', modality: 'POSSIBLE' }, 'certain'],
    ['left', '離開了', { predicate: 'LEFT' }, 'certain'],
    ['work at', '任職於', { from: 'night shift' }, 'certain'],
    ['works at (not yet)', '任職於（尚未開始）', { period: { ...NO_PERIOD, startEarliest: '2026-01-01' } }, 'future'],
  ])('%s, %s', (...[en, zh, edge, standing]) => {
    expect(told(edge, standing)).toBe(en);
    expect(told(edge, standing, { language: 'zh' })).toBe(zh);
  });

  test('the same link is not over on a day before its end', () => {
    expect(told({ period: OVER }, 'certain', { asOf: '2020-01-01' })).toBe('works at');
    expect(told({ period: OVER }, 'ended', { asOf: null })).toBe('worked at');
  });

  test('the tense is that of the first link, and the others are counted', () => {
    const nodes = new Map(NODES.map((node) => [node.id, node]));
    const edges = [
      anEdge('c_1', ['ada', 'lab'], { period: OVER }),
      anEdge('c_2', ['ada', 'lab'], { predicate: 'LEADS' }),
    ];
    expect(lineWords(edges, 'ended', { nodes, predicates: new Map(), language: 'en', asOf: null })).toBe(
      'worked at +1',
    );
  });

  test('a verb that this page does not know is told as the model words it, and not in a made-up tense', () => {
    const label = { en: 'orbits', zh: '環繞' };
    const predicates = new Map([['ORBITS', { label, isPoint: false, isSymmetric: false }]]);
    expect(told({ predicate: 'ORBITS', period: OVER }, 'ended', { predicates })).toBe('orbits (ended)');
  });
});
