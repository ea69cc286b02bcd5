import type { Certainty, Lens } from './types.ts';

/** From the most to the least trusted: the order in which a line takes its look from its links. */
export const CERTAINTY_ORDER: readonly Certainty[] = [
  'ASSERTED',
  'COMPANY',
  'QUOTED',
  'INSIDERS',
  'HEADLINE',
  'OPINION',
  'RUMOUR',
  'IMPLIED',
];

const FACTS: ReadonlySet<Certainty> = new Set(['ASSERTED']);
const REPORTED: ReadonlySet<Certainty> = new Set(['ASSERTED', 'COMPANY', 'QUOTED', 'INSIDERS', 'HEADLINE', 'IMPLIED']);

/** Whether the lens lets a certainty through; the server's model publishes the same lists. */
export function passes(lens: Lens, certainty: Certainty): boolean {
  switch (lens) {
    case 'FACTS':
      return FACTS.has(certainty);
    case 'REPORTED':
      return REPORTED.has(certainty);
    case 'ALL':
      return true;
  }
}
