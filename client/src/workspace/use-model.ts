import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Model, PredicateInfo } from '../api/answers.ts';
import type { EntityType } from '../graph/types.ts';
import { type Locale } from '../i18n/locale.ts';
import type { TimeKind } from '../i18n/period.ts';
import { useOrrery } from './context.tsx';
import { useLocale } from './hooks.ts';

/** The words for types and predicates in the interface's language. */
export interface Vocabulary {
  type(type: EntityType): string;
  types(type: EntityType): string;
  /** "works at"; backwards "employs". */
  verb(predicate: string, options?: { readonly backwards?: boolean }): string;
  kind(predicate: string): TimeKind;
}

/** The model hardly ever changes, so it is asked once per visit. */
export function useModel(): Model | undefined {
  const { api } = useOrrery();
  return useQuery({ queryKey: ['model'], queryFn: ({ signal }) => api.model({ signal }), staleTime: Infinity }).data;
}

export function useVocabulary(): Vocabulary {
  const model = useModel();
  const locale = useLocale();
  return useMemo(() => vocabularyOf(model, locale), [model, locale]);
}

/** Until the model has come, types and predicates go by their own names, made readable. */
export function vocabularyOf(model: Model | undefined, locale: Locale): Vocabulary {
  const language = locale === 'en' ? 'en' : 'zh';
  const types = new Map(model?.entityTypes.map((info) => [info.type, info]));
  const predicates = new Map<string, PredicateInfo>(model?.predicates.map((info) => [info.predicate, info]));
  return {
    type: (type) => types.get(type)?.label[language] ?? type,
    types: (type) => types.get(type)?.plural[language] ?? type,
    verb(predicate, { backwards = false } = {}) {
      const info = predicates.get(predicate);
      return (backwards ? info?.inverse : info?.label)?.[language] ?? plain(predicate);
    },
    kind: (predicate) => predicates.get(predicate)?.kind ?? 'STATE',
  };
}

const plain = (predicate: string): string => predicate.toLowerCase().replaceAll('_', ' ');
