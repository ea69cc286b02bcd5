import { LimitExceeded } from '@orrery/cypher/errors.ts';
import SchemaBuilder from '@pothos/core';
import ComplexityPlugin, { ComplexityErrorKind } from '@pothos/plugin-complexity';
import type { Context } from '../context.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import type { GivenName } from '../vocabulary/names.ts';

/** Lists inside a claim or an entity (citations, aliases, further parties) are short; long ones say so in their field. */
const USUAL_LIST = 3;

/** Plugins and scalars; defines no type. Fields are not nullable unless they say so. */
export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    JSON: { Input: unknown; Output: unknown };
    Figure: { Input: number; Output: number };
    EntityTypeName: { Input: GivenName; Output: string };
    PredicateName: { Input: GivenName; Output: string };
  };
}>({
  defaultFieldNullability: false,
  plugins: [ComplexityPlugin],
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: USUAL_LIST,
    limit: { complexity: DEFAULT_LIMITS.complexity, depth: DEFAULT_LIMITS.depth },
    complexityError: (kind, { complexity, depth }) =>
      new LimitExceeded(
        `The query is too large (${kind.toLowerCase()}: ${kind === ComplexityErrorKind.Depth ? depth : complexity}). Ask for fewer fields or shorter lists.`,
      ),
  },
});
