import { useEffect } from 'react';
import type { GraphState } from '../graph/state.ts';
import { chooseLocale } from '../workspace/choose-locale.ts';
import { useOrrery } from '../workspace/context.tsx';
import { tableOpened } from '../workspace/shell-store.ts';
import { wordsOf } from '../workspace/view-link.ts';

/** Keeps the address, the tab's memory and the browser's history in step with the picture, and the picture with Back and Forward. */
export function useLink(): void {
  const { store, shell, journey, openLink, stopOpening, complain } = useOrrery();
  useEffect(() => {
    const follow = (_: GraphState, before: GraphState) => journey.follow(before, shell.getState().page);
    const stops = [
      store.subscribe(follow),
      shell.subscribe((state, before) => {
        const isTold = (['page', 'locale', 'opening', 'table'] as const).some((key) => state[key] !== before[key]);
        if (isTold) journey.follow(store.getState(), before.page);
        // The language is written at once: a reload right after the switch would read the old one from the address.
        if (state.locale !== before.locale) journey.flush();
      }),
    ];
    const arrive = () => {
      if (journey.arrive()) {
        stopOpening();
        return;
      }
      const { locale, page, table } = wordsOf(location.hash);
      shell.setState({ arrivedBy: location.hash });
      if (locale !== null) chooseLocale({ shell, complain }, locale);
      if (table !== null) shell.setState(tableOpened(table));
      openLink(location.hash, page);
    };
    const leave = () => journey.flush();
    addEventListener('popstate', arrive);
    addEventListener('pagehide', leave);
    return () => {
      for (const stop of stops) stop();
      removeEventListener('popstate', arrive);
      removeEventListener('pagehide', leave);
    };
  }, [store, shell, journey, openLink, stopOpening, complain]);
}
