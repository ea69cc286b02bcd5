import { InvalidInput, LimitExceeded } from '@orrery/cypher/errors.ts';
import { parse } from 'lossless-json';

/** JSON nested deeper than any question needs; a parser that calls itself must never meet more. */
export const MAX_JSON_NESTING = 64;
/** Half of a pair: with the flag `u`, a whole pair is one character of another kind. */
const HALF = /\p{Cs}/u;
const INTEGER = /^-?\d+$/;
const SMALLEST = -(2n ** 63n);
const LARGEST = 2n ** 63n - 1n;
/** The digits of 2^63 and a sign: a longer one cannot fit, and is not worth reading. */
const LONGEST_INTEGER = 20;

/**
 * Reads JSON without rounding: what is written as a whole number (`1`, `-5`) is a bigint, what is written with a point or an exponent
 * (`1.0`, `1e3`) a number. A number that neither can hold (`1e400`, `1e-400`) becomes NaN, for `checkExact` to refuse by name.
 * `what` names the text. Throws LimitExceeded for deep nesting and InvalidInput for what is no JSON or has one key twice.
 */
export function parseExactJson(text: string, what: string): unknown {
  checkNesting(text, what);
  try {
    return parse(text, undefined, { parseNumber: toExactNumber });
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    // The parser's own message quotes the text; the position is all its author needs.
    const at = /position (\d+)$/.exec(cause.message)?.[1];
    const kind = cause.message.startsWith('Duplicate key') ? 'holds one key twice' : 'is no valid JSON';
    throw new InvalidInput(
      `${what} ${kind}${at === undefined ? '' : ` (at character ${at})`}. Mend it and ask again.`,
      {
        cause,
      },
    );
  }
}

/** A number as it was written: bigint for a whole one, number for any other; NaN when the text says more than both can hold. */
export function toExactNumber(text: string): bigint | number {
  if (INTEGER.test(text)) return text.length > LONGEST_INTEGER ? Number.NaN : BigInt(text);
  const value = Number(text);
  const hasVanished = value === 0 && /[1-9]/.test(text.replace(/e.*$/i, ''));
  return Number.isFinite(value) && !hasVanished ? value : Number.NaN;
}

/**
 * Makes sure that a value reaches the database as it was sent. Throws InvalidInput that names the place: for a number that fits neither
 * 64 bits nor a double, and for half a surrogate pair, which UTF-8 cannot write.
 */
export function checkExact(value: unknown, place: string): void {
  if (typeof value === 'string' && HALF.test(value)) {
    throw new InvalidInput(`\`${place}\` holds half of a surrogate pair. Send whole characters.`);
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new InvalidInput(`\`${place}\` is a number that cannot be kept exactly. Send it as text.`);
  }
  if (typeof value === 'bigint' && (value < SMALLEST || value > LARGEST)) {
    throw new InvalidInput(`\`${place}\` is a whole number beyond 64 bits. Send it as text.`);
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, entry] of Object.entries(value)) {
    if (HALF.test(key)) {
      throw new InvalidInput(`\`${place}\` has a key with half of a surrogate pair. Send whole characters.`);
    }
    checkExact(entry, Array.isArray(value) ? `${place}[${key}]` : `${place}.${nameOf(key)}`);
  }
}

/** A plain name is told; anything else a client may have put there is not repeated. */
const nameOf = (key: string): string => (/^[\w-]{1,40}$/.test(key) ? key : '…');

function checkNesting(text: string, what: string): void {
  let nesting = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '"') at = endOfString(text, at);
    else if (char === '}' || char === ']') nesting -= 1;
    else if ((char === '{' || char === '[') && ++nesting > MAX_JSON_NESTING) {
      throw new LimitExceeded(`${what} nests deeper than ${MAX_JSON_NESTING}. Flatten it.`);
    }
  }
}

/** The closing quote, or the end of the text when there is none. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}
