import { isSymbol, keyword } from './names.ts';
import type { Token } from './tokens.ts';

/**
 * The database does not look at the clock while it evaluates one expression. A million simple steps take it well under a second;
 * more than that inside one expression is refused as far as the text shows it.
 */
export const MAX_LOOP_STEPS = 1_000_000;
/** A pattern may take a thousand times as long as a comparison. */
const MAX_REGEX_STEPS = 1_000;
/** A list whose length the text does not show: labels of a node, nodes of a path, a property. */
const UNKNOWN_LENGTH = 10;
const MAX_DEPTH = 4;

const LOOPS = new Set(['ALL', 'ANY', 'NONE', 'SINGLE', 'FILTER', 'EXTRACT']);
const ACCUMULATORS = new Set(['REDUCE', 'ALLREDUCE']);
const UNWIND_ADVICE = 'Use UNWIND with WHERE and LIMIT, which can be stopped at any row.';

/** A reason against a query, and the index of the token it is about. */
export interface Objection {
  readonly reason: string;
  readonly at: number;
}

interface Frame {
  readonly close: string;
  /** Where `x IN` may stand for this bracket to be a loop. */
  readonly variableAt: 'first' | 'after a comma' | 'nowhere';
  readonly opensAt: number;
  phase: 'outside' | 'list' | 'body';
  length: number;
}

/**
 * Estimates how often the expression loops of a query go round (`all`, `any`, `none`, `single`, `reduce`, list comprehensions): the
 * lengths of ranges and of list parameters, multiplied where one loop stands in the body of another. `range(0, size(xs) - 1)` counts
 * as a short list. What hides behind a variable is left to the watch over running queries. Returns the first objection, or undefined.
 */
export function inspectLoops(
  tokens: readonly Token[],
  parameters: Readonly<Record<string, unknown>>,
): Objection | undefined {
  const frames: Frame[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const frame = frames.at(-1);
    const text = tokens[at]?.kind === 'symbol' ? tokens[at]?.text : undefined;
    if (text === '(' || text === '[' || text === '{') frames.push(frameAt(tokens, at, text));
    else if (text !== undefined && text === frame?.close) frames.pop();
    else if (frame !== undefined) advance(frame, tokens, at);

    const added = lengthAt(tokens, at, parameters);
    if (added > 0) for (const open of frames) if (open.phase === 'list') open.length += added;
    const reason = reasonAgainst(frames, tokens, at);
    if (reason !== undefined) return { reason, at: frames.at(-1)?.opensAt ?? at };
  }
  return undefined;
}

function frameAt(tokens: readonly Token[], at: number, text: string): Frame {
  const before = keyword(tokens[at - 1]);
  const isFirst = text === '[' || (text === '(' && LOOPS.has(before));
  const isAfterComma = text === '(' && ACCUMULATORS.has(before);
  return {
    close: text === '(' ? ')' : text === '[' ? ']' : '}',
    variableAt: isFirst ? 'first' : isAfterComma ? 'after a comma' : 'nowhere',
    opensAt: at,
    phase: 'outside',
    length: 0,
  };
}

/** Whether the list or the body of this bracket's loop begins at this token, which stands directly in it. */
function advance(frame: Frame, tokens: readonly Token[], at: number): void {
  if (frame.phase === 'outside' && keyword(tokens[at]) === 'IN' && isVariableBefore(frame, tokens, at)) {
    frame.phase = 'list';
  } else if (frame.phase === 'list' && (isSymbol(tokens[at], '|') || keyword(tokens[at]) === 'WHERE')) {
    frame.phase = 'body';
  }
}

function isVariableBefore({ variableAt, opensAt }: Frame, tokens: readonly Token[], at: number): boolean {
  if (variableAt === 'first') return at === opensAt + 2;
  return variableAt === 'after a comma' && isSymbol(tokens[at - 2], ',');
}

