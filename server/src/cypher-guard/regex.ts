import { isSymbol, keyword } from './names.ts';
import type { Token } from './tokens.ts';

/** Each open repetition more multiplies the time by the length of the text: with three, one long paragraph takes hours. */
const MAX_UNBOUNDED = 2;
/** Options, alternatives and ranges multiply the time by the number of ways there are. */
const MAX_WAYS = 256;
/** The same beside two open repetitions, which take long enough by themselves. */
const MAX_WAYS_WHEN_OPEN = 8;
/** With two open repetitions the time grows with the square of the text: only texts of a known size may be matched. */
const MAX_TEXT = 20_000;
/** Of two words joined, `n.first + ' ' + n.last`. More of them can double a text again and again. */
const MAX_JOINS = 2;
const BUILDERS = new Set(['REDUCE', 'REPLACE']);
const MAX_PATTERN = 500;
const ADVICE = 'Use CONTAINS, STARTS WITH or a simpler pattern.';

/** What this reader of patterns does not follow: quoting, references, nested or odd classes, look-around, comments. */
const UNREADABLE = /\\[QEkpPxX1-9]|\[\^?\]|\[[^\]\\]*(?:\\.[^\]\\]*)*\[|&&|\(\?(?!:|[imsu]+\))/;

/**
 * The database does not interrupt a regular expression, so one that explodes would outlive every time limit.
 * Only patterns that can be read here are let through: a text or a parameter, without repetition inside repetition.
 * Returns the reason against the `=~` at this place, or undefined.
 */
export function inspectRegex(
  tokens: readonly Token[],
  at: number,
  parameters: Readonly<Record<string, unknown>>,
): string | undefined {
  const token = tokens[at];
  if (token?.kind !== 'symbol' || token.text !== '=~') return undefined;
  const pattern = patternAfter(tokens, at, parameters);
  if (pattern === undefined) {
    return `The pattern after =~ must be one text in quotes or one parameter that holds a text. ${ADVICE}`;
  }
  return dangerIn(pattern) ?? (isQuadratic(pattern) ? reasonAgainstText(tokens, parameters) : undefined);
}

const isQuadratic = (pattern: string): boolean => (measure(pattern)?.unbounded ?? MAX_UNBOUNDED) >= MAX_UNBOUNDED;

/** What is matched may come from anywhere in the query, through variables; so the whole of it must build no long text. */
function reasonAgainstText(
  tokens: readonly Token[],
  parameters: Readonly<Record<string, unknown>>,
): string | undefined {
  const builder = tokens.find((token, at) => BUILDERS.has(keyword(token)) && isSymbol(tokens[at + 1], '('));
  if (builder !== undefined) {
    return `A pattern with ${MAX_UNBOUNDED} open repetitions may not stand beside ${builder.text}, which can build a text of any length. ${ADVICE}`;
  }
  const joins = tokens.filter((token, at) => isSymbol(token, '||') || isTextJoin(tokens, at)).length;
  if (joins > MAX_JOINS) {
    return `A pattern with ${MAX_UNBOUNDED} open repetitions stands beside ${joins} joins of texts; ${MAX_JOINS} are allowed. ${ADVICE}`;
  }
  if (longestText(parameters) > MAX_TEXT) {
    return `A pattern with ${MAX_UNBOUNDED} open repetitions stands beside a parameter of more than ${MAX_TEXT} characters. ${ADVICE}`;
  }
  return undefined;
}

/** `n.count + 1` joins no texts. */
const isTextJoin = (tokens: readonly Token[], at: number): boolean =>
  isSymbol(tokens[at], '+') && tokens[at - 1]?.kind !== 'number' && tokens[at + 1]?.kind !== 'number';

function longestText(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((longest: number, item: unknown) => Math.max(longest, longestText(item)), 0);
}

function patternAfter(
  tokens: readonly Token[],
  at: number,
  parameters: Readonly<Record<string, unknown>>,
): string | undefined {
  const first = tokens[at + 1];
  const isParameter = first?.kind === 'symbol' && first.text === '$';
  const follower = tokens[at + (isParameter ? 3 : 2)];
  // Anything but a closing sign or the next clause could make the pattern longer than what is looked at here.
  if (follower?.kind === 'symbol' && !')]},;|'.includes(follower.text)) return undefined;
  if (isParameter) {
    const name = tokens[at + 2]?.text ?? '';
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    return typeof value === 'string' ? value : undefined;
  }
  return first?.kind === 'string' ? first.text.replaceAll('\\\\', '\\') : undefined;
}

/** The reason against a Java pattern, or undefined when its time stays small. */
export function dangerIn(pattern: string): string | undefined {
  if (pattern.length > MAX_PATTERN) return `The pattern has more than ${MAX_PATTERN} characters. ${ADVICE}`;
  if (/\\[1-9k]/.test(pattern)) return `The pattern refers back to a group, which can take for ever. ${ADVICE}`;
  if (UNREADABLE.test(pattern)) return `The pattern uses more than plain groups, classes and repetitions. ${ADVICE}`;
  const shape = measure(pattern);
  if (shape === undefined)
    return `The pattern repeats a group that itself repeats or chooses, which can take for ever. ${ADVICE}`;
  if (shape.unbounded > MAX_UNBOUNDED) {
    return `The pattern has ${shape.unbounded} open repetitions; ${MAX_UNBOUNDED} are allowed. ${ADVICE}`;
  }
  const ways = shape.unbounded < MAX_UNBOUNDED ? MAX_WAYS : MAX_WAYS_WHEN_OPEN;
  if (shape.ways > ways) return `The pattern has ${shape.ways} choices; ${ways} are allowed. ${ADVICE}`;
  return undefined;
}

interface Shape {
  readonly unbounded: number;
  /** Options, alternatives and ranges, multiplied. */
  readonly ways: number;
}

/** One step of a pattern: an escape, a class, the start of a group, or any other character; then what repeats it. */
const STEP = /(\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[imsu]+(?=\))|:))?|[^])([*+?]|\{\d*,?\d*\})?([?+])?/gsy;

