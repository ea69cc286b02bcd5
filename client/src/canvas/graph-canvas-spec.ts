import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DrawnNode, GraphLine, GraphPatch } from '../graph/types.ts';
import { nodeId } from '../graph/types.ts';
import { anEdge } from '../testing/a-graph.ts';
import type { GraphCanvas } from './graph-canvas.ts';

export const EMPTY_PATCH: GraphPatch = {
  addedNodes: [],
  updatedNodes: [],
  removedNodes: [],
  addedLines: [],
  updatedLines: [],
  removedLines: [],
};

export const drawn = (id: string, change: Partial<DrawnNode> = {}): DrawnNode => ({
  id: nodeId(id),
  type: 'Person',
  label: id,
  anonymous: false,
  hidden: 0,
  dimmed: false,
  standing: null,
  ...change,
});

export const line = (source: string, target: string, change: Partial<GraphLine> = {}): GraphLine => ({
  id: `${source} ${target}`,
  source: nodeId(source),
  target: nodeId(target),
  edges: [anEdge('c_1', [source, target])],
  standing: 'certain',
  disputed: false,
  dimmed: false,
  arrows: 'forward',
  label: 'works at',
  ...change,
});

/**
 * Ids that break selector strings: as selectors some match everything, some nothing. A bare `__proto__` is not among them: the
 * importer lets no id be without its prefix, and Cytoscape itself cannot remove such an element.
 */
const HOSTILE = [
  'a b',
  "o'neil",
  '#id',
  'person:__proto__',
  '*',
  'ünïcode',
  'person:yann-lecun',
  'group:x#y',
  '"',
  ',',
  '.5',
  '趙晟佳',
];

/** What every canvas must do. Run against each implementation: one spec, no favourites. */
export function graphCanvasSpec(name: string, create: () => GraphCanvas): void {
  describe(`${name} is a canvas`, () => {
    let canvas: GraphCanvas;
    beforeEach(() => {
      canvas = create();
    });
    afterEach(() => canvas.destroy());

    const idsOf = () => [...canvas.positions().keys()];

    test('draws what a patch adds and takes away what it removes', () => {
      canvas.apply({ ...EMPTY_PATCH, addedNodes: [drawn('a'), drawn('b'), drawn('c')], addedLines: [line('a', 'b')] });
      expect(idsOf()).toEqual(['a', 'b', 'c']);
      canvas.apply({ ...EMPTY_PATCH, removedNodes: [nodeId('b')] });
      expect(idsOf()).toEqual(['a', 'c']);
      expect(canvas.pointOf('a b')).toBeNull();
    });

    test('puts newcomers where they are told to start', () => {
      canvas.apply({ ...EMPTY_PATCH, addedNodes: [drawn('a', { position: { x: 30, y: -40 } })] });
      expect(canvas.positions().get(nodeId('a'))).toEqual({ x: 30, y: -40 });
    });

    test('an update moves nobody', () => {
      canvas.apply({ ...EMPTY_PATCH, addedNodes: [drawn('a', { position: { x: 5, y: 6 } })] });
      canvas.apply({ ...EMPTY_PATCH, updatedNodes: [drawn('a', { label: 'new', position: { x: 99, y: 99 } })] });
      expect(canvas.positions().get(nodeId('a'))).toEqual({ x: 5, y: 6 });
    });

    test('adding what is there is an update, not an error', () => {
      canvas.apply({ ...EMPTY_PATCH, addedNodes: [drawn('a', { position: { x: 5, y: 6 } })] });
      canvas.apply({ ...EMPTY_PATCH, addedNodes: [drawn('a')] });
      expect(idsOf()).toEqual(['a']);
      expect(canvas.positions().get(nodeId('a'))).toEqual({ x: 5, y: 6 });
    });

    test('refuses a line to nowhere by name', () => {
      canvas.apply({ ...EMPTY_PATCH, addedNodes: [drawn('a')] });
      expect(() => canvas.apply({ ...EMPTY_PATCH, addedLines: [line('a', 'ghost')] })).toThrow(
        expect.objectContaining({ name: 'UnknownEndError' }),
      );
    });

    test.each(HOSTILE)('the id %s means that one node', (id) => {
      canvas.apply({ ...EMPTY_PATCH, addedNodes: [...HOSTILE].map((each) => drawn(each)) });
      canvas.place(new Map([[nodeId(id), { x: 7, y: 8 }]]));
      expect(canvas.positions().get(nodeId(id))).toEqual({ x: 7, y: 8 });
      canvas.apply({ ...EMPTY_PATCH, removedNodes: [nodeId(id)] });
      expect(idsOf().toSorted()).toEqual(HOSTILE.filter((each) => each !== id).toSorted());
    });

    test('a line can turn round and change its words', () => {
      canvas.apply({ ...EMPTY_PATCH, addedNodes: [drawn('a'), drawn('b')], addedLines: [line('a', 'b')] });
      const turned = line('b', 'a', { id: 'a b', label: 'leads', arrows: 'both', disputed: true });
      expect(() => canvas.apply({ ...EMPTY_PATCH, updatedLines: [turned] })).not.toThrow();
      expect(canvas.pointOf('a b')).not.toBeNull();
    });

    test('a layout leaves fixed nodes where they are and finds every other a place', async () => {
      const nodes = ['a', 'b', 'c', 'd'].map((id, index) => drawn(id, { position: { x: index * 10, y: 1 } }));
      canvas.apply({ ...EMPTY_PATCH, addedNodes: nodes, addedLines: [line('a', 'b'), line('a', 'c'), line('a', 'd')] });
      await canvas.layout('force', { fixed: new Set([nodeId('a'), nodeId('b')]) });
      const places = canvas.positions();
      expect(places.get(nodeId('a'))).toEqual({ x: 0, y: 1 });
      expect(places.get(nodeId('b'))).toEqual({ x: 10, y: 1 });
      expect(new Set([...places.values()].map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)).size).toBe(4);
    });

    test.each(['force', 'concentric', 'hierarchy', 'time'] as const)(
      'the layout %s ends, on an empty canvas too',
      async (layout) => {
        await canvas.layout(layout);
        canvas.apply({ ...EMPTY_PATCH, addedNodes: [drawn('a'), drawn('b')], addedLines: [line('a', 'b')] });
        await canvas.layout(layout);
        expect([...canvas.positions().values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(
          true,
        );
      },
    );

    test('a cancelled layout resolves', async () => {
      canvas.apply({ ...EMPTY_PATCH, addedNodes: [drawn('a'), drawn('b')] });
      await expect(canvas.layout('force', { signal: AbortSignal.abort() })).resolves.toBeUndefined();
    });

    test('selecting and emphasising what is not there is no error', () => {
      canvas.apply({ ...EMPTY_PATCH, addedNodes: [drawn('a')] });
      expect(() => {
        canvas.select(new Set(['a', 'ghost']));
        canvas.emphasise(new Set(['ghost']));
        canvas.emphasise(new Set(['a']), { isSoft: true });
        canvas.emphasise(null);
        canvas.focus(nodeId('ghost'));
        canvas.focus(nodeId('a'));
        canvas.focus(null);
        canvas.restyle('dark');
        canvas.fit();
        canvas.fit(new Set([nodeId('ghost')]), { ifHidden: true });
        canvas.zoomBy(1.5);
      }).not.toThrow();
    });

    test('tells no one who has stopped listening', () => {
      const listener = vi.fn();
      const stop = canvas.on('tap', listener);
      stop();
      canvas.destroy();
      expect(listener).not.toHaveBeenCalled();
      canvas = create();
    });
  });
}
