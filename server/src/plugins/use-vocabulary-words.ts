import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { ScopedContext } from '../http/request-scope.ts';
import { toldVocabulary, vocabularyVersion } from '../vocabulary/watch-vocabulary.ts';

/** The page says here which version of the declared words it has. */
const HEADER = 'x-orrery-vocabulary';

/**
 * Sends the words that sources have declared along with the answer to a page that has others: with its first picture, and after an import
 * has changed them, so that the page never has to ask for them before it can draw. Who does not say what it has gets none: `model
 * { declared }` answers that.
 */
export function useVocabularyWords(): Plugin<object, ScopedContext> {
  return {
    onResultProcess({ request, result, setResult }) {
      const known = request.headers.get(HEADER);
      if (known === null || !isSingle(result) || !('data' in result)) return;
      if (vocabularyVersion() === known) return;
      const vocabulary = toldVocabulary();
      setResult({ ...result, extensions: { ...result.extensions, vocabulary } });
    },
  };
}

/** Batches and streams are switched off. */
const isSingle = (result: object): result is ExecutionResult =>
  !Array.isArray(result) && !(Symbol.asyncIterator in result);
