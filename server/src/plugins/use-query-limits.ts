import { EnvelopArmorPlugin } from '@escape.tech/graphql-armor';
import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Limits } from '../limits.ts';

/** Bounds what a query may look like before anything of it is carried out; what it may cost is the schema's own business. */
export function useQueryLimits({ aliases, directives, depth }: Limits): Plugin {
  const bound = (what: string, most: number) => ({ n: most, onReject: [tellLimit(what, most)] });
  return EnvelopArmorPlugin({
    // Its cost knows nothing of pages, and suggestions hide nothing where introspection is open. Tokens are counted by useTextLimits,
    // before a parser that calls itself for each bracket has met them.
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: false },
    maxTokens: { enabled: false },
    maxAliases: { ...bound('aliases', aliases), allowList: [] },
    maxDirectives: bound('directives', directives),
    maxDepth: { ...bound('levels of fields', depth), flattenFragments: true },
  });
}

const tellLimit =
  (what: string, most: number) =>
  (_context: unknown, error: GraphQLError): void => {
    error.message = `The query has more than ${most} ${what}.`;
    Object.assign(error.extensions, { code: 'LIMIT_EXCEEDED', remedy: 'Ask for less in one query.' });
  };
