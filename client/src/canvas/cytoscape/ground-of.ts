import type { Core } from 'cytoscape';
import { elementOf } from './ids.ts';
import type { NameGround } from './keep-names.ts';

/** What names have to know of a picture that Cytoscape draws. */
export const groundOf = (cy: Core): NameGround => ({
  container: cy.container(),
  camera: () => ({ zoom: cy.zoom(), pan: cy.pan() }),
  size: () => ({ width: cy.width(), height: cy.height() }),
  spotOf(id) {
    const [node] = elementOf(cy, id).nodes();
    return node === undefined ? null : { ...node.position(), size: Number(node.data('size')) };
  },
  isGone: () => cy.destroyed(),
  onMove(listener) {
    cy.on('viewport resize', listener);
    cy.on('dragfree', 'node', listener);
  },
  onPaint: (listener) => cy.on('render', listener),
});
