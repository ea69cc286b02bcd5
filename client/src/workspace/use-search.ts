import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useOrrery } from './context.tsx';
import { useGraph } from './hooks.ts';

const DEBOUNCE = 120;
const FIRST_HITS = 8;
const MORE_HITS = 40;

/** Search as you type: the last answer stays in view until the next one comes, older questions are taken back. */
export function useSearch(text: string) {
  const { api } = useOrrery();
  const typed = text.trim();
  const query = useDebounced(typed, DEBOUNCE);
  const view = useGraph((state) => state.view);
  const answer = useInfiniteQuery({
    queryKey: ['search', query, view],
    queryFn: ({ signal, pageParam: after }) =>
      api.search({ query, first: after === null ? FIRST_HITS : MORE_HITS, after, ...view }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    enabled: query !== '',
    placeholderData: keepPreviousData,
  });
  const pages = typed === '' ? [] : (answer.data?.pages ?? []);
  const [first] = pages;
  return {
    hits: pages.flatMap(({ hits }) => hits),
    /** The last page may tell of more than the first: until it is there, at least so many. */
    total: pages.at(-1)?.total ?? 0,
    isLimited: first?.isLimited ?? false,
    isGuess: first?.isGuess ?? false,
    isPartial: first?.isPartial ?? false,
    error: answer.error,
    /** The text is still being typed, or its answer is not there yet. */
    isBusy: typed !== query || answer.isPlaceholderData || (answer.isFetching && !answer.isFetchingNextPage),
    hasMore: answer.hasNextPage,
    showMore: () => void answer.fetchNextPage(),
    query,
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
