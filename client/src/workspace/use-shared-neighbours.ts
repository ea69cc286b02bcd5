import { useQuery } from '@tanstack/react-query';
import { MOST_AT_ONCE } from '../api/many.ts';
import type { NodeId } from '../graph/types.ts';
import { useOrrery } from './context.tsx';
import { useGraph } from './hooks.ts';

/** The server's own limit of one answer. */
const MOST = 200;

/** What several nodes have in common, under the present view; at most `first` of it. */
export function useSharedNeighbours(ids: readonly NodeId[], first: number) {
  const { api } = useOrrery();
  const view = useGraph((state) => state.view);
  const asked = ids.slice(0, MOST_AT_ONCE);
  const limit = Math.min(first, MOST);
  return useQuery({
    queryKey: ['shared-neighbours', asked, view, limit],
    queryFn: ({ signal }) => api.sharedNeighbours({ ids: asked, ...view, first: limit }, { signal }),
    enabled: asked.length > 1,
    placeholderData: (before, query) => (query?.queryKey[1] === asked ? before : undefined),
  });
}
