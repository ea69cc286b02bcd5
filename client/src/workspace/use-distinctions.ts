import { predicateOf } from '@orrery/cypher/sentence/index.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Distinction } from '../api/orrery-api.ts';
import type { NodeId } from '../graph/types.ts';
import { inLocale, type Locale, languageOf } from '../i18n/locale.ts';
import { useOrrery } from './context.tsx';
import { useGraph, useLocale } from './hooks.ts';

/** What the server tells of at once. */
const MOST = 100;

/**
 * What tells these entities apart from others of their names, worded, for at most the first hundred of them. It is asked for after
 * what it stands beside, and is empty until it comes: no list waits for it.
 */
export function useDistinctions(ids: readonly NodeId[], { onlyNamesakes = false } = {}): (id: NodeId) => string | null {
  const { api } = useOrrery();
  const locale = useLocale();
  const lens = useGraph((state) => state.view.lens);
  const asked = ids.slice(0, MOST);
  const { data } = useQuery({
    queryKey: ['distinctions', lens, asked],
    queryFn: ({ signal }) => api.distinctions({ ids: asked, lens }, { signal }),
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return (id) => {
    const distinction = data?.get(id);
    if (distinction === undefined || (onlyNamesakes && distinction.namesakes === 0)) return null;
    return wordDistinction(distinction, locale);
  };
}

/** "Google · Language · 2016–2024 · GNMT"; null when nothing is known. */
export function wordDistinction(
  { organisation, field, firstYear, lastYear, work }: Distinction,
  locale: Locale,
): string | null {
  const name = (named: Distinction['work']): string | null =>
    named === null ? null : (inLocale(locale, named, 'name') ?? named.name);
  const years = firstYear === null ? lastYear : lastYear === null || lastYear === firstYear ? firstYear : null;
  const span = years === null && firstYear !== null ? `${firstYear}–${lastYear}` : years?.toString();
  const parts = [name(organisation), fieldIn(locale, field), span ?? null, name(work)];
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : known.join(' · ');
}

/** The words of the source, which are English; in Chinese those of the registry, and none for a field that it does not know. */
function fieldIn(locale: Locale, field: string | null): string | null {
  if (field === null || languageOf(locale) === 'en') return field;
  return predicateOf('HAS_DOMAIN').values?.[field]?.zh ?? null;
}
