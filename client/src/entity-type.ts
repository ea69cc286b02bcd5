/**
 * The name of a type of the vocabulary: `Person`, or what a source declares. Which there are is known at run time only, so what asks
 * about a type must have an answer for one that this page has never heard of (`theme/entity-style.ts`, `workspace/use-model.ts`).
 */
export type EntityType = string;
