import { createCanvas } from '../../src/canvas/create-canvas.ts';
import { addSubgraph } from '../../src/graph/add-subgraph.ts';
import { diff } from '../../src/graph/diff.ts';
import { emphasisOf } from '../../src/graph/emphasis.ts';
import { type Picture, picture } from '../../src/graph/picture.ts';
import { emptyState } from '../../src/graph/state.ts';
import { nodeId } from '../../src/graph/types.ts';
import { aNode, anEdge } from '../../src/testing/a-graph.ts';
import type { Mount } from './rig.ts';

const EMPTY: Picture = picture(emptyState());

/** Ours, from the graph of the store to the drawing: deriving the picture and the patch counts too. */
export const mountOrrery: Mount = (stage, { nodes, edges, places }) => {
  const canvas = createCanvas({ container: stage, scheme: 'light' });
  let state = addSubgraph({ nodes, edges })(emptyState());
  let drawn = picture(state);
  const patch = diff(EMPTY, drawn);
  canvas.apply({
    ...patch,
    addedNodes: patch.addedNodes.map((node) => ({ ...node, position: places.get(node.id) ?? { x: 0, y: 0 } })),
  });
  canvas.fit();
  canvas.on('hover', ({ id }) => {
    const emphasis = emphasisOf({ emphasis: null, lit: null, hovered: id, selection: new Set() }, drawn);
    canvas.emphasise(emphasis?.ids ?? null);
  });
  return {
    panBy(x, y) {
      const { zoom, pan } = canvas.camera();
      canvas.setCamera({ zoom, pan: { x: pan.x + x, y: pan.y + y } });
    },
    zoomBy: (factor) => canvas.zoomBy(factor),
    at: (id) => {
      const point = canvas.pointOf(id) ?? { x: 0, y: 0 };
      const { left, top } = stage.getBoundingClientRect();
      return { x: point.x - left, y: point.y - top };
    },
    select: (ids) => canvas.select(new Set(ids)),
    layout: () => canvas.layout('force'),
    places: () => canvas.positions(),
    async grow(count) {
      const ids = Array.from({ length: count }, (_, index) => nodeId(`new${index}`));
      state = addSubgraph({
        nodes: ids.map((id) => aNode(id, { name: `Newcomer ${id}` })),
        edges: ids.map((id) => anEdge(`${id}-e`, [id, 'n0'])),
      })(state);
      const next = picture(state);
      canvas.apply(diff(drawn, next));
      drawn = next;
      await canvas.layout('force', { block: new Set(ids), near: canvas.positions().get(nodeId('n0')) });
    },
  };
};
