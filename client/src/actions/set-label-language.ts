import type { LabelLanguage } from '../graph/store.ts';
import { defineAction } from './action.ts';

/** Which names stand on the canvas, whatever the language of the interface. */
export const setLabelLanguage = defineAction<{ readonly language: LabelLanguage }>({
  id: 'set-label-language',
  run({ store }, { language }) {
    store.setState({ labelLanguage: language });
  },
});
