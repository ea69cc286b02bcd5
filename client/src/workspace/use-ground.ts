import { currentVocabulary } from '@orrery/cypher/sentence/index.ts';
import { useGraph } from './hooks.ts';

/** Whether the page shows the nodes and relationships of a database of others: without sources, certainties and dates. */
export function useIsPlain(): boolean {
  // The picture's words change with the vocabulary, and only then.
  useGraph((state) => state.kindWords);
  return currentVocabulary().plain !== undefined;
}

/** Whether what is drawn has dates: claims have, and a database of others where a person chose what dates it. */
export function useHasDates(): boolean {
  const isPlain = useIsPlain();
  return useGraph(({ style }) => !isPlain || style.dates !== undefined);
}
