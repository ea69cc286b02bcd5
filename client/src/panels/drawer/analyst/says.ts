import { currentVocabulary } from '@orrery/cypher/sentence/index.ts';

/** Whether a property is told in figures or in words; `either` where the vocabulary does not say. */
export function saysOf(property: string): 'figures' | 'words' | 'either' {
  const info = currentVocabulary().predicates.get(property);
  if (info === undefined || info.kind !== 'literal') return 'either';
  return info.topics[0] === 'figure' ? 'figures' : 'words';
}
