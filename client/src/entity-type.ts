import type { introspection } from './api/generated/graphql-env.d.ts';

/**
 * The types of the model, as the schema has them: a list of our own beside it would have to be kept in step by hand, and the compiler
 * would ask there, with a page of text, before it asks for the colour of a new type in `theme/entity-style.ts`.
 */
export type EntityType = introspection['types']['EntityType']['enumValues'];
