import type { Core } from 'cytoscape';
import type { DrawnNode, GraphLine, GraphPatch } from '../../graph/types.ts';
import { UnknownEndError } from '../errors.ts';
import type { ColourScheme } from '../graph-canvas.ts';
import { lineClasses, lineData, nodeClasses, nodeData } from './elements.ts';

/** Classes the picture decides. The others (selected, faded, hub) are the canvas's own and stay. */
const NODE_CLASSES = ['anonymous', 'dimmed'];
const LINE_CLASSES = [
  'solid',
  'dashed',
  'dotted',
  'forward',
  'backward',
  'both',
  'none',
  'certain',
  'possible',
  'ended',
  'future',
  'unsure',
  'disputed',
];

/** Carries out a patch. Throws UnknownEndError for a line whose end is not there: the picture is wrong then. */
export function applyPatch(cy: Core, patch: GraphPatch, scheme: ColourScheme): void {
  for (const id of patch.removedLines) cy.getElementById(id).remove();
  for (const id of patch.removedNodes) cy.getElementById(id).remove();
  for (const node of patch.addedNodes) addNode(cy, node, scheme);
  for (const node of patch.updatedNodes) updateNode(cy, node, scheme);
  for (const line of patch.addedLines) addLine(cy, line);
  for (const line of patch.updatedLines) updateLine(cy, line);
}

function addNode(cy: Core, node: DrawnNode, scheme: ColourScheme): void {
  if (cy.getElementById(node.id).nonempty()) {
    updateNode(cy, node, scheme);
    return;
  }
  const added = cy.add({
    group: 'nodes',
    data: nodeData(node, scheme),
    classes: [...nodeClasses(node)],
    ...(node.position && { position: { ...node.position } }),
  });
  added.scratch('drawn', node);
}

function updateNode(cy: Core, node: DrawnNode, scheme: ColourScheme): void {
  const element = cy.getElementById(node.id);
  element.data(nodeData(node, scheme));
  element.removeClass(NODE_CLASSES);
  element.addClass([...nodeClasses(node)]);
  element.scratch('drawn', node);
}

function addLine(cy: Core, line: GraphLine): void {
  for (const end of [line.source, line.target]) {
    if (cy.getElementById(end).empty()) throw new UnknownEndError(line.id, end);
  }
  if (cy.getElementById(line.id).nonempty()) updateLine(cy, line);
  else cy.add({ group: 'edges', data: lineData(line), classes: [...lineClasses(line)] });
}

function updateLine(cy: Core, line: GraphLine): void {
  const element = cy.getElementById(line.id);
  const data = lineData(line);
  // Ends cannot be changed as data; the strongest link may run the other way round now.
  if (element.data('source') !== line.source) element.move({ source: line.source, target: line.target });
  const moved = cy.getElementById(line.id);
  moved.data({ label: data['label'], width: data['width'] });
  moved.removeClass(LINE_CLASSES);
  moved.addClass([...lineClasses(line)]);
}
