import { useGraph } from './hooks.ts';

/** Whether there is a step back, and one forward. */
export function useHistoryState(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const canUndo = useGraph((state) => state.past.length > 0);
  const canRedo = useGraph((state) => state.future.length > 0);
  return { canUndo, canRedo };
}
