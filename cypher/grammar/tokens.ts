import { ExternalTokenizer, type InputStream, type Stack } from '@lezer/lr';
import {
  clauseEnd,
  comprehensionOpen,
  LIMIT,
  labelIs,
  ORDER,
  patternComprehensionOpen,
  patternOpen,
  SKIP,
} from './generated/terms.ts';

const END = -1;
const [TAB, LINE, RETURN, SPACE, QUOTE, STAR, SLASH, LESS, MINUS, TICK, BACKSLASH] = [
  9, 10, 13, 32, 34, 42, 47, 60, 45, 96, 92,
];
const APOSTROPHE = 39;
const [ROUND, ROUND_END, SQUARE, SQUARE_END, CURLY, CURLY_END, COMMA, BAR, EQUALS, DOLLAR, PERCENT, BANG] = [
  40, 41, 91, 93, 123, 125, 44, 124, 61, 36, 37, 33,
];

/** Behind a clause one of these begins the next. Where the clause could go on with the word as a name, it does. */
const CLAUSE_WORDS = new Set(
  (
    'USE MATCH OPTIONAL RETURN WITH UNWIND CALL CREATE INSERT MERGE SET REMOVE DELETE DETACH NODETACH FOREACH LOAD FINISH ORDER SKIP OFFSET ' +
    'LIMIT'
  ).split(' '),
);

/**
 * One bracket, or one word, says too little about what it begins: `(a)` may be a value or the first node of a pattern. Neo4j's parser looks
 * ahead as far as it must; so does this.
 */
export const openings = new ExternalTokenizer(
  (input, stack) => {
    if (input.next === ROUND) {
      if (stack.canShift(patternOpen) && opensPattern(input, 0)) input.acceptToken(patternOpen, 1);
    } else if (input.next === SQUARE) {
      if (stack.canShift(comprehensionOpen)) readSquare(input);
    } else if (isLetter(input.next, false)) {
      if (stack.canShift(clauseEnd) && beginsClause(input, stack)) input.acceptToken(clauseEnd, 0);
      else if (isLetterI(input.next) && stack.canShift(labelIs) && isBeforeLabel(input)) input.acceptToken(labelIs, 2);
    }
  },
  { contextual: true },
);

/** Where ORDER BY, SKIP or LIMIT may belong to the clause before, they do. */
function beginsClause(input: InputStream, stack: Stack): boolean {
  const word = textOf(input, 0, wordAt(input, 0)).toUpperCase();
  if (!CLAUSE_WORDS.has(word)) return false;
  const own = ENDINGS.get(word);
  return own === undefined || !stack.canShift(own);
}

const ENDINGS = new Map([
  ['ORDER', ORDER],
  ['SKIP', SKIP],
  ['OFFSET', SKIP],
  ['LIMIT', LIMIT],
]);

function readSquare(input: InputStream): void {
  const start = afterSpace(input, 1);
  const inside = insideOf(input, 0);
  if (inside === undefined) return;
  const name = wordAt(input, start);
  const after = afterSpace(input, start + name);
  const first = name > 0 && input.peek(after) === EQUALS ? afterSpace(input, after + 1) : start;
  if (input.peek(first) === ROUND) {
    if (inside.hasBar && opensPattern(input, first)) input.acceptToken(patternComprehensionOpen, 1);
  } else if (name > 0 && textOf(input, after, wordAt(input, after)).toUpperCase() === 'IN') {
    if (inside.hasBar || !inside.hasComma) input.acceptToken(comprehensionOpen, 1);
  }
}

/** `n IS Label`, but not `n IS NULL`, `IS TYPED`, `IS NORMALIZED`. */
function isBeforeLabel(input: InputStream): boolean {
  if (textOf(input, 0, wordAt(input, 0)).toUpperCase() !== 'IS') return false;
  const at = afterSpace(input, 2);
  const next = input.peek(at);
  if (next === DOLLAR || next === PERCENT || next === BANG || next === ROUND) return true;
  const length = wordAt(input, at);
  return length > 0 && !/^(?:NOT|NULL|TYPED|NFK?[CD]|NORMALIZED)$/i.test(textOf(input, at, length));
}

