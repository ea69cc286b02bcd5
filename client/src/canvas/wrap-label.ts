/** How wide a text is, in the units of the caller's font. */
export type MeasureText = (text: string) => number;

export interface WrappedLabel {
  readonly lines: readonly string[];
  /** Of the widest line. */
  readonly width: number;
  /** Whether a part is missing: it ends in "…". */
  readonly isCut: boolean;
}

export interface WrapOptions {
  readonly maxWidth: number;
  /** Of one name; an entity with two names (a line feed between them) has two thirds of it for each, at least one. */
  readonly maxLines: number;
  readonly measure: MeasureText;
}

/** Longer than any name that is shown: what comes behind is never measured, so that a name of 60 kB costs no more than others. */
const LONGEST = 240;
/** A word may stick out by so much before it is parted or cut. */
const STICKING_OUT = 1.35;
const ELLIPSIS = '…';

/** Never at the beginning of a line (kinsoku): what closes, small kana, marks of repetition and length. */
const WIDE_CLOSING = '、。，．：；！？」』）》】〉〕］｝”’…‥—～・ー々〻ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ％';
const CLOSING = `${WIDE_CLOSING}!?,.;:)\\]}»~·%°`;
/** Never at the end of one. */
const WIDE_OPENING = '「『（《【〈〔［｛“‘＄￥＃';
const OPENING = `${WIDE_OPENING}(\\[{«$¥£€#`;
const IDEOGRAPHS = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';

/** What may not be parted: one Chinese character with the punctuation that clings to it, or a word with all of its own. */
const PIECES = new RegExp(
  [
    `[${OPENING}]*[${IDEOGRAPHS}]\\p{M}*[${CLOSING}]*`,
    `[${WIDE_OPENING}]*(?:(?![${OPENING}]+[${IDEOGRAPHS}])[^\\s${IDEOGRAPHS}${WIDE_CLOSING}${WIDE_OPENING}])+[${WIDE_CLOSING}]*`,
    '\\s+',
    `[${OPENING}${CLOSING}]+`,
  ].join('|'),
  'gu',
);

/** Marks that turn the direction of all that follows, and controls: a name must not change how its neighbours are read. */
const CONTROLS = /[^\P{Cc}\n\t]|[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
/** More marks on one letter than any script needs would be painted over what stands above and below. */
const PILED_MARKS = /(\p{M}{3})\p{M}+/gu;

/**
 * Breaks a name into lines no wider than `maxWidth` where that can be, all about equally wide: a full line over a lone word
 * looks like an accident. Line feeds in the text are kept. What does not fit into `maxLines` is cut with "…".
 */
export function wrapLabel(text: string, { maxWidth, maxLines, measure }: WrapOptions): WrappedLabel {
  const start = text.length > 2 * LONGEST ? wholeCharacters(text.slice(0, 2 * LONGEST)) : text;
  const paragraphs = start.replace(CONTROLS, '').replace(PILED_MARKS, '$1').split('\n').slice(0, maxLines);
  const lines: string[] = [];
  let isCut = start !== text;
  for (const paragraph of paragraphs) {
    const most = paragraphs.length === 1 ? maxLines : Math.max(1, Math.floor((maxLines * 2) / 3));
    const wrapped = balance(piecesOf(paragraph, { maxWidth, measure }), maxWidth, measure);
    lines.push(...wrapped.slice(0, most));
    // A word that was wider than a line may have been cut on the way.
    if (bare(wrapped.join('')) !== bare(paragraph)) isCut = true;
    if (wrapped.length <= most) continue;
    lines[lines.length - 1] = cutTo(wrapped.slice(most - 1).join(' '), maxWidth, measure);
    isCut = true;
  }
  return { lines, width: Math.max(0, ...lines.map(measure)), isCut };
}

const bare = (text: string): string => text.replace(/\s+/gu, '');

/** The text in one line, cut with "…" where it is wider than `maxWidth`. */
export function cutLabel(text: string, { maxWidth, measure }: Omit<WrapOptions, 'maxLines'>): WrappedLabel {
  const [line = '', ...more] = wrapLabel(text, { maxWidth: Number.POSITIVE_INFINITY, maxLines: 1, measure }).lines;
  if (measure(line) <= maxWidth && more.length === 0) return { lines: [line], width: measure(line), isCut: false };
  const cut = cutTo(line, maxWidth, measure);
  return { lines: [cut], width: measure(cut), isCut: true };
}

/** Cuts between what a reader takes for one character (an emoji of several code points among them), never inside. */
function cutTo(text: string, maxWidth: number, measure: MeasureText): string {
  const characters = [...CHARACTERS.segment(text.slice(0, LONGEST))].map(({ segment }) => segment);
  let [least, most] = [0, characters.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (measure(characters.slice(0, middle).join('').trimEnd() + ELLIPSIS) <= maxWidth) least = middle;
    else most = middle - 1;
  }
  const kept = characters.slice(0, Math.max(1, least)).join('').trimEnd();
  return kept.endsWith(ELLIPSIS) ? kept : kept.replace(TRAILING, '') + ELLIPSIS;
}

/** "Meta,…" reads as a slip. */
const TRAILING = new RegExp(`[${OPENING}、，,;；:：·・-]+$`, 'u');
const CHARACTERS = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Knows the words of scripts that leave no space between them (Thai, Khmer). */
const WORDS = new Intl.Segmenter(undefined, { granularity: 'word' });

const wholeCharacters = (text: string): string =>
  [...CHARACTERS.segment(text)]
    .slice(0, -1)
    .map(({ segment }) => segment)
    .join('');

/** Pieces of a text between which it may be broken. Words wider than a line are parted where they can be, or cut. */
function piecesOf(text: string, { maxWidth, measure }: Omit<WrapOptions, 'maxLines'>): readonly string[] {
  return (text.match(PIECES) ?? []).flatMap((piece) => {
    if (piece.length < 2 || measure(piece) <= maxWidth * STICKING_OUT) return [piece];
    const parts = [...WORDS.segment(piece.slice(0, LONGEST))].map(({ segment }) => segment);
    return clinging(parts).map((part) =>
      measure(part) <= maxWidth * STICKING_OUT ? part : cutTo(part, maxWidth, measure),
    );
  });
}

/** Segments of words with the punctuation behind them: no line begins with a hyphen or a closing bracket. */
function clinging(parts: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const part of parts) {
    if (joined.length > 0 && /^[\p{P}\p{S}\p{M}]/u.test(part)) joined[joined.length - 1] += part;
    else joined.push(part);
  }
  return joined;
}

const NARROWING = 0.92;

function balance(pieces: readonly string[], maxWidth: number, measure: MeasureText): readonly string[] {
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
