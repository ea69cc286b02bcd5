import { currentVocabulary, type Vocabulary as Registry } from '@orrery/cypher/sentence/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Model } from '../api/answers.ts';
import type { EntityType } from '../graph/types.ts';
import { type Locale, languageOf } from '../i18n/locale.ts';
import type { TimeKind } from '../i18n/period.ts';
import { useOrrery } from './context.tsx';
import { useGraph, useLocale } from './hooks.ts';

/** The words for types and predicates in the interface's language. */
export interface Vocabulary {
  type(type: EntityType): string;
  types(type: EntityType): string;
  /** "works at"; backwards "employs". */
  verb(predicate: string, options?: { readonly backwards?: boolean }): string;
  kind(predicate: string): TimeKind;
}

/** How much of each word there is hardly ever changes, so it is asked once per visit, where it is shown. */
export function useModel(): Model | undefined {
  const { api } = useOrrery();
  return useQuery({ queryKey: ['model'], queryFn: ({ signal }) => api.model({ signal }), staleTime: Infinity }).data;
}

export function useVocabulary(): Vocabulary {
  // The picture's words change with the vocabulary, and only then.
  useGraph((state) => state.kindWords);
  const registry = currentVocabulary();
  const locale = useLocale();
  return useMemo(() => vocabularyOf(registry, locale), [registry, locale]);
}

const KINDS = {
  state: 'STATE',
  point: 'POINT',
  measure: 'MEASURE',
  attitude: 'ATTITUDE',
  literal: 'LITERAL',
} as const satisfies Record<string, TimeKind>;

/** A name that is not in the vocabulary is made readable: an old link may hold one, or a picture whose words have not come yet. */
export function vocabularyOf({ types, predicates }: Registry, locale: Locale): Vocabulary {
  const language = languageOf(locale);
  return {
    type: (type) => types.get(type)?.label[language] ?? plainType(type),
    types: (type) => types.get(type)?.plural[language] ?? plainType(type),
    verb(predicate, { backwards = false } = {}) {
      const info = predicates.get(predicate);
      return (backwards ? info?.inverse : info?.label)?.[language] ?? plainVerb(predicate);
    },
    kind: (predicate) => KINDS[predicates.get(predicate)?.kind ?? 'state'],
  };
}

const plainVerb = (predicate: string): string => predicate.toLowerCase().replaceAll('_', ' ');

/** `FilmStudio` → "Film studio". */
function plainType(type: EntityType): string {
  const words = type.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/gu, ' ').toLowerCase();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