/** Counts what can make matching slow; undefined when a group that repeats or chooses is itself repeated. */
function measure(pattern: string): Shape | undefined {
  const open: { varies: boolean; alternatives: number }[] = [{ varies: false, alternatives: 1 }];
  let unbounded = 0;
  let ways = 1;
  for (const [, thing = '', repetition] of pattern.matchAll(STEP)) {
    if (thing.startsWith('(')) open.push({ varies: false, alternatives: 1 });
    const closed = thing === ')' && open.length > 1 ? open.pop() : undefined;
    const group = open.at(-1);
    if (thing === '|' && group !== undefined) group.alternatives += 1;
    ways *= (closed?.alternatives ?? 1) * waysOf(repetition);
    const isChoice = thing === '|' || repetition === '?' || (repetition?.includes(',') ?? false);
    if (repetition !== undefined && repetition !== '?' && closed?.varies === true) return undefined;
    if (isUnbounded(repetition)) unbounded += 1;
    if (isChoice || repetition !== undefined || closed?.varies === true) {
      for (const outer of open) outer.varies = true;
    }
  }
  return { unbounded, ways: open.reduce((product, { alternatives }) => product * alternatives, ways) };
}

/** In how many ways `?` or `{2,5}` can match; an open repetition is counted apart. */
function waysOf(repetition: string | undefined): number {
  if (repetition === '?') return 2;
  const range = /^\{(\d*),(\d+)\}$/.exec(repetition ?? '');
  return range === null || isUnbounded(repetition) ? 1 : Math.max(1, Number(range[2]) - Number(range[1]) + 1);
}

/** A range of hundreds is as bad as an open one. */
const isUnbounded = (repetition: string | undefined): boolean =>
  repetition !== undefined && /^(?:[*+]|\{\d+,\}|\{\d*,?\d{3,}\})$/.test(repetition);
