import type { Fade } from '../look.ts';

/** What stands out and what is chosen. */
export interface Attention {
  readonly selected: ReadonlySet<string>;
  readonly lit: ReadonlySet<string> | null;
  readonly isSoft: boolean;
  readonly focused: string | null;
}

export const NO_ATTENTION: Attention = { selected: new Set(), lit: null, isSoft: false, focused: null };

/** How strongly the rest is drawn while something stands out. */
export const REST: Readonly<Record<Fade, number>> = { none: 1, receded: 0.42, faded: 0.14 };

export const restOf = ({ lit, isSoft }: Attention): Fade => (lit === null ? 'none' : isSoft ? 'receded' : 'faded');

export const fadeOf = (id: string, attention: Attention): Fade =>
  attention.lit === null || attention.lit.has(id) ? 'none' : restOf(attention);
