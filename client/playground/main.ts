import { createCytoscapeCanvas } from '../src/canvas/cytoscape/create-cytoscape-canvas.ts';
import { addSubgraph } from '../src/graph/add-subgraph.ts';
import { diff } from '../src/graph/diff.ts';
import { picture } from '../src/graph/picture.ts';
import { emptyState } from '../src/graph/state.ts';
import { aGraph } from '../src/testing/a-graph.ts';

/** The canvas without a server: `?n=1000` for a made-up graph of that size, `&dark` for the other ground. */
const query = new URLSearchParams(location.search);
const scheme = query.has('dark') ? 'dark' : 'light';
document.documentElement.style.colorScheme = scheme;
const container = document.getElementById('canvas');
if (container === null) throw new Error('The page has lost its canvas.');
const canvas = createCytoscapeCanvas({ container, scheme });
const state = addSubgraph(aGraph(Number(query.get('n') ?? 40)))(emptyState());
const startedAt = performance.now();
canvas.apply(diff({ nodes: [], lines: [] }, picture(state)));
await canvas.layout('force');
canvas.fit();
document.title = `${state.nodes.size} nodes in ${Math.round(performance.now() - startedAt)} ms`;
