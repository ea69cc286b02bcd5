import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './generated/graphql-env.d.ts';

/** Typed documents: a wrong field or variable fails `tsc`. `npx gql.tada generate-output` renews the schema types. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Date: string; JSON: unknown; Figure: number; EntityTypeName: string; PredicateName: string };
}>();
