import { expect, test } from 'vitest';
import { createCaseKit } from '../cases/case-kit.ts';
import { hitAt, MOUSE } from './hit.ts';
import { createScene } from './scene.ts';

const { node, line, patch } = createCaseKit();
const scene = createScene();
scene.apply(
  patch({
    addedNodes: [
      node('a', { position: { x: 0, y: 0 } }),
      node('b', { position: { x: 200, y: 0 } }),
      node('c', { position: { x: 20, y: 0 } }),
    ],
    addedLines: [line('a', 'b')],
  }),
);
const at = (x: number, y: number, zoom = 1) => hitAt(scene, { x, y }, { zoom, reach: MOUSE }).id;

test('of nodes that overlap the nearer one is meant, before any line', () => {
  expect([at(2, 0), at(16, 0), at(200, 10)]).toEqual(['a', 'c', 'b']);
});

test('beside a line it is still meant, by pixels of the screen, and beyond its ends it is not', () => {
  expect([at(100, 4), at(100, 6), at(100, 9, 0.5), at(100, 4, 2)]).toEqual(['a b', null, 'a b', null]);
  expect([at(-30, 0), at(240, 0)]).toEqual([null, null]);
});
