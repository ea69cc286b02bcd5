import { ownLabel } from '@orrery/cypher/model/own.ts';
import { isPredicate, predicateOf } from '@orrery/cypher/model/predicates.ts';
import type { Visitor } from '@orrery/cypher/values/encode.ts';
import type { Node, Relationship } from 'neo4j-driver';

/** Another tool may call its nodes entities, too. */
const ENTITY = ownLabel('Entity');

/** What of an answer can go onto the canvas, found while its values are turned into JSON. */
export interface Findings {
  readonly entityIds: Set<string>;
  readonly claimIds: Set<string>;
  /** All nodes and relationships by their element ids: what is drawn where they stand for themselves. */
  readonly elements: Set<string>;
  /** Those that are neither entities nor drawn links. */
  readonly undrawable: Set<string>;
}

export const noFindings = (): Findings => ({
  entityIds: new Set(),
  claimIds: new Set(),
  elements: new Set(),
  undrawable: new Set(),
});

/** Writes each node and relationship that it is shown into the findings. */
export const finder =
  (findings: Findings): Visitor =>
  (element) =>
    'labels' in element ? findNode(element, findings) : findRelationship(element, findings);

function findNode({ elementId, labels, properties }: Node, findings: Findings): void {
  const id: unknown = properties['id'];
  findings.elements.add(`node ${elementId}`);
  if (labels.includes(ENTITY) && typeof id === 'string') findings.entityIds.add(id);
  else findings.undrawable.add(`node ${elementId}`);
}

function findRelationship({ elementId, type, properties }: Relationship, findings: Findings): void {
  const claimId: unknown = properties['claimId'];
  findings.elements.add(`relationship ${elementId}`);
  const isDrawn = isPredicate(type) && predicateOf(type).drawn;
  if (isDrawn && typeof claimId === 'string') findings.claimIds.add(claimId);
  else findings.undrawable.add(`relationship ${elementId}`);
}
