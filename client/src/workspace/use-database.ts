import { useQuery } from '@tanstack/react-query';
import type { DatabaseInfo } from '../api/answers.ts';
import { useOrrery } from './context.tsx';

/** A database that is not a graph of ours may become one while the page is open. */
const LOOK_AGAIN_MS = 5_000;

/** What the page is looking at. Undefined until it is known. */
export function useDatabase(): DatabaseInfo | undefined {
  const { api } = useOrrery();
  return useQuery({
    queryKey: ['database'],
    queryFn: ({ signal }) => api.database({ signal }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) => (state.data?.ownership === 'OURS' ? false : LOOK_AGAIN_MS),
  }).data;
}
