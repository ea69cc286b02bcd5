import { guessWidth, type MeasureText } from '../wrap-label.ts';
import { FONT_SIZE } from './style.ts';

/** Measures names as they are drawn, in a font of `FONT_SIZE`; without a page (`null`) it guesses. Remembers what it has measured. */
export function createMeasure(font: string | null): MeasureText {
  const context = font !== null ? document.createElement('canvas').getContext('2d') : null;
  if (context === null) return (text) => guessWidth(text, FONT_SIZE);
  context.font = `500 ${FONT_SIZE}px ${font}`;
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? context.measureText(text).width;
    known.set(text, width);
    return width;
  };
}
