import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { NodeId } from '../graph/types.ts';
import { useOrrery } from './context.tsx';
import { useGraph } from './hooks.ts';

/** How many neighbours each relation leads to, minus those on screen, under the present view. */
export function useRelationCounts(id: NodeId) {
  const { api } = useOrrery();
  const view = useGraph((state) => state.view);
  const nodes = useGraph((state) => state.nodes);
  const onScreen = useMemo(() => [...nodes.keys()], [nodes]);
  return useQuery({
    queryKey: ['relation-counts', id, view, onScreen],
    queryFn: ({ signal }) => api.relationCounts({ id, ...view, onScreen }, { signal }),
    placeholderData: (before) => before,
  });
}
