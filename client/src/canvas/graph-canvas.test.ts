import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CANVAS_CASES } from './cases/canvas-cases.ts';
import { createCaseKit } from './cases/case-kit.ts';
import { createCanvas } from './create-canvas.ts';
import { createFakeCanvas } from './create-fake-canvas.ts';
import { createCytoscapeCanvas } from './cytoscape/create-cytoscape-canvas.ts';
import type { GraphCanvas } from './graph-canvas.ts';
import { createPathCanvas } from './paths/create-path-canvas.ts';

const CANVASES: readonly (readonly [string, () => GraphCanvas])[] = [
  ['the fake', createFakeCanvas],
  ['headless Cytoscape', () => createCytoscapeCanvas()],
  ['the canvas of paths', () => createPathCanvas()],
  ['the one that changes between them', () => createCanvas()],
];
const kit = createCaseKit();

/** What every canvas must do, run against each: one list, no favourites. A browser test runs the same list on the page. */
describe.each(CANVASES)('%s is a canvas', (_, create) => {
  let canvas: GraphCanvas;
  beforeEach(() => {
    canvas = create();
  });
  afterEach(() => canvas.destroy());

  test.each(CANVAS_CASES)('$name', async ({ act, expected }) => {
    expect(await act(canvas, kit)).toEqual(expected);
  });

  test('tells those who listen, and not those who have stopped', () => {
    const [heard, unheard] = [vi.fn(), vi.fn()];
    canvas.on('view', heard);
    const stop = canvas.on('view', unheard);
    stop();
    canvas.apply(kit.patch({ addedNodes: [kit.node('a')] }));
    canvas.zoomBy(1.5);
    expect(heard).toHaveBeenCalled();
    expect(unheard).not.toHaveBeenCalled();
  });
});
