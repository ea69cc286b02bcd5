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
      const layouts = ['force', 'concentric', 'hierarchy', 'time'] as const;
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
    expected: [true, true, true, true],
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
    name: 'a block is laid out by itself: nothing else moves',
    act: async (canvas, { node, line, patch, ids, id }) => {
      const nodes = ['a', 'b', 'c', 'd'].map((each, index) => node(each, { position: { x: index * 10, y: 1 } }));
      canvas.apply(patch({ addedNodes: nodes, addedLines: [line('a', 'b'), line('c', 'd')] }));
      await canvas.layout('force', { block: ids('c', 'd'), near: { x: 0, y: 0 } });
      const places = canvas.positions();
      const [c, d] = [places.get(id('c')), places.get(id('d'))];
      const apart = c === undefined || d === undefined ? 0 : Math.hypot(c.x - d.x, c.y - d.y);
      return [places.get(id('a')), places.get(id('b')), apart > 20];
    },
    expected: [{ x: 0, y: 1 }, { x: 10, y: 1 }, true],
  },
  {
    name: 'newcomers that enter have their places from the start, and stand in them when they have come',
    act: async (canvas, { node, patch, ids, id }) => {
      canvas.apply(
        patch({ addedNodes: [node('a', { position: { x: 0, y: 0 } }), node('b', { position: { x: 90, y: 40 } })] }),
      );
      const coming = canvas.enter(ids('b', 'ghost'), { x: 0, y: 0 });
      const meanwhile = canvas.positions().get(id('b'));
      await coming;
      return [meanwhile, canvas.positions().get(id('b')), canvas.positions().get(id('a'))];
    },
    expected: [
      { x: 90, y: 40 },
      { x: 90, y: 40 },
      { x: 0, y: 0 },
    ],
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
