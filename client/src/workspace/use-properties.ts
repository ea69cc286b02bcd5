import { useMemo } from 'react';
import { COUNTED, type Column, type PropertyId } from '../graph/columns.ts';
import { wordValue } from '../graph/value-words.ts';
import { languageOf } from '../i18n/locale.ts';
import { useGraph, useLocale, useT } from './hooks.ts';
import { useVocabulary } from './use-model.ts';

/** A property that one can filter by and style by, in words. */
export interface Property {
  readonly id: PropertyId;
  readonly name: string;
  readonly kind: Column['kind'];
  /** A figure with its unit, or a category. */
  word(value: number | string): string;
}

/** What is counted on the canvas, and what is said of those on it: the property that most of them have comes first. */
export function useProperties(): readonly Property[] {
  const t = useT();
  const language = languageOf(useLocale());
  const vocabulary = useVocabulary();
  const columns = useGraph((state) => state.columns.properties);
  return useMemo(() => {
    const counted = COUNTED.map(
      (id): Property => ({
        id,
        name: t(id === 'degree' ? 'property.degree' : 'property.neighbours'),
        kind: 'number',
        word: String,
      }),
    );
    const said = [...columns.values()]
      .toSorted((a, b) => b.values.size - a.values.size || (a.id < b.id ? -1 : 1))
      .map(({ id, predicate, unit, kind }): Property => {
        const verb = predicate === null ? id : vocabulary.verb(predicate);
        const name = verb.charAt(0).toUpperCase() + verb.slice(1);
        // One verb may say words of some and figures of others: two properties of one name.
        const isShared = [...columns.values()].some((other) => other.predicate === predicate && other.kind !== kind);
        return {
          id,
          kind,
          name: isShared && kind === 'number' ? t('property.figures', { name }) : name,
          word: (value) => wordValue({ predicate, unit }, value, language),
        };
      });
    return [...counted, ...said];
  }, [columns, language, t, vocabulary]);
}
