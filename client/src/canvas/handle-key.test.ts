import { expect, test } from 'vitest';
import { nodeId } from '../graph/types.ts';
import { createCaseKit } from './cases/case-kit.ts';
import { handleKey, type KeySituation } from './handle-key.ts';

const { node: drawn, line } = createCaseKit();

const A = nodeId('a');
const B = nodeId('b');
const at = (change: Partial<KeySituation> = {}): KeySituation => ({
  current: A,
  isCurrentSelected: false,
  isHolding: true,
  picture: { nodes: [drawn('a'), drawn('b')], lines: [line('a', 'b')] },
  positions: new Map([
    [A, { x: 0, y: 0 }],
    [B, { x: 100, y: 0 }],
  ]),
  ...change,
});
const press = (key: string, situation = at(), shiftKey = false) => handleKey({ key, shiftKey }, situation);

test('an arrow walks along a line, and stays where there is none', () => {
  expect(press('ArrowRight')).toEqual({ kind: 'walk', to: B, isAdding: false });
  expect(press('ArrowRight', at(), true)).toEqual({ kind: 'walk', to: B, isAdding: true });
  expect(press('ArrowUp')).toEqual({ kind: 'stay' });
});

test('walking selects nothing: Space does', () => {
  expect(press(' ')).toEqual({ kind: 'select', id: A, isAdditive: false });
  expect(press(' ', at(), true)).toEqual({ kind: 'select', id: A, isAdditive: true });
});

test('Space on what is selected takes it out', () => {
  expect(press(' ', at({ isCurrentSelected: true }))).toEqual({ kind: 'select', id: A, isAdditive: true });
});

test('Enter expands', () => {
  expect(press('Enter')).toEqual({ kind: 'activate', id: A });
});

test('Escape lets go, and belongs to the page when there is nothing to let go', () => {
  expect(press('Escape')).toEqual({ kind: 'let-go' });
  expect(press('Escape', at({ isHolding: false }))).toBeNull();
});

test('without a node the keys for nodes are left to the page', () => {
  for (const key of ['Enter', ' ', 'ContextMenu']) expect(press(key, at({ current: null }))).toBeNull();
});

test('letters are left to the page', () => {
  expect(press('f')).toBeNull();
});
