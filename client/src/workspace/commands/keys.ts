/** What is read of a press of a key. */
export interface KeyPress {
  readonly key: string;
  /** The place on the keyboard. Alphabets other than Latin have their letters in the same places. */
  readonly code?: string | undefined;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * A key as a command names it: `F`, `?`, `Delete`, `Mod+K`, `Mod+Shift+Z`. `Mod` is Ctrl, and Cmd on a Mac.
 * A sign that needs Shift on some keyboards (`?`, `+`) is named without it.
 */
export type KeyName = string;

const SIGN = /^[^\p{L}\s]$/u;
const LATIN = /^[\x21-\x7e]$/;

export const hasModifier = (press: KeyPress): boolean => press.ctrlKey || press.metaKey;

/** Whether a press is this key, on any layout. */
export function isKey(press: KeyPress, name: KeyName): boolean {
  if (press.altKey) return false;
  const { key, isMod, isShift } = read(name);
  if (isMod !== hasModifier(press)) return false;
  // Where the signs stand differs from country to country.
  if (!SIGN.test(key) && isShift !== press.shiftKey) return false;
  return letterOf(press) === key.toLowerCase();
}

/**
 * Whether the key is a letter, a figure or a sign alone. People who speak to their computer, or whose hand hits keys unmeant, need to
 * be able to turn those off (WCAG 2.1.4).
 */
export function isPlainKey(name: KeyName): boolean {
  const { key, isMod } = read(name);
  return !isMod && [...key].length === 1;
}

function read(name: KeyName): { readonly key: string; readonly isMod: boolean; readonly isShift: boolean } {
  const parts = name.split(/\+(?=.)/u);
  return { key: parts.at(-1) ?? '', isMod: parts.includes('Mod'), isShift: parts.includes('Shift') };
}

/** By the sign typed; by the place on the keyboard where the sign is of another alphabet. */
function letterOf({ key, code }: KeyPress): string {
  if (LATIN.test(key) || key.length > 1) return key.toLowerCase();
  return /^Key([A-Z])$/.exec(code ?? '')?.[1]?.toLowerCase() ?? key;
}

const MAC: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Delete: '⌫' };
const WORDS: Readonly<Record<string, string>> = { Mod: 'Ctrl', Escape: 'Esc', '-': '−' };

/** How a key is written beside a command: `Ctrl Shift Z`, `⇧⌘Z`. */
export function keyWords(name: KeyName, isMac: boolean): string {
  const { key, isMod, isShift } = read(name);
  const mark = (part: string): string => (isMac ? MAC[part] : undefined) ?? WORDS[part] ?? part;
  const parts = isMac
    ? [...(isShift ? ['Shift'] : []), ...(isMod ? ['Mod'] : []), key]
    : [...(isMod ? ['Mod'] : []), ...(isShift ? ['Shift'] : []), key];
  return parts.map(mark).join(isMac ? '' : ' ');
}
