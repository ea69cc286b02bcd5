import { literal } from '../define.ts';

/** What is said of one entity in words or figures. Who says it is the attribution of the citation. */
export const LITERAL_PREDICATES = {
  DESCRIBED_AS: literal({ label: { en: 'is described as', zh: '被形容為' }, subjects: [] }),
  REQUIRES: literal({ label: { en: 'requires', zh: '要求' }, subjects: ['Policy'] }),
  AIMS_AT: literal({ label: { en: 'aims at', zh: '旨在' }, subjects: ['Policy', 'Organisation', 'Person', 'Event'] }),
  PAID: literal({ label: { en: 'is paid', zh: '薪酬' }, subjects: ['Person', 'Group', 'Organisation'] }),
  ALSO_KNOWN_AS: literal({ label: { en: 'is also known as', zh: '又稱' }, subjects: [] }),
} as const;
