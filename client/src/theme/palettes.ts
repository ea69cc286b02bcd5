import type { Hue } from '../graph/style-rules.ts';
import type { ColourPair } from './shades.ts';

/**
 * Seven categories and "all others", told apart by those who see no red or no green too: they differ in lightness, since hues alone
 * do not reach. Found by search for the largest least distance; a test measures it.
 */
export const CATEGORY_COLOURS: readonly ColourPair[] = [
  { light: '#5786ea', dark: '#1caff6' },
  { light: '#cc6543', dark: '#cc150c' },
  { light: '#304b87', dark: '#2eaa69' },
  { light: '#4d0c32', dark: '#d7f822' },
  { light: '#3c27f6', dark: '#7d3cfe' },
  { light: '#632108', dark: '#52f272' },
  { light: '#380c9b', dark: '#63fdd0' },
  { light: '#6b7280', dark: '#8b93a3' },
];

/** One hue from pale to strong: on a dark ground what is more is brighter. */
export const ORDERED_COLOURS: readonly ColourPair[] = [
  { light: '#6688bd', dark: '#4a6390' },
  { light: '#5073ae', dark: '#5f7fb5' },
  { light: '#3b5f9d', dark: '#7a9bd2' },
  { light: '#284a86', dark: '#9bb8e8' },
  { light: '#183669', dark: '#bfd4f6' },
  { light: '#0b2247', dark: '#e6f1ff' },
];

export const HUE_COLOURS: Readonly<Record<Hue, ColourPair>> = {
  blue: { light: '#2f66b1', dark: '#3d74c2' },
  red: { light: '#b0432c', dark: '#c0533c' },
  orange: { light: '#a35a00', dark: '#b0670f' },
  green: { light: '#0b7a6b', dark: '#16836f' },
  violet: { light: '#7148a8', dark: '#8259bb' },
  pink: { light: '#a83873', dark: '#b84a84' },
  yellow: { light: '#7a6414', dark: '#877022' },
  grey: { light: '#5f6b7a', dark: '#6b7788' },
};
