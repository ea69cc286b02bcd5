import { holds, lowerCase, type Step } from './cells.ts';

/** What a step may ask for and tell. */
export interface StepContext {
  /** Whether the text is a name of that entity of the mapping, anywhere in the table. */
  readonly isNameOf: (entity: string, name: string) => boolean;
  /** Told of every item that is left out, and why. */
  readonly onLeftOut: (item: string, reason: string) => void;
  /** Told of every item that a `lookup` does not list: that is what it is for, so such items are only counted. */
  readonly onUnlisted: () => void;
}

/** Cuts and cleans a cell, step by step; empty items go without a word, they say nothing. */
export function applySteps(cell: string, steps: readonly Step[], context: StepContext): readonly string[] {
  let items: readonly string[] = [cell];
  for (const step of steps) items = applyStep(items, step, context);
  return items.filter((item) => item.trim() !== '');
}

function applyStep(items: readonly string[], step: Step, context: StepContext): readonly string[] {
  if ('rewrite' in step) {
    return items.flatMap((item) => step.rewrite.find(({ startsWith }) => item.startsWith(startsWith))?.as ?? [item]);
  }
  if ('split' in step) return items.flatMap((item) => splitAll(item, step.split));
  if ('rejoin' in step) return rejoin(items);
  if ('headings' in step) return items.flatMap((item) => cutAtHeadings(item, step.headings));
  if ('spaces' in step) return items.map((item) => item.replaceAll(/\s+/g, ' ').trim());
  if ('strip' in step) return items.map((item) => splitAll(item, step.strip).join(''));
  if ('keepAfter' in step) return items.map((item) => lastOf(splitAll(item, step.keepAfter)));
  if ('keepBefore' in step) return items.map((item) => splitAll(item, step.keepBefore)[0] ?? '');
  if ('dropAtStart' in step) return items.map((item) => dropAtStart(item, step.dropAtStart));
  if ('dropAtEnd' in step) return items.map((item) => dropAtEnd(item, step.dropAtEnd));
  if ('dropInBrackets' in step) return items.map((item) => dropInBrackets(item, step.dropInBrackets));
  if ('spell' in step) {
    return items.flatMap((item) => listOf(own(step.spell, item)) ?? [item]);
  }
  if ('lookup' in step) {
    return items.flatMap((item) => {
      const found = listOf(own(step.lookup, item));
      if (found === undefined && item.trim() !== '') context.onUnlisted();
      return found ?? [];
    });
  }
  return items.filter((item) => item.trim() === '' || !isLeftOut(item, step.leaveOut, context));
}

function splitAll(item: string, separators: readonly string[]): readonly string[] {
  return separators.reduce<readonly string[]>(
    (parts, separator) => parts.flatMap((part) => part.split(separator)),
    [item],
  );
}

/** Where a separator stands inside a name, what follows it begins with a space: `SambaNova Systems, Inc`. */
function rejoin(items: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (last !== undefined && item.startsWith(' ')) joined[joined.length - 1] = `${last},${item}`;
    else joined.push(item);
  }
  return joined;
}

/** Lines that are headings end one item and begin another; all other line breaks stand inside an item. */
function cutAtHeadings(item: string, headings: readonly string[]): readonly string[] {
  const known = lowerCase(headings);
  const parts: string[][] = [[]];
  for (const line of item.split('\n')) {
    if (known.has(line.trim().replace(/:$/, '').toLowerCase())) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts.map((lines) => lines.join(' '));
}

function lastOf(parts: readonly string[]): string {
  return parts.at(-1) ?? '';
}

function dropAtStart(item: string, words: readonly string[]): string {
  const text = item.trimStart();
  const word = words.find((each) => text.toLowerCase().startsWith(each.toLowerCase()));
  return word === undefined ? item : text.slice(word.length);
}

function dropAtEnd(item: string, words: readonly string[]): string {
  const text = item.trimEnd();
  const word = words.find((each) => text.toLowerCase().endsWith(each.toLowerCase()));
  return word === undefined ? item : text.slice(0, text.length - word.length);
}

function dropInBrackets(item: string, words: readonly string[]): string {
  return item.replaceAll(/\(([^()]*)\)/g, (all, inside: string) =>
    words.includes(inside.trim().toLowerCase()) ? ' ' : all,
  );
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function listOf(value: string | readonly string[] | undefined): readonly string[] | undefined {
  return typeof value === 'string' ? [value] : value;
}

type LeaveOut = Extract<Step, { leaveOut: unknown }>['leaveOut'];

function isLeftOut(item: string, rule: LeaveOut, { isNameOf, onLeftOut }: StepContext): boolean {
  // `is` and `startsWith` look at the item as it stands, spaces included: the steps before decide about them.
  const applies =
    rule.is?.includes(item) === true ||
    rule.startsWith?.some((start) => item.startsWith(start)) === true ||
    holds(item, { ...rule, is: undefined, startsWith: undefined }) ||
    (rule.namesOf !== undefined && isNameOf(rule.namesOf, item));
  if (applies) onLeftOut(item, rule.reason);
  return applies;
}
