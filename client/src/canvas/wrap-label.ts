/** How wide a text is, in the units of the caller's font. */
export type MeasureText = (text: string) => number;

export interface WrappedLabel {
  readonly lines: readonly string[];
  /** Of the widest line. */
  readonly width: number;
}

/**
 * What may not be parted: a word, or one Chinese character with the punctuation that clings to it. A word wider than the line
 * stays whole, since a name broken anywhere reads as two names.
 */
const PIECES =
  /[「『（《【]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][、。，．：；！？」』）》】]*|\s+|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

/**
 * Breaks a name into lines no wider than `maxWidth` where that can be, all about equally wide: a full line over a lone word
 * looks like an accident. Line feeds in the text are kept.
 */
export function wrapLabel(text: string, maxWidth: number, measure: MeasureText): WrappedLabel {
  const lines = text.split('\n').flatMap((paragraph) => balance(paragraph, maxWidth, measure));
  return { lines, width: Math.max(0, ...lines.map(measure)) };
}

const NARROWING = 0.92;

function balance(text: string, maxWidth: number, measure: MeasureText): readonly string[] {
  const pieces = text.match(PIECES) ?? [];
  let best = fill(pieces, maxWidth, measure);
  if (best.length < 2) return best;
  for (let width = maxWidth * NARROWING; ; width *= NARROWING) {
    const lines = fill(pieces, width, measure);
    if (lines.length > best.length || Math.max(...lines.map(measure)) > width) return best;
    best = lines;
  }
}

function fill(pieces: readonly string[], maxWidth: number, measure: MeasureText): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && measure(line + piece.trimEnd()) > maxWidth) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += line === '' ? piece.trimStart() : piece;
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** A guess at the width of a text where nothing can draw it (headless), in units of a font of `size`. */
export function guessWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) {
    if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u.test(character)) width += 1;
    else if (/[A-Z@%MWmw]/.test(character)) width += 0.72;
    else if (/[iljtfr.,:;'|! ]/.test(character)) width += 0.32;
    else width += 0.56;
  }
  return width * size;
}
