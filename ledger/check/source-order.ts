import { ImportRejected, Problems } from '../read/problem.ts';
import type { Symbols } from '../read/symbols.ts';
import type { CheckedSource } from './check-source.ts';
import type { HandOver } from './document-owners.ts';

/** `first` must be imported before `next`. */
export interface Precedes {
  readonly first: Symbols;
  readonly next: Symbols;
  readonly why: string;
}

export interface OrderInput {
  readonly handOvers: readonly HandOver[];
  /** Whether the database has an entity of this id. */
  readonly isStored: (entityId: string) => boolean;
  /** The same, or a former one that was merged: a judgement can be kept on either. */
  readonly canBeJudged: (entityId: string) => boolean;
}

/**
 * One after the other, so that a source sees what the one before has written: the source that gives a document up before the one that takes it;
 * a source that declares an entity before those that speak of another that is merged into it, and before those that judge it; files of
 * judgements, which speak of what the others declare, last. Otherwise in the order given.
 * @throws {ImportRejected} when they wait for each other.
 */
export function orderSources(checked: readonly CheckedSource[], input: OrderInput): readonly CheckedSource[] {
  const before = [
    ...input.handOvers.map(({ from, to }) => ({ first: from, next: to, why: 'exchange documents' })),
    ...targetsFirst(checked, input.isStored),
  ];
  const judged = judgedFirst(checked, input.canBeJudged);
  const waiting = checked.toSorted((a, b) => speaksOfOthers(a) - speaksOfOthers(b));
  const ordered: CheckedSource[] = [];
  while (waiting.length > 0) {
    const left = new Set(waiting.map(({ symbols }) => symbols));
    const waitsIn =
      (rules: readonly Precedes[]) =>
      (one: CheckedSource): Precedes | undefined =>
        rules.find(({ first, next: after }) => after === one.symbols && first !== after && left.has(first));
    const waitsFor = waitsIn(before);
    const isFree = (one: CheckedSource): boolean => waitsFor(one) === undefined;
    const best = waiting.findIndex((one) => isFree(one) && waitsIn(judged)(one) === undefined);
    // Where a judgement cannot wait, its source is imported a second time (`judgedTooEarly`).
    const next = best === -1 ? waiting.findIndex(isFree) : best;
    if (next === -1) reportCircle(waiting, waitsFor);
    ordered.push(...waiting.splice(next, 1));
  }
  return ordered;
}

function speaksOfOthers({ symbols }: CheckedSource): number {
  return symbols.documents.size === 0 ? 1 : 0;
}

/** What is said of a merged entity is written as said of the other one, which must be there by then. */
function targetsFirst(checked: readonly CheckedSource[], isStored: OrderInput['isStored']): readonly Precedes[] {
  const merges = checked.flatMap(({ symbols }) => symbols.merges.map((line) => line.from.value));
  return merges.flatMap((from) => {
    const target = checked[0]?.redirects.of(from) ?? from;
    if (isStored(target)) return [];
    const [declarer] = checked.filter(({ symbols }) => symbols.entity(target) !== undefined);
    if (declarer === undefined) return [];
    return checked
      .filter(({ symbols }) => symbols.entity(from) !== undefined && symbols.entity(target) === undefined)
      .map(({ symbols }) => ({ first: declarer.symbols, next: symbols, why: 'merge entities of each other' }));
  });
}

/** A judgement is kept on its two entities, so they must be there when it is written. */
function judgedFirst(checked: readonly CheckedSource[], canBeJudged: OrderInput['canBeJudged']): readonly Precedes[] {
  return checked.flatMap(({ symbols: next }) => {
    const ids = next.judgements.flatMap(({ a, b }) => [a.value, b.value]);
    const foreign = ids.filter((id) => next.entity(id) === undefined && !canBeJudged(id));
    const declarers = checked.filter(({ symbols }) => foreign.some((id) => symbols.entity(id) !== undefined));
    return declarers.map(({ symbols: first }) => ({ first, next, why: 'judge entities of each other' }));
  });
}

/** Of sources in the order of their import those that judge entities which a later one declares. */
export function judgedTooEarly(
  ordered: readonly CheckedSource[],
  canBeJudged: OrderInput['canBeJudged'],
): readonly CheckedSource[] {
  const rules = judgedFirst(ordered, canBeJudged);
  const at = new Map(ordered.map(({ symbols }, index) => [symbols, index]));
  const isLate = ({ first, next }: Precedes): boolean => (at.get(first) ?? 0) > (at.get(next) ?? 0);
  return ordered.filter(({ symbols }) => rules.some((rule) => rule.next === symbols && isLate(rule)));
}

function reportCircle(
  waiting: readonly CheckedSource[],
  waitsFor: (one: CheckedSource) => Precedes | undefined,
): never {
  const problems = new Problems();
  for (const one of waiting) {
    const reason = waitsFor(one);
    const other = waiting.find(({ symbols }) => symbols === reason?.first);
    if (reason === undefined || other === undefined) continue;
    problems.add({
      file: one.source.path,
      line: 1,
      column: 1,
      code: 'cycle',
      message: `this file and ${other.source.path} ${reason.why}, so neither can be imported first`,
      remedy: `import ${other.source.path} alone first, then all`,
    });
  }
  throw new ImportRejected(problems);
}
