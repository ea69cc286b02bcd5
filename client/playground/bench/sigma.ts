import Graph from 'graphology';
import Sigma3 from 'sigma-3';
import Sigma4 from 'sigma-4';
import type { Point } from '../../src/graph/types.ts';
import type { Mount } from './rig.ts';

/** What both versions have, and is used here. */
interface Sigma {
  getCamera(): {
    getState(): { readonly x: number; readonly y: number; readonly ratio: number };
    setState(state: { readonly x?: number; readonly y?: number; readonly ratio?: number }): unknown;
  };
  graphToViewport(point: Point): Point;
}

/** Sigma draws by WebGL: without a GPU in software, by SwiftShader. Its defaults but for names on all nodes that it chooses. */
const mount =
  (make: (graph: Graph, stage: HTMLElement) => Sigma): Mount =>
  (stage, { nodes, edges, places }) => {
    const graph = new Graph({ multi: true });
    for (const { id, name } of nodes) {
      const { x, y } = places.get(id) ?? { x: 0, y: 0 };
      graph.addNode(id, { x, y: -y, size: 4, label: name, color: '#2f62b5' });
    }
    for (const { id, source, target } of edges) graph.addEdgeWithKey(id, source, target, { size: 1, color: '#b9c0cc' });
    const sigma = make(graph, stage);
    const camera = sigma.getCamera();
    return {
      panBy(x, y) {
        const { ratio, ...state } = camera.getState();
        const size = Math.min(stage.clientWidth, stage.clientHeight);
        camera.setState({ x: state.x - (x / size) * ratio, y: state.y + (y / size) * ratio });
      },
      zoomBy: (factor) => void camera.setState({ ratio: camera.getState().ratio / factor }),
      at: (id) =>
        sigma.graphToViewport({
          x: Number(graph.getNodeAttribute(id, 'x')),
          y: Number(graph.getNodeAttribute(id, 'y')),
        }),
      select(ids) {
        const chosen = new Set(ids);
        graph.updateEachNodeAttributes((id, attributes) => ({ ...attributes, highlighted: chosen.has(id) }));
      },
    };
  };

export const mountSigma3 = mount((graph, stage) => new Sigma3(graph, stage));
export const mountSigma4 = mount((graph, stage) => new Sigma4(graph, stage));
