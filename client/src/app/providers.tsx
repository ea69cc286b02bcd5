import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'react-intl';
import { useStore } from 'zustand';
import { ApiFailure } from '../api/failure.ts';
import { componentsTag, intlTag } from '../i18n/locale.ts';
import { onWords, wordsIn } from '../i18n/messages.ts';
import { type Orrery, OrreryContext } from '../workspace/context.tsx';

/** Words, component library, queries and the product's own context. */
export function Providers({ orrery, children }: { readonly orrery: Orrery; readonly children: ReactNode }) {
  const locale = useStore(orrery.shell, (state) => state.locale);
  const theme = useStore(orrery.shell, (state) => state.theme);
  const words = useSyncExternalStore(onWords, () => wordsIn(locale));
  const [client] = useState(createQueryClient);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.style.colorScheme = theme;
    document.documentElement.dataset['theme'] = theme;
  }, [locale, theme]);
  return (
    <OrreryContext value={orrery}>
      <QueryClientProvider client={client}>
        {/* The component library has its own words, so it needs its own provider. */}
        <I18nProvider locale={componentsTag(locale)}>
          <IntlProvider locale={intlTag(locale)} messages={words} defaultLocale="en-GB">
            {children}
          </IntlProvider>
        </I18nProvider>
      </QueryClientProvider>
    </OrreryContext>
  );
}

/** A refused question stays refused; a server that is away, or a database that is still warming up, is asked again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        retry: (count, error) => isPassing(error) && count < 2,
        retryDelay: (count) => 600 * (count + 1),
      },
    },
  });
}

const isPassing = (error: unknown): boolean =>
  error instanceof ApiFailure && (error.problem.kind !== 'typed' || error.problem.code === 'TIMEOUT');
