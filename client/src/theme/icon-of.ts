import type { DrawnNode } from '../graph/types.ts';
import { FOLDED_STYLE } from './designed-styles.ts';
import { styleOf } from './entity-style.ts';

/**
 * Signs of the words of a property, the most frequent first, the last for all others. None is the icon of a type, and each is told from
 * the next by its outline alone. Paths in a square of 24 units, drawn as strokes.
 */
export const SIGN_ICONS: readonly string[] = [
  'M12 19.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15z',
  'M12 4.5 20 18.5H4z',
  'M5.5 5.5h13v13h-13z',
  'M12 3.5v17M3.5 12h17',
  'M12 3l2.7 5.8 6.3.8-4.6 4.3 1.2 6.3L12 17.1l-5.6 3.1 1.2-6.3L3 9.6l6.3-.8z',
  'M5 5l14 14M19 5 5 19',
  'M3.5 9c3-5 5.5-5 8.5 0s5.5 5 8.5 0M3.5 16c3-5 5.5-5 8.5 0s5.5 5 8.5 0',
  'M5.5 12h.1M12 12h.1M18.5 12h.1',
];

/** The path of the icon that a dot bears; null where a rule of style leaves it out. */
export function iconOf({ type, style, folded }: Pick<DrawnNode, 'type' | 'style' | 'folded'>): string | null {
  if (folded !== undefined) return FOLDED_STYLE.icon;
  if (style?.hasIcon === false) return null;
  const sign = style?.sign;
  return (sign === undefined ? undefined : SIGN_ICONS[sign]) ?? styleOf(style?.icon ?? type).icon;
}
