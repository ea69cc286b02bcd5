import { useQuery } from '@tanstack/react-query';
import type { DocumentInfo } from '../api/answers.ts';
import { useOrrery } from './context.tsx';

/** The documents that claims cite; undefined until they are known. */
export function useDocuments(): readonly DocumentInfo[] | undefined {
  const { api } = useOrrery();
  return useQuery({ queryKey: ['documents'], queryFn: ({ signal }) => api.documents({ signal }) }).data;
}
