/** A word in the two languages of the interface. `zh` is Traditional Chinese. */
export interface Label {
  readonly en: string;
  readonly zh: string;
}

/** What one kind of entity is called and where it stands in the hierarchy (an Entity carries its own label and its parent's). */
export interface EntityTypeDefinition {
  readonly label: Label;
  readonly plural: Label;
  /** The more general type whose Neo4j label such an entity also carries. */
  readonly parent?: string;
}

/**
 * - `state`: holds over a period (works at)
 * - `point`: happens once (left)
 * - `measure`: a value read at a moment; its date is part of what it says (ranked 97th on 10 October)
 * - `attitude`: what somebody feels or intends, over a period
 * - `literal`: its object is a text or a figure, not an entity
 */
export type PredicateKind = 'state' | 'point' | 'measure' | 'attitude' | 'literal';

/**
 * One entry of the closed registry of predicates (domain section 5.4).
 * `subjects` and `objects` name entity types; a type admits its subtypes too. An empty list admits every type.
 */
export interface PredicateDefinition {
  readonly label: Label;
  /** Read from the object: "employs" for "works at". */
  readonly inverse: Label;
  readonly kind: PredicateKind;
  readonly subjects: readonly string[];
  readonly objects: readonly string[];
  /** A drawn predicate has an entity as object and becomes a relationship on the canvas. */
  readonly drawn: boolean;
  /** Both ends are alike; the claim's id does not depend on their order. */
  readonly symmetric?: true;
  /** At most one object at a time: a second one is proposed as a contradiction. */
  readonly functional?: true;
  /** Kept for sources to come; no bundled data set uses it. */
  readonly reserved?: true;
}

type PredicateInput = Omit<PredicateDefinition, 'drawn'>;

/** A predicate between two entities: drawn on the canvas. */
export function drawn<const D extends PredicateInput>(definition: D): D & { readonly drawn: true } {
  return { ...definition, drawn: true };
}

/** A predicate whose object is a text or a figure: shown in the inspector, never drawn. */
export function literal<const D extends Omit<PredicateInput, 'kind' | 'objects' | 'inverse'>>(
  definition: D,
): D & { readonly drawn: false; readonly kind: 'literal'; readonly objects: readonly []; readonly inverse: Label } {
  return { ...definition, drawn: false, kind: 'literal', objects: [], inverse: definition.label };
}
