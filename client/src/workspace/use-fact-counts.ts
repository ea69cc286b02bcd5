import { useQuery } from '@tanstack/react-query';
import type { FactCounts } from '../api/orrery-api.ts';
import type { NodeId } from '../graph/types.ts';
import { useOrrery } from './context.tsx';
import { useGraph } from './hooks.ts';

/** How much the view shows of what is said of an entity; undefined until it is counted under this very view. */
export function useFactCounts(id: NodeId): FactCounts | undefined {
  const { api } = useOrrery();
  const view = useGraph((state) => state.view);
  const { data } = useQuery({
    queryKey: ['fact-counts', id, view],
    queryFn: ({ signal }) => api.factCounts({ id, ...view }, { signal }),
    retry: false,
  });
  return data;
}
