import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { MOST_AT_ONCE } from '../api/many.ts';
import type { NodeId } from '../graph/types.ts';
import { useOrrery } from './context.tsx';
import { useGraph } from './hooks.ts';

/** What expanding these nodes can bring, by relation and by kind of neighbour, under the present view. */
export function useExpansionCounts(ids: readonly NodeId[]) {
  const { api } = useOrrery();
  const view = useGraph((state) => state.view);
  const nodes = useGraph((state) => state.nodes);
  const onScreen = useMemo(() => [...nodes.keys()], [nodes]);
  const asked = ids.slice(0, MOST_AT_ONCE);
  return useQuery({
    queryKey: ['expansion-counts', asked, view, onScreen],
    queryFn: ({ signal }) => api.expansionCounts({ ids: asked, ...view, onScreen }, { signal }),
    enabled: asked.length > 0,
    placeholderData: (before) => before,
  });
}
