import { EnvelopArmorPlugin } from '@escape.tech/graphql-armor';
import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Limits } from '../limits.ts';

/** Bounds what a query may look like before anything of it is carried out; what it may cost is the schema's own business. */
export function useQueryLimits({ tokens, aliases, directives, depth }: Limits): Plugin {
  const onReject = [markAsLimit];
  return EnvelopArmorPlugin({
    // Its cost knows nothing of pages, and suggestions hide nothing where introspection is open.
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: false },
    maxTokens: { n: tokens, onReject },
    maxAliases: { n: aliases, allowList: [], onReject },
    maxDirectives: { n: directives, onReject },
    maxDepth: { n: depth, flattenFragments: true, onReject },
  });
}

function markAsLimit(_context: unknown, error: GraphQLError): void {
  Object.assign(error.extensions, { code: 'LIMIT_EXCEEDED', remedy: 'Ask for less in one query.' });
}
