import { type MeasureIn, NAME_LETTERS } from '../names/letters.ts';
import { fontOf } from '../names/paint-names.ts';
import { guessWidth, type MeasureText } from '../wrap-label.ts';

/** Measures text as it is drawn; without a page (`null`) it guesses. Remembers what it has measured. */
export function createMeasureIn(face: string | null): MeasureIn {
  const context = face !== null ? document.createElement('canvas').getContext('2d') : null;
  if (context === null || face === null)
    return ({ size }) =>
      (text) =>
        guessWidth(text, size);
  const known = new Map<string, Map<string, number>>();
  return (letters) => {
    const font = fontOf(letters, face);
    const widths = known.get(font) ?? new Map<string, number>();
    known.set(font, widths);
    return (text) => {
      const before = widths.get(text);
      if (before !== undefined) return before;
      context.font = font;
      const { width } = context.measureText(text);
      widths.set(text, width);
      return width;
    };
  };
}

/** Measures names as layouts see them. */
export const createMeasure = (face: string | null): MeasureText => createMeasureIn(face)(NAME_LETTERS.normal);
