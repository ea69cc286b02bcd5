import type { Plugin } from 'graphql-yoga';
import { cookbook, type Recipe } from '../cookbook/cookbook.ts';
import { Refusal } from '../http/refusal.ts';

/**
 * Answers the questions of the cookbook without their text: `?operation=LargestModels` in the address, or the hash of the document as
 * `extensions.persistedQuery.sha256Hash`, the way that clients of GraphQL know. A request that brings its own text is asked that.
 */
export function useCookbook(): Plugin {
  return {
    onParams({ params, request, setParams }) {
      if (typeof params.query === 'string' && params.query !== '') return;
      const name = new URL(request.url).searchParams.get('operation');
      const hash = hashIn(params.extensions);
      if (name === null && hash === undefined) return;
      const recipe = cookbook().find((each) => (name === null ? each.hash === hash : each.name === name));
      if (recipe === undefined) throw unknown(name === null ? 'hash' : 'name');
      setParams({ ...params, ...asked(recipe) });
    },
  };
}

const asked = ({ text, name }: Recipe) => ({ query: text, operationName: name });

const unknown = (by: string): Refusal =>
  new Refusal(`No question of the cookbook has that ${by}. Send the whole query, or see docs/cookbook.md.`, {
    status: 404,
    code: 'NOT_FOUND',
  });

function hashIn(extensions: unknown): string | undefined {
  if (typeof extensions !== 'object' || extensions === null || !('persistedQuery' in extensions)) return undefined;
  const { persistedQuery } = extensions;
  if (typeof persistedQuery !== 'object' || persistedQuery === null || !('sha256Hash' in persistedQuery))
    return undefined;
  return typeof persistedQuery.sha256Hash === 'string' ? persistedQuery.sha256Hash : undefined;
}
