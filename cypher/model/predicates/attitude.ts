import { drawn } from '../define.ts';

/** What somebody intends, feels, or is measured at. */
export const ATTITUDE_AND_MEASURE_PREDICATES = {
  INTENDS_TO_LEAVE: drawn({
    kind: 'attitude',
    label: { en: 'intends to leave', zh: '有意離開' },
    inverse: { en: 'may be left by', zh: '有意離開者' },
    subjects: ['Person', 'Group'],
    objects: ['Organisation', 'Role'],
  }),
  DISSATISFIED_WITH: drawn({
    kind: 'attitude',
    label: { en: 'is dissatisfied with', zh: '不滿' },
    inverse: { en: 'dissatisfies', zh: '令其不滿' },
    subjects: ['Person', 'Group', 'Organisation'],
    objects: [],
  }),
  RANKED_IN: drawn({
    kind: 'measure',
    label: { en: 'ranked in', zh: '上榜' },
    inverse: { en: 'ranks', zh: '榜上有' },
    subjects: ['Product', 'Person', 'Organisation'],
    objects: ['Ranking'],
  }),
} as const;
