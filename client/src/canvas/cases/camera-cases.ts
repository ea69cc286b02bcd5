import type { CanvasCase } from './case-kit.ts';

/** What the camera shows. */
export const CAMERA_CASES: readonly CanvasCase[] = [
  {
    name: 'fit shows all, or those asked for, or moves only when some are hidden',
    act: (canvas, { node, patch, ids }) => {
      canvas.apply(
        patch({
          addedNodes: [
            node('a', { position: { x: -2000, y: 0 } }),
            node('b', { position: { x: 2000, y: 100 } }),
            node('c', { position: { x: 2100, y: 100 } }),
          ],
        }),
      );
      canvas.setCamera({ zoom: 1, pan: { x: 0, y: 0 } });
      const shown = () => ['a', 'b', 'c'].map((id) => canvas.look(id)?.isShown);
      const first = shown();
      canvas.fit();
      const all = shown();
      const far = canvas.camera().zoom;
      canvas.fit(ids('b', 'c', 'ghost'));
      const two = shown();
      const near = canvas.camera().zoom;
      const { pan } = canvas.camera();
      canvas.fit(ids('b'), { ifHidden: true });
      const isStill = pan.x === canvas.camera().pan.x && near === canvas.camera().zoom;
      canvas.fit(ids('a'), { ifHidden: true });
      const hidden = canvas.look('a')?.isShown;
      const before = canvas.camera();
      canvas.fit(ids('ghost'));
      return [first, all, two, far < near, isStill, hidden, canvas.camera().zoom === before.zoom];
    },
    expected: [[false, false, false], [true, true, true], [false, true, true], true, true, true, true],
  },
  {
    name: 'zooming keeps the middle and makes everything larger by as much',
    act: (canvas, { node, patch }) => {
      canvas.apply(patch({ addedNodes: [node('a', { position: { x: 0, y: 0 } })] }));
      canvas.setCamera({ zoom: 1, pan: { x: 10, y: 20 } });
      const middle = ({ box: { x1, x2, y1, y2 } }: ReturnType<typeof canvas.camera>) => [
        Math.round((x1 + x2) / 2),
        Math.round((y1 + y2) / 2),
      ];
      const size = () => {
        const look = canvas.look('a');
        return look?.kind === 'node' ? look.size : 0;
      };
      const [before, was] = [middle(canvas.camera()), size()];
      canvas.zoomBy(2);
      return [canvas.camera().zoom, String(before) === String(middle(canvas.camera())), size() / was];
    },
    expected: [2, true, 2],
  },
  {
    name: 'a camera that is set is exactly that camera, and every place follows from it',
    act: (canvas, { node, patch }) => {
      canvas.apply(
        patch({ addedNodes: [node('a', { position: { x: 100, y: 50 } }), node('b', { position: { x: 0, y: 0 } })] }),
      );
      canvas.setCamera({ zoom: 0.75, pan: { x: -12.5, y: 33.25 } });
      const { zoom, pan, box } = canvas.camera();
      const [a, b] = [canvas.pointOf('a'), canvas.pointOf('b')];
      return [zoom, pan, [box.x1 * zoom + pan.x, box.y1 * zoom + pan.y], a && b ? [a.x - b.x, a.y - b.y] : null];
    },
    expected: [0.75, { x: -12.5, y: 33.25 }, [0, 0], [75, 37.5]],
  },
];