/** Whether behind the bracket that closes this one a relationship follows: `(…)-`, `(…)<-`, and another dash. */
function opensPattern(input: InputStream, from: number): boolean {
  const inside = insideOf(input, from);
  if (inside === undefined) return false;
  let at = afterSpace(input, inside.end);
  if (input.peek(at) === LESS) at = afterSpace(input, at + 1);
  if (!isDash(input.peek(at))) return false;
  at = afterSpace(input, at + 1);
  if (input.peek(at) === SQUARE) {
    const detail = insideOf(input, at);
    if (detail === undefined) return false;
    at = afterSpace(input, detail.end);
  }
  if (!isDash(input.peek(at))) return false;
  at = afterSpace(input, at + 1);
  if (input.peek(at) === 62) at = afterSpace(input, at + 1);
  return input.peek(at) === ROUND;
}

const isLetterI = (char: number): boolean => char === 73 || char === 105;

const isDash = (char: number): boolean =>
  char === MINUS || (char >= 0x2010 && char <= 0x2015) || [0xad, 0x2212, 0xfe58, 0xfe63, 0xff0d].includes(char);

interface Inside {
  /** The place behind the bracket that closes. */
  readonly end: number;
  /** Whether they stand in these brackets themselves, and not in others within. */
  readonly hasBar: boolean;
  readonly hasComma: boolean;
}

/** What stands in the brackets that open at this place; undefined where they are not closed. */
function insideOf(input: InputStream, from: number): Inside | undefined {
  let [depth, hasBar, hasComma] = [0, false, false];
  for (let at = from; ; ) {
    const char = input.peek(at);
    if (char === END) return undefined;
    if (char === ROUND || char === SQUARE || char === CURLY) depth += 1;
    else if (char === ROUND_END || char === SQUARE_END || char === CURLY_END) depth -= 1;
    else if (depth === 1 && char === BAR) hasBar = true;
    else if (depth === 1 && char === COMMA) hasComma = true;
    if (depth === 0) return { end: at + 1, hasBar, hasComma };
    at = afterClosed(input, at);
  }
}

/** The place behind a text, a quoted name or a comment; else behind one letter. */
function afterClosed(input: InputStream, from: number): number {
  const char = input.peek(from);
  if (char === SLASH && (input.peek(from + 1) === SLASH || input.peek(from + 1) === STAR))
    return afterComment(input, from);
  if (char !== QUOTE && char !== APOSTROPHE && char !== TICK) return from + 1;
  for (let at = from + 1; ; at += 1) {
    const next = input.peek(at);
    if (next === END) return at;
    if (next === BACKSLASH && char !== TICK) at += 1;
    else if (next === char) return at + 1;
  }
}

function afterComment(input: InputStream, from: number): number {
  const isLine = input.peek(from + 1) === SLASH;
  for (let at = from + 2; ; at += 1) {
    const char = input.peek(at);
    if (char === END) return at;
    if (isLine ? char === LINE || char === RETURN : char === STAR && input.peek(at + 1) === SLASH)
      return isLine ? at : at + 2;
  }
}

/** The place of the first letter that is neither white space nor in a comment. */
function afterSpace(input: InputStream, from: number): number {
  for (let at = from; ; ) {
    const char = input.peek(at);
    if (char === SPACE || char === LINE || char === TAB || char === RETURN || char === 0xa0 || char === 0x3000) at += 1;
    else if (char === SLASH && (input.peek(at + 1) === SLASH || input.peek(at + 1) === STAR))
      at = afterComment(input, at);
    else return at;
  }
}

/** How many letters the name has that begins at this place; 0 where none does. */
function wordAt(input: InputStream, from: number): number {
  if (input.peek(from) === TICK) return afterClosed(input, from) - from;
  let at = from;
  while (isLetter(input.peek(at), at > from)) at += 1;
  return at - from;
}

const isLetter = (char: number, isInside: boolean): boolean =>
  (char >= 97 && char <= 122) ||
  (char >= 65 && char <= 90) ||
  char === 95 ||
  (isInside && char >= 48 && char <= 57) ||
  (char > 0xa0 && !(char >= 0x2000 && char <= 0x2bff) && !(char >= 0x3000 && char <= 0x3004));

const textOf = (input: InputStream, from: number, length: number): string =>
  Array.from({ length }, (_, at) => String.fromCharCode(input.peek(from + at))).join('');
