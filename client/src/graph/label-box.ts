import type { Rect } from './occupancy.ts';
import type { Point } from './types.ts';

/** Names wrap at this width, in model units. */
const WRAP = 118;
const LETTER = 7;
/** Chinese, Japanese, Korean and full-width signs are as wide as they are high. */
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/u;
const WIDE_LETTER = 13;
const LINE = 17;
const MOST_LINES = 3;
/** The largest a node itself gets. */
const NODE = 56;
const MARGIN = 6;

/** What a node and its name take up, in model units. */
export interface NodeSize {
  readonly width: number;
  /** Above its middle. */
  readonly above: number;
  /** Below its middle: where the name stands. */
  readonly below: number;
}

/** An estimate that needs no canvas: rather too large than too small, since newcomers keep off it. */
export function sizeOf(label: string): NodeSize {
  let width = 0;
  let lines = 0;
  for (const part of label.split('\n')) {
    let length = 0;
    for (const letter of part.slice(0, 400)) length += WIDE.test(letter) ? WIDE_LETTER : LETTER;
    width = Math.max(width, Math.min(WRAP, length));
    lines += Math.ceil(length / WRAP);
  }
  return {
    width: Math.max(NODE, width) + 2 * MARGIN,
    above: NODE / 2 + MARGIN,
    below: NODE / 2 + MARGIN + Math.min(MOST_LINES, Math.max(1, lines)) * LINE,
  };
}

export const rectAt = ({ x, y }: Point, { width, above, below }: NodeSize): Rect => ({
  left: x - width / 2,
  top: y - above,
  right: x + width / 2,
  bottom: y + below,
});
