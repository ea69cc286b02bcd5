import { useEffect } from 'react';
import { languageOf } from '../i18n/locale.ts';
import { useOrrery } from '../workspace/context.tsx';
import { useLocale } from '../workspace/hooks.ts';

/** Lets the canvas' language follow the interface unless both are shown. */
export function useLabelLanguage(): void {
  const { store } = useOrrery();
  const locale = useLocale();
  useEffect(() => {
    store.setState((state) => (state.labelLanguage === 'both' ? state : { labelLanguage: languageOf(locale) }));
  }, [locale, store]);
}
