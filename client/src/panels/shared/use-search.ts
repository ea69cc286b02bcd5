import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useOrrery } from '../../app/context.tsx';
import { useGraph } from '../../app/hooks.ts';

const DEBOUNCE = 120;

/** Search as you type: the last answer stays in view until the next one comes, older questions are taken back. */
export function useSearch(text: string) {
  const { api } = useOrrery();
  const query = useDebounced(text.trim(), DEBOUNCE);
  const { lens, asOf } = useGraph((state) => state.view);
  const answer = useQuery({
    queryKey: ['search', query, lens, asOf],
    queryFn: ({ signal }) => api.search({ query, first: 8, lens, asOf }, { signal }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  });
  const isTyping = text.trim() !== query;
  return {
    hits: text.trim() === '' ? [] : (answer.data ?? []),
    error: answer.error,
    isBusy: isTyping || answer.isFetching,
  };
}

function useDebounced<T>(value: T, delay: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delay);
    return () => clearTimeout(timer);
  }, [value, delay]);
  return settled;
}
