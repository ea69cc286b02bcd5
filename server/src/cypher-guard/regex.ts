import type { Token } from './tokens.ts';

/** Each open repetition more multiplies the time by the length of the text. */
const MAX_UNBOUNDED = 3;
/** Each choice more (an option, an alternative, a range) doubles the time. */
const MAX_CHOICES = 8;
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
  return dangerIn(pattern);
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
  if (shape.choices > MAX_CHOICES)
    return `The pattern has ${shape.choices} choices; ${MAX_CHOICES} are allowed. ${ADVICE}`;
  return undefined;
}

interface Shape {
  readonly unbounded: number;
  readonly choices: number;
}

/** One step of a pattern: an escape, a class, the start of a group, or any other character; then what repeats it. */
const STEP = /(\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[imsu]+(?=\))|:))?|[^])([*+?]|\{\d*,?\d*\})?([?+])?/gsy;

/** Counts what can make matching slow; undefined when a group that repeats or chooses is itself repeated. */
function measure(pattern: string): Shape | undefined {
  const open: { varies: boolean }[] = [];
  let unbounded = 0;
  let choices = 0;
  for (const [, thing = '', repetition] of pattern.matchAll(STEP)) {
    if (thing.startsWith('(')) open.push({ varies: false });
    const closed = thing === ')' ? open.pop() : undefined;
    const isChoice = thing === '|' || repetition === '?' || (repetition?.includes(',') ?? false);
    if (isChoice) choices += 1;
    if (repetition !== undefined && repetition !== '?' && closed?.varies === true) return undefined;
    if (isUnbounded(repetition)) unbounded += 1;
    if (isChoice || repetition !== undefined || closed?.varies === true) {
      for (const group of open) group.varies = true;
    }
  }
  return { unbounded, choices };
}

/** A range of hundreds is as bad as an open one. */
const isUnbounded = (repetition: string | undefined): boolean =>
  repetition !== undefined && /^(?:[*+]|\{\d+,\}|\{\d*,?\d{3,}\})$/.test(repetition);
