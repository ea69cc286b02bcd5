import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { useOrrery } from '../context.tsx';
import { useDatabase } from '../use-database.ts';
import type { SavedViewsState } from './create-saved-views.ts';
import type { SavedView } from './saved-view.ts';

/** Reads what is said of saved views, and follows it. The selector must return a stable value. */
export const useViews = <T>(selector: (state: SavedViewsState) => T): T =>
  useStore(useOrrery().savedViews.state, selector);

/** The saved views of the database that is looked at, and those of others. Read from the browser when first asked for. */
export function useSavedViews(): { readonly own: readonly SavedView[]; readonly others: readonly SavedView[] } {
  const { savedViews } = useOrrery();
  const id = useDatabase()?.id;
  const views = useViews((state) => state.views);
  const isUnread = useViews((state) => state.isKept === null);
  useEffect(() => {
    if (isUnread) void savedViews.load();
  }, [isUnread, savedViews]);
  return useMemo(() => {
    const isOwn = ({ database }: SavedView): boolean => database.id === id;
    return { own: views.filter(isOwn), others: id === undefined ? [] : views.filter((view) => !isOwn(view)) };
  }, [views, id]);
}
