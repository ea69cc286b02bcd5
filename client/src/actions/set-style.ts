import { asStep } from '../graph/history.ts';
import type { StyleRules } from '../graph/style-rules.ts';
import { defineAction } from './action.ts';

/** Changes rules of style; what is not named stays. */
export const setStyle = defineAction<{ readonly change: Partial<StyleRules> }>({
  id: 'set-style',
  run: ({ store }, { change }) =>
    store.setState(asStep((state) => ({ ...state, style: { ...state.style, ...change } }), { kind: 'style' })),
});
