import cytoscape, { type Core } from 'cytoscape';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dragGroup } from './drag-group.ts';
import { forwardEvents } from './forward-events.ts';
import { cytoscapeId, elementOf } from './ids.ts';

let cy: Core;
let activated: string[];
beforeEach(() => {
  activated = [];
  cy = cytoscape({ headless: true, elements: ['a', 'b'].map((id) => ({ data: { id: cytoscapeId(id) } })) });
  forwardEvents(
    cy,
    (event, payload) => {
      if (event === 'activate' && 'id' in payload) activated.push(String(payload.id));
    },
    {
      pageOrigin: () => ({ x: 0, y: 0 }),
      group: dragGroup(cy, () => new Set()),
      nameAt: () => null,
      hullAt: () => null,
    },
  );
});
afterEach(() => cy.destroy());

/** What Cytoscape reports of clicks that follow one another within a quarter of a second, wherever they are. */
function clickQuickly(first: string | null, second: string): void {
  if (first === null) cy.emit('tap');
  else elementOf(cy, first).emit('tap');
  elementOf(cy, second).emit('tap');
  elementOf(cy, second).emit('dbltap');
}

test('a double click on a node asks for what lies behind it', () => {
  clickQuickly('a', 'a');
  expect(activated).toEqual(['a']);
});

test('a click on one node right after a click on another, or on the ground, asks for nothing', () => {
  clickQuickly('a', 'b');
  clickQuickly(null, 'b');
  expect(activated).toEqual([]);
});
