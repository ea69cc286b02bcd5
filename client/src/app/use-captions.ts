import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { refreshPicture } from '../actions/refresh-picture.ts';
import { captionsIn } from '../graph/captions.ts';
import { useOrrery } from '../workspace/context.tsx';
import { useGraph } from '../workspace/hooks.ts';
import { keptCaptions, withKept } from '../workspace/kept-captions.ts';
import { useDatabase } from '../workspace/use-database.ts';
import { useIsPlain } from '../workspace/use-ground.ts';

/**
 * Once nodes are to be called by other properties, however that was chosen (by hand in the legend, by undo, by a link), all names that are shown
 * are asked for anew. What this browser keeps for the database holds where the picture says nothing.
 */
export function useCaptions(): void {
  const { store, run } = useOrrery();
  const queries = useQueryClient();
  const isPlain = useIsPlain();
  const database = useDatabase()?.id;
  const chosen = useGraph(({ style }) => JSON.stringify(captionsIn(style) ?? null));
  useEffect(() => {
    if (!isPlain || database === undefined) return;
    const kept = keptCaptions(database);
    store.setState((state) => ({ style: withKept(state.style, kept) }));
  }, [isPlain, database, store]);
  const answered = useRef('null');
  useEffect(() => {
    if (!isPlain || chosen === answered.current) return;
    answered.current = chosen;
    void run(refreshPicture, undefined);
    void queries.invalidateQueries();
  }, [isPlain, chosen, queries, run]);
}