function reasonAgainst(frames: readonly Frame[], tokens: readonly Token[], at: number): string | undefined {
  const loops = frames.filter(({ phase }) => phase !== 'outside');
  if (loops.length > MAX_DEPTH) {
    return `The query has ${loops.length} loops inside each other in one expression; ${MAX_DEPTH} are allowed. ${UNWIND_ADVICE}`;
  }
  const steps = loops.reduce((product, loop, index) => {
    const isBeingFilled = loop.phase === 'list' && index === loops.length - 1;
    if (loop.phase === 'body') return product * Math.max(loop.length, UNKNOWN_LENGTH);
    return isBeingFilled ? product * Math.max(loop.length, 1) : product;
  }, 1);
  if (steps > MAX_LOOP_STEPS) {
    return `The loops of one expression go round about ${steps} times; ${MAX_LOOP_STEPS} are allowed, for they cannot be stopped. ${UNWIND_ADVICE}`;
  }
  if (steps > MAX_REGEX_STEPS && isSymbol(tokens[at], '=~')) {
    return `A pattern is matched about ${steps} times inside one expression; ${MAX_REGEX_STEPS} are allowed, for they cannot be stopped. ${UNWIND_ADVICE}`;
  }
  return undefined;
}

/** How many items the range or the list parameter that begins here adds to the list it stands in; 0 when none begins here. */
function lengthAt(tokens: readonly Token[], at: number, parameters: Readonly<Record<string, unknown>>): number {
  if (isSymbol(tokens[at], '$')) {
    const value = valueOf(tokens[at + 1], parameters);
    return Array.isArray(value) ? value.length : 0;
  }
  const isRange = tokens[at]?.text.toLowerCase() === 'range' && isSymbol(tokens[at + 1], '(');
  return isRange ? rangeLength(tokens, at + 2, parameters) : 0;
}

/** The length of `range(a, b, step)`, estimated from the numbers in it where its ends are computed. */
function rangeLength(tokens: readonly Token[], from: number, parameters: Readonly<Record<string, unknown>>): number {
  const ends: Token[][] = [[]];
  for (let at = from, depth = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || (depth === 0 && isSymbol(token, ')'))) break;
    if (isSymbol(token, '(') || isSymbol(token, '[')) depth += 1;
    if (isSymbol(token, ')') || isSymbol(token, ']')) depth -= 1;
    if (depth === 0 && isSymbol(token, ',')) ends.push([]);
    else ends.at(-1)?.push(token);
  }
  const [first = [], last = [], step = []] = ends.map(
    (end) => [estimate(end, parameters), exact(end, parameters)] as const,
  );
  const [startAtMost = 0, start] = first;
  const [endAtMost = 0, end] = last;
  const stride = Math.max(1, Math.abs(step[1] ?? 1));
  const width = start !== undefined && end !== undefined ? Math.abs(end - start) : startAtMost + endAtMost;
  return Math.ceil(width / stride) + 1;
}

/** The value of `3`, `-3` or `$n`; undefined for everything that is computed. */
function exact(tokens: readonly Token[], parameters: Readonly<Record<string, unknown>>): number | undefined {
  const isNegative = isSymbol(tokens[0], '-');
  const [first, second, ...rest] = isNegative ? tokens.slice(1) : tokens;
  if (rest.length > 0) return undefined;
  const value = isSymbol(first, '$')
    ? numberOf(valueOf(second, parameters))
    : second === undefined
      ? literal(first)
      : undefined;
  return value === undefined ? undefined : isNegative ? -value : value;
}

/** At least what the numbers in a computed end can make: their product; what else is in it counts as a short list. */
function estimate(tokens: readonly Token[], parameters: Readonly<Record<string, unknown>>): number {
  let product = 1;
  tokens.forEach((token, at) => {
    const value = isSymbol(token, '$') ? numberOf(valueOf(tokens[at + 1], parameters)) : literal(token);
    if (value !== undefined) product *= Math.max(1, Math.abs(value));
    if (isSymbol(token, '^')) product = Number.POSITIVE_INFINITY;
  });
  return product + UNKNOWN_LENGTH;
}

/** Numbers as Cypher writes them: `2_000`, `0xff`, `0o7`, `1e9`. One that cannot be read counts as the largest. */
function literal(token: Token | undefined): number | undefined {
  if (token?.kind !== 'number') return undefined;
  const value = Number(token.text.replaceAll('_', '').toLowerCase());
  return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
}

const valueOf = (token: Token | undefined, parameters: Readonly<Record<string, unknown>>): unknown =>
  token !== undefined && Object.hasOwn(parameters, token.text) ? parameters[token.text] : undefined;

const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' || typeof value === 'bigint' ? Number(value) : undefined;
