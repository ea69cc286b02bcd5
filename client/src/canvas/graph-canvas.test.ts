import { createFakeCanvas } from './create-fake-canvas.ts';
import { createCytoscapeCanvas } from './cytoscape/create-cytoscape-canvas.ts';
import { graphCanvasSpec } from './graph-canvas-spec.ts';

graphCanvasSpec('the fake', createFakeCanvas);
graphCanvasSpec('headless Cytoscape', () => createCytoscapeCanvas());
