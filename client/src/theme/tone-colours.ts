import type { Tone } from '../graph/node-tones.ts';
import type { EntityType } from '../graph/types.ts';
import { linearOf } from './colour-distance.ts';
import { styleOf } from './entity-style.ts';
import { CATEGORY_COLOURS, HUE_COLOURS, ORDERED_COLOURS } from './palettes.ts';
import type { ColourPair } from './shades.ts';

/** Of what nothing is said: neither a category nor the least of an order. */
const MISSING: ColourPair = { light: '#8b93a1', dark: '#565e6c' };

/** The fill of a dot. */
export function colourOf(type: EntityType, tone: Tone | undefined, scheme: 'light' | 'dark'): string {
  return pairOf(type, tone)[scheme];
}

export function pairOf(type: EntityType, tone: Tone | undefined): ColourPair {
  switch (tone?.kind) {
    case 'hue':
      return HUE_COLOURS[tone.hue];
    case 'category':
      return CATEGORY_COLOURS[tone.index] ?? MISSING;
    case 'ordered':
      return ORDERED_COLOURS[tone.index] ?? MISSING;
    case 'missing':
      return MISSING;
    case 'type':
    case undefined:
      return styleOf(type).colour;
  }
}

/** White or black, whichever can be read on a fill. */
export function inkOn(fill: string): '#fff' | '#000' {
  const [r, g, b] = linearOf(fill);
  // Where both have 4.5:1: the ink turns there.
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? '#000' : '#fff';
}
