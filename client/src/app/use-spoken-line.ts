import { useEffect } from 'react';
import { linkSentence } from '../panels/shared/link-words.ts';
import { useOrrery } from '../workspace/context.tsx';
import { useLocale } from '../workspace/hooks.ts';

/** Reads a line aloud that is selected alone: a screen reader sees nothing of the drawing. The panel shows the same sentences. */
export function useSpokenLine(): void {
  const { store, picture, announce } = useOrrery();
  const locale = useLocale();
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.selection === before.selection || state.selection.size !== 1) return;
        const [selected] = state.selection;
        const [first, ...others] = picture.getState().lines.find(({ id }) => id === selected)?.edges ?? [];
        if (first === undefined) return;
        const { nodes, view } = state;
        const sentence = linkSentence(first, { nodes, locale, asOf: view.asOf });
        announce('announce.line', { sentence, more: others.length });
      }),
    [store, picture, announce, locale],
  );
}
