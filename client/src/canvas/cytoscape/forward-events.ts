import type { Core, EventObject } from 'cytoscape';
import type { GroupId } from '../../graph/groups.ts';
import type { Point } from '../../graph/types.ts';
import { nodeId } from '../../graph/types.ts';
import { type CanvasElement, type CanvasEvent, type CanvasEvents, type CanvasTarget, GROUND } from '../graph-canvas.ts';
import type { GroupDrag } from './drag-group.ts';
import { elementOf, idOf, nodeIdOf } from './ids.ts';

type Emit = <E extends CanvasEvent>(event: E, payload: CanvasEvents[E]) => void;

export interface Forwarding {
  pageOrigin(): Point;
  readonly group: GroupDrag;
  /** Whose name is at this point of the canvas, in its pixels: names are painted above the drawing, which knows nothing of them. */
  nameAt(point: Point): { readonly id: string; readonly isGhost: boolean } | null;
  /** Within which hull it is. */
  hullAt(point: Point): GroupId | null;
}

/** Tells in our words what Cytoscape reports in its own. Returns how to stop. */
export function forwardEvents(cy: Core, emit: Emit, { pageOrigin, group, nameAt, hullAt }: Forwarding): () => void {
  const targetElement = ({ target }: EventObject): CanvasElement =>
    target.isNode() ? { kind: 'node', id: nodeIdOf(target) } : { kind: 'line', id: idOf(target) };
  const onGround = (point: Point | undefined): CanvasTarget => {
    const hull = point === undefined ? null : hullAt(point);
    return hull === null ? GROUND : { kind: 'group', id: hull };
  };
  const targetOf = (event: EventObject): CanvasTarget => {
    const name = event.renderedPosition === undefined ? null : nameAt(event.renderedPosition);
    // A ghost lies above the lines that run under it; any other name gives way to what is drawn.
    if (name?.isGhost === true) return { kind: 'ghost', id: nodeId(name.id) };
    if (event.target !== cy) return targetElement(event);
    if (name === null) return onGround(event.renderedPosition);
    return elementOf(cy, name.id).isNode() ? { kind: 'node', id: nodeId(name.id) } : { kind: 'line', id: name.id };
  };
  const at = (event: EventObject): Point => {
    const origin = pageOrigin();
    const { x, y } = event.renderedPosition ?? { x: 0, y: 0 };
    return { x: origin.x + x, y: origin.y + y };
  };
  const isAdditive = ({ originalEvent }: EventObject): boolean =>
    originalEvent instanceof MouseEvent && (originalEvent.shiftKey || originalEvent.ctrlKey || originalEvent.metaKey);

  let boxed: string[] = [];
  let tapped: readonly (string | null)[] = [];
  cy.on('tap', (event) => {
    const target = targetOf(event);
    tapped = [...tapped.slice(-1), 'id' in target ? target.id : null];
    emit('tap', { ...target, additive: isAdditive(event), at: at(event) });
  });
  cy.on('dbltap', (event) => {
    const target = targetOf(event);
    // For Cytoscape two taps that follow one another closely are a double tap wherever they are: a hand that selects one node after the
    // other would have the second expanded. A double click on the ground within a hull is none on the hull: it would fold under a hand
    // that only looks around.
    if ((target.kind === 'node' || target.kind === 'line') && tapped.every((id) => id === target.id))
      emit('activate', target);
  });
  const menu = (event: EventObject): void => emit('menu', { ...targetOf(event), at: at(event) });
  cy.on('cxttap', menu);
  // Cytoscape reports a held mouse button as well: one who takes a node and thinks before dragging it wants no menu, and has a second button for it.
  cy.on('taphold', (event) => {
    if (!(event.originalEvent instanceof MouseEvent)) menu(event);
  });
  const point = (cursor: string): void => {
    const container = cy.container();
    if (container !== null) container.style.cursor = cursor;
  };
  let over: { readonly id: string; readonly pointer: Point } | null = null;
  const enter = (event: EventObject): void => {
    over = { id: idOf(event.target), pointer: event.renderedPosition };
    point('pointer');
    emit('hover', { ...targetElement(event), at: at(event) });
  };
  cy.on('mouseover', 'node, edge', enter);
  const leave = (where: Point): void => {
    over = null;
    point('');
    emit('hover', { ...GROUND, at: where });
  };
  cy.on('mouseout', 'node, edge', (event) => leave(at(event)));
  // Cytoscape says that the pointer has left only when it moves on within the canvas: neither when it leaves that as well, nor when the
  // camera or the node goes away from under it.
  const container = cy.container();
  const onLeave = ({ clientX, clientY }: PointerEvent): void => {
    if (over !== null) leave({ x: clientX, y: clientY });
  };
  container?.addEventListener('pointerleave', onLeave);
  cy.on('mousemove', (event) => {
    // For Cytoscape the pointer never left, so it does not say that it is over the element again.
    if (event.target === cy) {
      const { kind } = targetOf(event);
      // At the rim of a hull its own gestures show a hand.
      if (kind !== 'group') point(kind === 'ghost' ? 'pointer' : '');
    }
    if (event.target !== cy && over?.id !== idOf(event.target)) enter(event);
    else if (over !== null) over = { ...over, pointer: event.renderedPosition };
  });
  cy.on('viewport remove', () => {
    if (over === null) return;
    const { id, pointer } = over;
    const origin = pageOrigin();
    if (!isUnder(cy, id, pointer)) leave({ x: origin.x + pointer.x, y: origin.y + pointer.y });
  });
  cy.on('dragfree', 'node', (event) => emit('moved', { ids: group.moved(idOf(event.target)).map(nodeId) }));
  cy.on('boxstart', () => {
    boxed = [];
  });
  cy.on('box', 'node', (event) => boxed.push(idOf(event.target)));
  cy.on('boxend', () => {
    // The members are named after the end.
    setTimeout(() => emit('box', { ids: boxed.map(nodeId) }), 0);
  });
  cy.on('viewport', () => emit('view', { zoom: cy.zoom(), pan: { ...cy.pan() } }));
  return () => {
    container?.removeEventListener('pointerleave', onLeave);
    cy.removeAllListeners();
  };
}

/** Whether an element is still there and lies about this point of the canvas. */
function isUnder(cy: Core, id: string, { x, y }: Point): boolean {
  const element = elementOf(cy, id);
  if (element.empty()) return false;
  const { x1, x2, y1, y2 } = element.renderedBoundingBox({ includeLabels: false, includeOverlays: false });
  return x >= x1 && x <= x2 && y >= y1 && y <= y2;
}
