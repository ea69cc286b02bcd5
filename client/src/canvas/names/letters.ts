import { cutLabel, type MeasureText, type WrappedLabel, wrapLabel } from '../wrap-label.ts';
import type { Size } from './boxes.ts';

/** How loud a name is: what the picture is read by, what stands in it, and what only fills it. */
export type Tier = 'strong' | 'normal' | 'quiet';

export interface Letters {
  /** Of the letters, in pixels of the screen: the same at every zoom. */
  readonly size: number;
  readonly weight: number;
}

export const NAME_LETTERS: Readonly<Record<Tier, Letters>> = {
  strong: { size: 13.5, weight: 650 },
  normal: { size: 12, weight: 500 },
  quiet: { size: 11, weight: 400 },
};
export const WORD_LETTERS: Letters = { size: 11, weight: 400 };
/** Signs alone are larger than words: they have to be noticed. */
export const SIGN_LETTERS: Letters = { size: 14, weight: 700 };
/** On the plate of a ghost. */
export const GHOST_LETTERS: Letters = { size: 11.5, weight: 500 };
/** How far a ghost's plate reaches beyond its words. */
export const GHOST_AIR: Size = { width: 20, height: 8 };
export const LINE_HEIGHT = 1.2;

/** Names wrap at this width and are cut after so many lines; another way is one short line. What the picture is read by may be a narrow block before it lacks anything. */
const WIDTH: Readonly<Record<Tier, number>> = { strong: 136, normal: 118, quiet: 104 };
const MOST_LINES = 3;
const NARROW_WIDTH = 78;
const SHORT_WIDTH = 96;
/** Words of a line stand in one line, cut where longer. */
const WIDEST_WORDS = 220;

/** A name as it is set: broken into lines and measured. */
export interface Setting extends WrappedLabel, Size {
  readonly letters: Letters;
}

/** Measures text in letters of one kind. */
export type MeasureIn = (letters: Letters) => MeasureText;

export interface TypeSetter {
  /** The ways a name can be set, the best first. */
  name(text: string, tier: Tier): readonly [Setting, ...Setting[]];
  words(text: string): Setting;
  signs(text: string): Setting;
  /** The plate of a ghost: with all its words, or with the number alone. Its size has the air around the words in it. */
  ghost(text: string): readonly [Setting, ...Setting[]];
}

/** Sets names and remembers them: a picture asks for the same ones at each plan. `scale` is how much larger than common all letters are. */
export function createTypeSetter(measureIn: MeasureIn, scale = 1): TypeSetter {
  const larger = ({ size, weight }: Letters): Letters => ({ size: size * scale, weight });
  const known = new Map<string, readonly [Setting, ...Setting[]]>();
  const remember = (key: string, make: () => readonly [Setting, ...Setting[]]): readonly [Setting, ...Setting[]] => {
    const made = known.get(key) ?? make();
    known.set(key, made);
    return made;
  };
  const sized = (wrapped: WrappedLabel, letters: Letters): Setting => ({
    ...wrapped,
    letters,
    height: Math.ceil(wrapped.lines.length * letters.size * LINE_HEIGHT),
  });
  const single = (text: string, common: Letters): Setting => {
    const letters = larger(common);
    return remember(`${letters.size} ${text}`, () => [
      sized(cutLabel(text, { maxWidth: WIDEST_WORDS * scale, measure: measureIn(letters) }), letters),
    ])[0];
  };
  return {
    name: (text, tier) =>
      remember(`${tier} ${text}`, () => {
        const letters = larger(NAME_LETTERS[tier]);
        const measure = measureIn(letters);
        const block = sized(wrapLabel(text, { maxWidth: WIDTH[tier] * scale, maxLines: MOST_LINES, measure }), letters);
        if (block.lines.length === 1 && block.width <= SHORT_WIDTH * scale) return [block];
        const short = sized(cutLabel(text, { maxWidth: SHORT_WIDTH * scale, measure }), letters);
        if (tier !== 'strong') return [block, short];
        const narrow = sized(
          wrapLabel(text, { maxWidth: NARROW_WIDTH * scale, maxLines: MOST_LINES, measure }),
          letters,
        );
        return narrow.isCut || narrow.width >= block.width ? [block, short] : [block, narrow, short];
      }),
    words: (text) => single(text, WORD_LETTERS),
    signs: (text) => single(text, SIGN_LETTERS),
    ghost: (text) =>
      remember(`ghost ${text}`, () => {
        const letters = larger(GHOST_LETTERS);
        const measure = measureIn(letters);
        const plate = (words: string): Setting => {
          const set = sized(cutLabel(words, { maxWidth: WIDEST_WORDS * scale, measure }), letters);
          return { ...set, width: set.width + GHOST_AIR.width, height: set.height + GHOST_AIR.height };
        };
        // "+204 more organisations" and "+204 個組織": their number says the most in the least room.
        const number = text.match(/\+?[\d,]+/u)?.[0];
        const whole = plate(text);
        return number === undefined || number === text
          ? [whole]
          : [whole, plate(number.startsWith('+') ? number : `+${number}`)];
      }),
  };
}
