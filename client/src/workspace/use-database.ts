import { useQuery } from '@tanstack/react-query';
import type { DatabaseInfo } from '../api/answers.ts';
import { useOrrery } from './context.tsx';

/** A database that is not a graph of ours may become one while the page is open. */
const LOOK_AGAIN_MS = 5_000;
/** An import tells of itself every two seconds; whether one has begun is looked for less often. */
const IMPORTING_MS = 2_000;
const IDLE_MS = 20_000;

/** What the page is looking at. Undefined until it is known. */
export function useDatabase(): DatabaseInfo | undefined {
  const { api } = useOrrery();
  return useQuery({
    queryKey: ['database'],
    queryFn: ({ signal }) => api.database({ signal }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state: { data } }) => {
      if (data?.ownership !== 'OURS') return LOOK_AGAIN_MS;
      return data.importing === null ? IDLE_MS : IMPORTING_MS;
    },
  }).data;
}
