import { describe, expect, test } from 'vitest';
import { CAMERA_CASES } from './cases/camera-cases.ts';
import { createCaseKit } from './cases/case-kit.ts';
import { DRAWING_CASES } from './cases/drawing-cases.ts';
import { STATE_CASES } from './cases/state-cases.ts';
import { createFakeCanvas } from './create-fake-canvas.ts';
import { createCytoscapeCanvas } from './cytoscape/create-cytoscape-canvas.ts';
import type { GraphCanvas } from './graph-canvas.ts';
import { createPathCanvas } from './paths/create-path-canvas.ts';

const CANVASES: readonly (readonly [string, () => GraphCanvas])[] = [
  ['the fake', createFakeCanvas],
  ['headless Cytoscape', () => createCytoscapeCanvas()],
  ['the canvas of paths', () => createPathCanvas()],
];
const CASES = [...STATE_CASES, ...CAMERA_CASES, ...DRAWING_CASES];
const nothing = (): undefined => undefined;

/** Ways in which a canvas may fail to do its work without any error. */
const EMPTIED: Readonly<Record<string, (canvas: GraphCanvas) => Partial<GraphCanvas>>> = {
  select: () => ({ select: nothing }),
  emphasise: () => ({ emphasise: nothing }),
  'soft emphasis': (canvas) => ({ emphasise: (ids) => canvas.emphasise(ids) }),
  focus: () => ({ focus: nothing }),
  restyle: () => ({ restyle: nothing }),
  fit: () => ({ fit: nothing }),
  'fit to some': (canvas) => ({ fit: () => canvas.fit() }),
  zoomBy: () => ({ zoomBy: nothing }),
  setCamera: () => ({ setCamera: nothing }),
  place: () => ({ place: nothing }),
  'update of nodes': (canvas) => ({ apply: (patch) => canvas.apply({ ...patch, updatedNodes: [] }) }),
  'update of lines': (canvas) => ({ apply: (patch) => canvas.apply({ ...patch, updatedLines: [] }) }),
  'removal of nodes': (canvas) => ({ apply: (patch) => canvas.apply({ ...patch, removedNodes: [] }) }),
  'removal of lines': (canvas) => ({ apply: (patch) => canvas.apply({ ...patch, removedLines: [] }) }),
};

/** The first case that such a canvas does not pass; null when all let it pass. */
async function noticedBy(create: () => GraphCanvas, emptied: (canvas: GraphCanvas) => Partial<GraphCanvas>) {
  const kit = createCaseKit();
  // What never comes need not be waited for here.
  const hasty = { ...kit, says: async (canvas: GraphCanvas, id: string) => canvas.look(id)?.label?.text };
  for (const { name, act, expected } of CASES) {
    const canvas = create();
    try {
      // oxlint-disable-next-line no-await-in-loop -- the first that notices it ends the search
      const seen = await act({ ...canvas, ...emptied(canvas) }, hasty);
      expect(seen).toEqual(expected);
    } catch {
      return name;
    } finally {
      canvas.destroy();
    }
  }
  return null;
}

describe.each(CANVASES)('%s', (_, create) => {
  test('passes while it does its work', async () => {
    expect(await noticedBy(create, () => ({}))).toBeNull();
  });

  test.each(Object.entries(EMPTIED))('is noticed when it does nothing for: %s', async (_name, emptied) => {
    expect(await noticedBy(create, emptied)).not.toBeNull();
  });
});
