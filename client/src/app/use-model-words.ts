import { useEffect } from 'react';
import type { Model } from '../api/answers.ts';
import type { PredicateWords } from '../graph/store.ts';
import { useOrrery } from '../workspace/context.tsx';
import { useLocale } from '../workspace/hooks.ts';
import { useModel } from '../workspace/use-model.ts';

/** What the store keeps of the model's verbs. */
export const predicateWords = ({ predicates }: Pick<Model, 'predicates'>): ReadonlyMap<string, PredicateWords> =>
  new Map(
    predicates.map(({ predicate, label, kind, symmetric }) => [
      predicate,
      { label, isPoint: kind === 'POINT' || kind === 'MEASURE', isSymmetric: symmetric },
    ]),
  );

/** Hands the canvas the verbs of the model, and lets its language follow the interface unless both are shown. */
export function useModelWords(): void {
  const { store } = useOrrery();
  const model = useModel();
  const locale = useLocale();
  useEffect(() => {
    if (model === undefined) return;
    const kindWords = new Map(model.entityTypes.map(({ type, plural, parent }) => [type, { plural, parent }] as const));
    store.setState({ predicates: predicateWords(model), kindWords });
  }, [model, store]);
  useEffect(() => {
    store.setState((state) =>
      state.labelLanguage === 'both' ? state : { labelLanguage: locale === 'en' ? 'en' : 'zh' },
    );
  }, [locale, store]);
}
