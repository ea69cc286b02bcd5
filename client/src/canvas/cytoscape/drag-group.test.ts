import cytoscape, { type Core } from 'cytoscape';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dragGroup, type GroupDrag } from './drag-group.ts';
import { cytoscapeId, elementOf } from './ids.ts';

let cy: Core;
let selected: ReadonlySet<string>;
let group: GroupDrag;
beforeEach(() => {
  selected = new Set();
  cy = cytoscape({
    headless: true,
    layout: { name: 'preset' },
    elements: ['a', 'b', 'c'].map((id, index) => ({
      data: { id: cytoscapeId(id) },
      position: { x: index * 10, y: 0 },
    })),
  });
  group = dragGroup(cy, () => selected);
});
afterEach(() => cy.destroy());

/** What Cytoscape reports while a hand drags a node, in two steps. */
function drag(id: string, x: number, y: number): void {
  const node = elementOf(cy, id);
  const { x: fromX, y: fromY } = node.position();
  node.emit('grab');
  for (const share of [0.5, 1]) {
    node.position({ x: fromX + x * share, y: fromY + y * share });
    node.emit('drag');
  }
  node.emit('dragfree');
}
const placeOf = (id: string) => elementOf(cy, id).position();

test('the selected go along with the one that is dragged, and all of them are told of', () => {
  selected = new Set(['a', 'b', 'ghost', 'a b']);
  drag('a', 7, -3);
  expect([placeOf('a'), placeOf('b'), placeOf('c')]).toEqual([
    { x: 7, y: -3 },
    { x: 17, y: -3 },
    { x: 20, y: 0 },
  ]);
  expect(group.moved('a')).toEqual(['a', 'b']);
});

test('a node that is not selected goes alone', () => {
  selected = new Set(['a', 'b']);
  drag('c', 5, 5);
  expect([placeOf('a'), placeOf('b'), placeOf('c')]).toEqual([
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 25, y: 5 },
  ]);
  expect(group.moved('c')).toEqual(['c']);
});
