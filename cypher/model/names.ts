import { MARKER_LABEL, OWN_KINDS, TIES } from './own.ts';

/** What the name of an entity type may look like: it becomes a label in Cypher. */
export const TYPE_NAME = /^[A-Z][A-Za-z0-9]{0,63}$/;
/** What the name of a predicate may look like: it becomes a type of relationships in Cypher. */
export const PREDICATE_NAME = /^[A-Z][A-Z0-9_]{0,63}$/;

/** Labels that say what a node is for Orrery itself: no entity type may be called so. */
export const isKeptLabel = (name: string): boolean =>
  name === MARKER_LABEL || name.startsWith('Orrery') || OWN_KINDS.some((kind) => kind === name);

/** Types of relationships that Orrery needs itself: no predicate may be called so. */
export const isKeptRelationship = (name: string): boolean => TIES.some((tie) => tie === name);

/**
 * The last barrier before a name becomes part of a query's text. What is read is checked with a place and a remedy long before.
 * @throws {RangeError} when it is not written like the name of a predicate.
 */
export function asRelationshipType(name: string): string {
  if (PREDICATE_NAME.test(name) && !isKeptRelationship(name)) return name;
  throw new RangeError(`${JSON.stringify(name)} cannot be a type of relationships.`);
}

/**
 * The same for a type of entities, which becomes a label.
 * @throws {RangeError} when it is not written like the name of one.
 */
export function asLabel(name: string): string {
  if (TYPE_NAME.test(name) && !isKeptLabel(name)) return name;
  throw new RangeError(`${JSON.stringify(name)} cannot be a label.`);
}
