import cytoscape from 'cytoscape';
import type { Mount } from './rig.ts';

interface Peer {
  readonly options: cytoscape.CytoscapeOptions;
  readonly style: cytoscape.StylesheetJson;
}

/** As its documentation begins: no options, and names below the nodes. */
export const DEFAULTS: Peer = { options: {}, style: [{ selector: 'node', style: { label: 'data(name)' } }] };

/**
 * What graph-explorer (aws/graph-explorer, components/Graph: Graph.tsx, defaultNodeStyle.ts, defaultEdgeStyle.ts) hands to Cytoscape:
 * motion blur, edges kept while the camera moves, bezier lines with arrows, names on plates that vanish when they get small.
 */
export const GRAPH_EXPLORER: Peer = {
  options: { minZoom: 0.01, maxZoom: 5, motionBlur: true, hideEdgesOnViewport: false, selectionType: 'single' },
  style: [
    {
      selector: 'node',
      style: {
        label: 'data(name)',
        width: 24,
        height: 24,
        'background-color': '#128EE5',
        'background-opacity': 0.4,
        'border-width': 1,
        'border-opacity': 0,
        color: '#ffffff',
        'font-size': 7,
        'min-zoomed-font-size': 6,
        'text-valign': 'bottom',
        'text-wrap': 'wrap',
        'text-max-width': '80px',
        'text-background-color': '#1d2531',
        'text-background-opacity': 0.7,
        'text-background-padding': '2px',
        'text-background-shape': 'roundrectangle',
      },
    },
    {
      selector: 'edge',
      style: {
        label: 'data(name)',
        width: 2,
        'line-color': '#b3b3b3',
        'curve-style': 'bezier',
        'target-arrow-shape': 'triangle',
        'target-arrow-color': '#b3b3b3',
        'line-cap': 'square',
        color: '#ffffff',
        'font-size': 7,
        'min-zoomed-font-size': 6,
        'text-rotation': 'autorotate',
        'text-background-color': '#17457b',
        'text-background-opacity': 0.7,
        'text-background-padding': '2px',
        'text-background-shape': 'roundrectangle',
      },
    },
  ],
};

export const mountCytoscape =
  ({ options, style }: Peer): Mount =>
  (stage, { nodes, edges, places }) => {
    const cy = cytoscape({
      container: stage,
      ...options,
      style,
      layout: { name: 'preset', fit: true },
      elements: {
        nodes: nodes.map(({ id, name }) => ({
          data: { id, name },
          position: { ...(places.get(id) ?? { x: 0, y: 0 }) },
        })),
        edges: edges.map(({ id, source, target, predicate }) => ({ data: { id, source, target, name: predicate } })),
      },
    });
    return {
      panBy: (x, y) => void cy.panBy({ x, y }),
      zoomBy: (factor) =>
        void cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
      at: (id) => cy.getElementById(id).renderedPosition(),
      select(ids) {
        cy.elements().unselect();
        cy.batch(() => ids.forEach((id) => cy.getElementById(id).select()));
      },
    };
  };
