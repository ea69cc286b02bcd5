import { expect, test } from 'vitest';
import { type DrawnNode, nodeId } from '../../graph/types.ts';
import { textOf, wordingOf } from './wishes.ts';

const node = (id: string, change: Partial<DrawnNode> = {}): DrawnNode => ({
  id: nodeId(id),
  type: 'Lab',
  label: id,
  anonymous: false,
  hidden: 0,
  dimmed: false,
  standing: null,
  ...change,
});

const many = (count: number): readonly DrawnNode[] => Array.from({ length: count }, (_, index) => node(`lab-${index}`));

test('the dot of a folded group is as loud as a hub and speaks for it from afar, in a picture of any size', () => {
  for (const others of [3, 400]) {
    const drawn = [node('harbour', { folded: 12 }), ...many(others)];
    const { nodes } = wordingOf(new Map(drawn.map((each) => [each.id, each])), new Map());
    expect(nodes.get('harbour')).toMatchObject({ isHub: true, isHead: true, tier: 'strong' });
    expect(nodes.get('lab-1')).toMatchObject({ isHub: false });
  }
});

test('in a large picture what hangs by one line or none is quiet, and so is what is over in any', () => {
  const tierOf = (others: number, change: Partial<DrawnNode>) => {
    const drawn = [node('pier', change), ...many(others)];
    return wordingOf(new Map(drawn.map((each) => [each.id, each])), new Map()).nodes.get('pier')?.tier;
  };
  expect(tierOf(5, {})).toBe('normal');
  expect(tierOf(60, {})).toBe('quiet');
  expect(tierOf(5, { standing: 'ended' })).toBe('quiet');
  expect(tierOf(5, { standing: 'certain' })).toBe('normal');
});

test('the name of what is over carries its sign, and no other does', () => {
  expect(textOf({ label: 'Pier', standing: 'ended' })).toMatch(/^\S Pier$/);
  expect(textOf({ label: 'Pier', standing: 'future' })).toMatch(/^\S Pier$/);
  expect(textOf({ label: 'Pier', standing: 'certain' })).toBe('Pier');
  expect(textOf({ label: 'Pier', standing: null })).toBe('Pier');
});
