import { literal } from '../define.ts';

/** What is said of one entity in words or figures. Who says it is the attribution of the citation. */
export const LITERAL_PREDICATES = {
  DESCRIBED_AS: literal({ label: { en: 'is described as', zh: '被形容為' }, subjects: [] }),
  REQUIRES: literal({ label: { en: 'requires', zh: '要求' }, subjects: ['Policy'] }),
  AIMS_AT: literal({ label: { en: 'aims at', zh: '旨在' }, subjects: ['Policy', 'Organisation', 'Person', 'Event'] }),
  PAID: literal({ label: { en: 'is paid', zh: '薪酬' }, subjects: ['Person', 'Group', 'Organisation'] }),
  HAS_PARAMETERS: literal({ label: { en: 'has parameters', zh: '參數量' }, subjects: ['Product'] }),
  TRAINED_WITH: literal({ label: { en: 'was trained with', zh: '訓練運算量' }, subjects: ['Product'] }),
  TRAINED_ON: literal({ label: { en: 'was trained on', zh: '訓練資料量' }, subjects: ['Product'] }),
  HAS_DOMAIN: literal({ label: { en: 'is for', zh: '領域' }, subjects: ['Product'] }),
  AVAILABLE_AS: literal({ label: { en: 'is available as', zh: '取得方式' }, subjects: ['Product'] }),
  ALSO_KNOWN_AS: literal({ label: { en: 'is also known as', zh: '又稱' }, subjects: [] }),
} as const;
