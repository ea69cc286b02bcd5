import type { Core } from 'cytoscape';
import type { DrawnNode, GraphLine, GraphPatch } from '../../graph/types.ts';
import { UnknownEndError } from '../errors.ts';
import { sizeOfGroup } from '../group-size.ts';
import { type Look, lineClasses, lineData, nodeClasses, nodeData } from './elements.ts';
import { cytoscapeId, elementOf, idOf } from './ids.ts';

/** Classes the picture decides. The others (selected, faded) are the canvas's own and stay. */
const NODE_CLASSES = ['anonymous', 'folded', 'dimmed', 'ended', 'future'];
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
  'dimmed',
];

const SMALLEST = 34;
const LARGEST = 56;
/** By a figure of their own, dots may differ more: it is what the reader asked to see. */
const TINIEST = 26;
const HUGEST = 84;

/** The more neighbours, on screen or not, the larger: so a node keeps its size when they come. */
export function weigh(cy: Core): void {
  cy.nodes().forEach((node) => {
    const share: unknown = node.data('share');
    const count = Number(node.data('count'));
    const degree = node.degree(false) + Number(node.data('hidden'));
    const size = node.hasClass('folded')
      ? sizeOfGroup(count)
      : typeof share === 'number'
        ? Math.round(TINIEST + share * (HUGEST - TINIEST))
        : Math.min(LARGEST, Math.round(SMALLEST + 5 * Math.max(0, Math.sqrt(degree) - 1.4)));
    if (node.data('size') === size) return;
    node.data('size', size);
  });
}

/** Where a node starts that has no place: equal places would give a layout no direction, and look like one node. */
function spiral(index: number): { x: number; y: number } {
  const angle = index * 2.399_963;
  const radius = 42 * Math.sqrt(index);
  return { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius };
}

/** Carries out a patch. Throws UnknownEndError for a line whose end is not there: the picture is wrong then. */
export function applyPatch(cy: Core, patch: GraphPatch, look: Look): void {
  for (const id of patch.removedLines) elementOf(cy, id).remove();
  for (const id of patch.removedNodes) elementOf(cy, id).remove();
  for (const node of patch.addedNodes) addNode(cy, node, look);
  for (const node of patch.updatedNodes) updateNode(cy, node, look);
  for (const line of patch.addedLines) addLine(cy, line);
  for (const line of patch.updatedLines) updateLine(cy, line);
}

function addNode(cy: Core, node: DrawnNode, look: Look): void {
  if (elementOf(cy, node.id).nonempty()) {
    updateNode(cy, node, look);
    return;
  }
  cy.add({
    group: 'nodes',
    data: { ...nodeData(node, look), size: SMALLEST },
    classes: [...nodeClasses(node)],
    position: { ...(node.position ?? spiral(cy.nodes().length)) },
  });
}

export function updateNode(cy: Core, node: DrawnNode, look: Look): void {
  const element = elementOf(cy, node.id);
  element.data(nodeData(node, look));
  element.removeClass(NODE_CLASSES);
  element.addClass([...nodeClasses(node)]);
}

function addLine(cy: Core, line: GraphLine): void {
  for (const end of [line.source, line.target]) {
    if (elementOf(cy, end).empty()) throw new UnknownEndError(line.id, end);
  }
  if (elementOf(cy, line.id).nonempty()) updateLine(cy, line);
  else cy.add({ group: 'edges', data: lineData(line), classes: [...lineClasses(line)] });
}

function updateLine(cy: Core, line: GraphLine): void {
  const element = elementOf(cy, line.id);
  const data = lineData(line);
  // Ends cannot be changed as data; the strongest link may run the other way round now.
  if (idOf(element.source()) !== line.source) {
    element.move({ source: cytoscapeId(line.source), target: cytoscapeId(line.target) });
  }
  const moved = elementOf(cy, line.id);
  const { id: _, source: __, target: ___, ...changeable } = data;
  moved.data(changeable);
  moved.removeClass(LINE_CLASSES);
  moved.addClass([...lineClasses(line)]);
}
