import type { CanvasCase } from './case-kit.ts';

/** Where layouts put nodes. */
export const LAYOUT_CASES: readonly CanvasCase[] = [
  {
    name: 'a layout leaves fixed nodes where they are and finds every other a place of its own',
    act: async (canvas, { node, line, patch, ids, id }) => {
      const nodes = ['a', 'b', 'c', 'd'].map((each, index) => node(each, { position: { x: index * 10, y: 1 } }));
      canvas.apply(patch({ addedNodes: nodes, addedLines: [line('a', 'b'), line('a', 'c'), line('a', 'd')] }));
      await canvas.layout('force', { fixed: ids('a', 'b') });
      const places = canvas.positions();
      const spots = new Set([...places.values()].map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`));
      return [places.get(id('a')), places.get(id('b')), spots.size];
    },
    expected: [{ x: 0, y: 1 }, { x: 10, y: 1 }, 4],
  },
  {
    name: 'every layout ends, on an empty canvas too, and sets nodes apart',
    act: async (canvas, { node, line, patch, ids }) => {
      const distances: number[] = [];
      const layouts = ['force', 'concentric', 'tree'] as const;
      for (const layout of layouts) {
        // One after the other: a newer layout ends the one before.
        // oxlint-disable-next-line no-await-in-loop
        await canvas.layout(layout);
        const start = { position: { x: 0, y: 0 } };
        canvas.apply(patch({ addedNodes: [node('a', start), node('b', start)], addedLines: [line('a', 'b')] }));
        // oxlint-disable-next-line no-await-in-loop
        await canvas.layout(layout);
        const [a, b] = [...canvas.positions().values()];
        distances.push(a === undefined || b === undefined ? Number.NaN : Math.hypot(a.x - b.x, a.y - b.y));
        canvas.apply(patch({ removedNodes: [...ids('a', 'b')] }));
      }
      return distances.map((distance) => distance > 20);
    },
    expected: [true, true, true],
  },
  {
    name: 'a large part is laid out so that hardly two nodes touch',
    act: async (canvas, { node, line, patch }) => {
      const names = Array.from({ length: 360 }, (_, index) => `n${index}`);
      const parents = names.slice(1).map((each, index) => line(`n${Math.floor(index / 3)}`, each));
      canvas.apply(patch({ addedNodes: names.map((each) => node(each)), addedLines: parents }));
      await canvas.layout('force');
      const places = [...canvas.positions().values()];
      const crowded = places.filter((a) => places.some((b) => a !== b && Math.hypot(a.x - b.x, a.y - b.y) < 20));
      return [places.length, places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)), crowded.length < 8];
    },
    expected: [360, true, true],
  },
  {
    name: 'a cancelled layout ends and moves nothing',
    act: async (canvas, { node, patch, see }) => {
      canvas.apply(patch({ addedNodes: [node('a', { position: { x: 1, y: 2 } }), node('b')] }));
      await canvas.layout('force', { signal: AbortSignal.abort() });
      return see(canvas, 'a', ['place']);
    },
    expected: { place: { x: 1, y: 2 } },
  },
];
