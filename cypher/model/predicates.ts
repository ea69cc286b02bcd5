import type { PredicateDefinition } from './define.ts';
import { ENTITY_TYPES, type EntityType, labelsOf } from './entity-types.ts';
import { ATTITUDE_AND_MEASURE_PREDICATES } from './predicates/attitude.ts';
import { LITERAL_PREDICATES } from './predicates/literal.ts';
import { POINT_PREDICATES } from './predicates/point.ts';
import { STATE_PREDICATES } from './predicates/state.ts';

/** The closed registry: validator, importer, projector, GraphQL enum and legend are all derived from it. */
export const PREDICATES = {
  ...STATE_PREDICATES,
  ...POINT_PREDICATES,
  ...ATTITUDE_AND_MEASURE_PREDICATES,
  ...LITERAL_PREDICATES,
} as const satisfies Record<string, PredicateDefinition>;

export type Predicate = keyof typeof PREDICATES;

export const PREDICATE_NAMES = Object.keys(PREDICATES) as readonly Predicate[];

/** The predicates that become relationships on the canvas, in registry order. */
export const DRAWN_PREDICATES = PREDICATE_NAMES.filter((name) => PREDICATES[name].drawn);

export function isPredicate(name: string): name is Predicate {
  return Object.hasOwn(PREDICATES, name);
}

/** The definition, widened so that optional flags can be read. */
export function predicateOf(name: Predicate): PredicateDefinition {
  return PREDICATES[name];
}

/** Whether the registry lets an entity of this type stand at that end of the predicate. */
export function admits(name: Predicate, end: 'subject' | 'object', type: EntityType): boolean {
  const definition = predicateOf(name);
  const allowed = end === 'subject' ? definition.subjects : definition.objects;
  if (end === 'object' && definition.kind === 'literal') return false;
  return allowed.length === 0 || labelsOf(type).some((label) => allowed.includes(label));
}

/** Entity type names mentioned in the registry that do not exist; empty when the registry is sound. */
export function unknownTypesInRegistry(): readonly string[] {
  return PREDICATE_NAMES.flatMap((name) => {
    const { subjects, objects } = predicateOf(name);
    return [...subjects, ...objects].filter((type) => !Object.hasOwn(ENTITY_TYPES, type));
  });
}
