import type { Mutation } from './mutations.ts';

/** A mutation with the number that turns it on. */
export interface Numbered extends Mutation {
  readonly id: number;
}

/** What the code with switches calls: notes that the place was reached, and tells whether its mutation is on. */
export const SWITCH = '__mutationIsOn';

/**
 * The text of a file with all its mutations in it, each behind a switch: so it is compiled once for all of them, and a run tells which
 * of them a test reaches. Mutations may lie in one another; within a changed place the others are left out.
 */
export function withSwitches(source: string, mutations: readonly Numbered[]): string {
  const outermostFirst = mutations.toSorted((a, b) => a.start - b.start || b.end - a.end || a.id - b.id);
  return render(source, { start: 0, end: source.length }, outermostFirst);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function render(source: string, { start, end }: Span, mutations: readonly Numbered[]): string {
  let text = '';
  let at = start;
  let left = mutations;
  for (let [first, ...others] = left; first !== undefined; [first, ...others] = left) {
    const { end: last } = first;
    const inner = others.filter((other) => other.start < last);
    text += source.slice(at, first.start) + switched(first, render(source, first, inner));
    at = last;
    left = others.filter((other) => other.start >= last);
  }
  return text + source.slice(at, end);
}

function switched({ id, kind, text }: Numbered, original: string): string {
  const isOn = `globalThis.${SWITCH}(${id})`;
  return kind === 'drop' ? `if (!${isOn}) { ${original} }` : `(${isOn} ? (${text}) : (${original}))`;
}
