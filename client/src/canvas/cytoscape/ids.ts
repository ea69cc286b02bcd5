import type { CollectionReturnValue, Core, EdgeSingular, NodeSingular } from 'cytoscape';
import { type NodeId, nodeId } from '../../graph/types.ts';

/**
 * Cytoscape keeps elements in plain objects by their ids, where `__proto__`, `constructor` and their like are taken: such an element
 * cannot be removed, or counts as there before it was added. So its ids are ours behind a sign. They are put together and taken apart
 * here only; all else in this folder speaks of our ids.
 */
const SIGN = ':';

/** The id that Cytoscape knows an element by. */
export const cytoscapeId = (id: string): string => SIGN + id;

/** The element of an id of ours; an empty collection without one. */
export const elementOf = (cy: Core, id: string): CollectionReturnValue => cy.getElementById(cytoscapeId(id));

/** The id of ours that an element has. */
export const idOf = (element: NodeSingular | EdgeSingular): string => element.id().slice(SIGN.length);

export const nodeIdOf = (node: NodeSingular): NodeId => nodeId(idOf(node));
