import { defineAction } from './action.ts';

export interface SelectArgs {
  /** Node ids and line ids; none clears the selection. */
  readonly ids: readonly string[];
  /** Adds to the selection, or takes out what is in it already. */
  readonly additive?: boolean | undefined;
}

export const selectElements = defineAction<SelectArgs>({
  id: 'select',
  run({ store }, { ids, additive = false }) {
    store.setState((state) => {
      if (!additive) return { selection: new Set(ids) };
      const selection = new Set(state.selection);
      for (const id of ids) if (!selection.delete(id)) selection.add(id);
      return { selection };
    });
  },
});
