import type { Core, EventObject } from 'cytoscape';
import type { Point } from '../../graph/types.ts';
import { nodeId } from '../../graph/types.ts';
import { type CanvasElement, type CanvasEvent, type CanvasEvents, type CanvasTarget, GROUND } from '../graph-canvas.ts';
import type { GroupDrag } from './drag-group.ts';

type Emit = <E extends CanvasEvent>(event: E, payload: CanvasEvents[E]) => void;

export interface Forwarding {
  pageOrigin(): Point;
  readonly group: GroupDrag;
}

/** Tells in our words what Cytoscape reports in its own. Returns how to stop. */
export function forwardEvents(cy: Core, emit: Emit, { pageOrigin, group }: Forwarding): () => void {
  const elementOf = ({ target }: EventObject): CanvasElement =>
    target.isNode() ? { kind: 'node', id: nodeId(target.id()) } : { kind: 'line', id: String(target.id()) };
  const targetOf = (event: EventObject): CanvasTarget => (event.target === cy ? GROUND : elementOf(event));
  const at = (event: EventObject): Point => {
    const origin = pageOrigin();
    const { x, y } = event.renderedPosition ?? { x: 0, y: 0 };
    return { x: origin.x + x, y: origin.y + y };
  };
  const isAdditive = ({ originalEvent }: EventObject): boolean =>
    originalEvent instanceof MouseEvent && (originalEvent.shiftKey || originalEvent.ctrlKey || originalEvent.metaKey);

  let boxed: string[] = [];
  cy.on('tap', (event) => emit('tap', { ...targetOf(event), additive: isAdditive(event), at: at(event) }));
  cy.on('dbltap', 'node, edge', (event) => emit('activate', elementOf(event)));
  cy.on('cxttap taphold', (event) => emit('menu', { ...targetOf(event), at: at(event) }));
  const point = (cursor: string): void => {
    const container = cy.container();
    if (container !== null) container.style.cursor = cursor;
  };
  cy.on('mouseover', 'node, edge', (event) => {
    point('pointer');
    emit('hover', { ...elementOf(event), at: at(event) });
  });
  cy.on('mouseout', 'node, edge', (event) => {
    point('');
    emit('hover', { ...GROUND, at: at(event) });
  });
  cy.on('dragfree', 'node', (event) => emit('moved', { ids: group.moved(String(event.target.id())).map(nodeId) }));
  cy.on('boxstart', () => {
    boxed = [];
  });
  cy.on('box', 'node', (event) => boxed.push(String(event.target.id())));
  cy.on('boxend', () => {
    // The members are named after the end.
    setTimeout(() => emit('box', { ids: boxed.map(nodeId) }), 0);
  });
  cy.on('viewport', () => emit('view', { zoom: cy.zoom(), pan: { ...cy.pan() } }));
  return () => {
    cy.removeAllListeners();
  };
}
