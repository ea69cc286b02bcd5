import { useQuery } from '@tanstack/react-query';
import type { Voice } from '../api/reading.ts';
import { useOrrery } from './context.tsx';

/** Those on whose word most claims rest; asked once per visit. */
export function useVoices(): readonly Voice[] | undefined {
  const { api } = useOrrery();
  return useQuery({ queryKey: ['voices'], queryFn: ({ signal }) => api.voices({ signal }), staleTime: Infinity }).data;
}

/** How much rests on the word of one entity; undefined while it is not known, or when nothing does. */
export const useVoice = (id: string): Voice | undefined => useVoices()?.find(({ entity }) => entity.id === id);
