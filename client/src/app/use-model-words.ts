import { useEffect } from 'react';
import { useModel } from '../panels/shared/use-model.ts';
import { useOrrery } from './context.tsx';
import { useLocale } from './hooks.ts';

/** Hands the canvas the verbs of the model, and lets its language follow the interface unless both are shown. */
export function useModelWords(): void {
  const { store } = useOrrery();
  const model = useModel();
  const locale = useLocale();
  useEffect(() => {
    if (model === undefined) return;
    store.setState({
      predicates: new Map(
        model.predicates.map(({ predicate, label, kind, symmetric }) => [
          predicate,
          { label, isPoint: kind === 'POINT' || kind === 'MEASURE', isSymmetric: symmetric },
        ]),
      ),
    });
  }, [model, store]);
  useEffect(() => {
    store.setState((state) =>
      state.labelLanguage === 'both' ? state : { labelLanguage: locale === 'en' ? 'en' : 'zh' },
    );
  }, [locale, store]);
}
