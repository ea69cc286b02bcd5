import { useQueries } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { KindTotals } from '../graph/ghosts.ts';
import type { NodeId } from '../graph/types.ts';
import { isSameView } from '../graph/view.ts';
import { useOrrery } from '../workspace/context.tsx';
import { useGraph } from '../workspace/hooks.ts';
import { usePicture } from '../workspace/use-picture.ts';

/** More ghosts than these only tell how many are left, not of which kind: each asks the server once for each view. */
const MOST_ASKED = 24;

/** Finds out of which kinds the neighbours of hubs with a ghost are; until it is known the ghost tells their number alone. */
export function useGhosts(): void {
  const { api, store } = useOrrery();
  const view = useGraph((state) => state.view);
  const hubs = usePicture()
    .nodes.filter(({ ghost }) => ghost !== undefined)
    .map(({ id }) => id)
    .slice(0, MOST_ASKED);
  const answers = useQueries({
    queries: hubs.map((id) => ({
      queryKey: ['kinds-of-neighbours', id, view],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        api.expansionCounts({ ids: [id], ...view, onScreen: [] }, { signal }),
      staleTime: Number.POSITIVE_INFINITY,
    })),
    combine: (results) => results.map(({ data }) => data),
  });
  useEffect(() => {
    const { kinds } = store.getState();
    const fresh = hubs.flatMap((id, index): readonly (readonly [NodeId, KindTotals])[] => {
      const data = answers[index];
      const known = kinds.get(id);
      if (data === undefined || (known !== undefined && isSameView(known.view, view))) return [];
      return [[id, { view, counts: new Map(data.kinds.map(({ type, neighbours }) => [type, neighbours])) }]];
    });
    if (fresh.length > 0) store.setState((state) => ({ kinds: new Map([...state.kinds, ...fresh]) }));
  });
}
