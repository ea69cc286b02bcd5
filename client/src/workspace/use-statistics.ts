import { useQuery } from '@tanstack/react-query';
import type { Statistics } from '../api/answers.ts';
import { useOrrery } from './context.tsx';

/** How much the graph holds; the welcome asks the same. */
export function useStatistics(): Statistics | undefined {
  const { api } = useOrrery();
  return useQuery({ queryKey: ['statistics'], queryFn: ({ signal }) => api.statistics({ signal }) }).data;
}
