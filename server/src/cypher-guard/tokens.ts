import { CypherRefused, placeOf } from './cypher-errors.ts';
import type { Reading } from './readings.ts';

/** `name` is a back-ticked name without its ticks; `text` of a string is what stands between its quotes, escapes kept. */
export interface Token {
  readonly kind: 'word' | 'name' | 'string' | 'number' | 'symbol';
  readonly text: string;
  /** Where it starts in what the author wrote. */
  readonly offset: number;
}

const SPACE = /\s/u;
const WORD = /[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{M}\p{Nd}_\u00b7]*/uy;
const NUMBER = /\d[\p{L}\d_]*(?:\.\d[\p{L}\d_]*)?/uy;
/** Invisible characters, full-width forms and other look-alikes of ASCII: outside quotes they can only mislead. */
const MISLEADING = /[\p{Cf}\p{Cc}\uff00-\uffef]/u;
/** ASCII signs, which begin neither a word nor a number and mislead in no way. */
const SIGN = /[!#-&(-.:-@[-^{-~]/;
/** An ordinary query of the longest text has half of it. What has more is refused before any of it is looked at. */
const MAX_TOKENS = 6_000;
const PAIRS = ['=~', '||', '..'];

/**
 * Splits one reading of a query, comments and white space left out. Our own, so that nothing hides in a string, a comment or a back-tick.
 * Throws CypherRefused for what is left open and for characters that mislead: a tokenizer that guesses is no guard.
 */
export function tokenize(reading: Reading, query: string): readonly Token[] {
  const { text, offsets } = reading;
  const tokens: Token[] = [];
  const offsetAt = (at: number): number => offsets[at] ?? query.length;
  const refuse = (message: string, at: number): CypherRefused =>
    new CypherRefused(message, 1, placeOf(query, offsetAt(at)));
  const add = (kind: Token['kind'], piece: string, at: number): void => {
    if (tokens.length === MAX_TOKENS) {
      throw refuse(`The query has more than ${MAX_TOKENS} words and signs. Send long lists as parameters.`, at);
    }
    tokens.push({ kind, text: piece, offset: offsetAt(at) });
  };

  for (let at = 0; at < text.length; ) {
    const char = text[at] ?? '';
    if (SPACE.test(char)) at += 1;
    else if (text.startsWith('//', at)) at = endOfLine(text, at);
    else if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2);
      if (end < 0) throw refuse('The comment that starts here is never closed. Close it with */.', at);
      at = end + 2;
    } else if (char === "'" || char === '"') {
      const end = endOfString(text, at);
      if (end === undefined) throw refuse(`The text that starts here is never closed. Close it with ${char}.`, at);
      add('string', text.slice(at + 1, end), at);
      at = end + 1;
    } else if (char === '`') {
      const end = endOfName(text, at);
      if (end === undefined) throw refuse('The name that starts here is never closed. Close it with a back-tick.', at);
      add('name', text.slice(at + 1, end).replaceAll('``', '`'), at);
      at = end + 1;
    } else if (SIGN.test(char)) {
      const piece = PAIRS.find((pair) => text.startsWith(pair, at)) ?? char;
      add('symbol', piece, at);
      at += piece.length;
    } else {
      const word = match(WORD, text, at);
      const number = word === undefined ? match(NUMBER, text, at) : undefined;
      const piece = word ?? number ?? PAIRS.find((pair) => text.startsWith(pair, at)) ?? characterAt(text, at);
      if (MISLEADING.test(piece)) {
        throw refuse(`The character ${nameOf(piece)} is invisible or only looks like another. Type the plain one.`, at);
      }
      add(word !== undefined ? 'word' : number !== undefined ? 'number' : 'symbol', piece, at);
      at += piece.length;
    }
  }
  return tokens;
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

const characterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0);

function nameOf(piece: string): string {
  const bad = [...piece].find((char) => MISLEADING.test(char)) ?? piece;
  return `U+${(bad.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

/** The closing quote; a back-slash protects the character after it. */
function endOfString(text: string, from: number): number | undefined {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === text[from]) return at;
  }
  return undefined;
}

/** The closing back-tick; a doubled one stands for itself. */
function endOfName(text: string, from: number): number | undefined {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '`') continue;
    if (text[at + 1] !== '`') return at;
    at += 1;
  }
  return undefined;
}
