import { describe, expect, test } from 'vitest';
import { nodeId } from '../graph/types.ts';
import { createCaseKit } from './cases/case-kit.ts';
import { walk } from './walk.ts';

const { line } = createCaseKit();

describe('an arrow key', () => {
  const positions = new Map([
    [nodeId('middle'), { x: 0, y: 0 }],
    [nodeId('right'), { x: 100, y: 10 }],
    [nodeId('up'), { x: -10, y: -100 }],
    [nodeId('unlinked'), { x: -100, y: 0 }],
  ]);
  const lines = [line('middle', 'right'), line('up', 'middle')];
  const from = (id: string | null, way: 'up' | 'down' | 'left' | 'right') =>
    walk(id === null ? null : nodeId(id), way, { positions, lines });

  test('leads along a line', () => {
    expect(from('middle', 'right')).toBe('right');
    expect(from('middle', 'up')).toBe('up');
    expect(from('right', 'left')).toBe('middle');
  });

  test('leads nowhere where there is no line', () => {
    expect(from('middle', 'left')).toBeNull();
  });

  test('begins in the middle', () => {
    expect(from(null, 'down')).toBe('middle');
  });
});
