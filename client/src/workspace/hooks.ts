import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { useStore } from 'zustand';
import type { GraphState } from '../graph/store.ts';
import type { Locale } from '../i18n/locale.ts';
import type { MessageId } from '../i18n/messages.ts';
import { useOrrery } from './context.tsx';
import type { ShellState } from './shell-store.ts';

/** Reads the graph store and follows it. The selector must return a stable value. */
export const useGraph = <T>(selector: (state: GraphState) => T): T => useStore(useOrrery().store, selector);

/** Reads what the page itself remembers. */
export const useShell = <T>(selector: (state: ShellState) => T): T => useStore(useOrrery().shell, selector);

export const useLocale = (): Locale => useShell((state) => state.locale);

export type Translate = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string;

/** Short for `formatMessage`, with ids checked by the compiler. */
export function useT(): Translate {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
}
