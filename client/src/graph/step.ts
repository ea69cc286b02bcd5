/** The kinds of steps that undo takes back. Each has its words in `i18n/step-words.ts`; the compiler asks for them. */
export const STEP_KINDS = [
  'add',
  'arrange',
  'as-of',
  'camera',
  'clear',
  'collapse',
  'document',
  'drag',
  'expand',
  'filter',
  'fold',
  'group',
  'lens',
  'open',
  'pin',
  'range',
  'remove',
  'rename',
  'start',
  'style',
  'unfold',
  'ungroup',
  'unpin',
] as const;

export type StepKind = (typeof STEP_KINDS)[number];

/** What was done, to be told as "Undo expand Meta". The same object stands for the step as long as it lasts, undone or not. */
export interface Step {
  readonly kind: StepKind;
  /** Whom or what it was done to, where that is one thing. */
  readonly name?: string | undefined;
  readonly nameZh?: string | null | undefined;
  /** How many nodes it was done to, where that is several. */
  readonly count?: number | undefined;
}

interface Named {
  readonly name: string;
  readonly nameZh: string | null;
}

/** A step done to these: one is named, several are counted. */
export function stepOn(kind: StepKind, [first, ...others]: readonly Named[]): Step {
  if (first === undefined) return { kind };
  return others.length === 0 ? { kind, name: first.name, nameZh: first.nameZh } : { kind, count: others.length + 1 };
}

export const isSameStep = (a: Step | undefined, b: Step): boolean =>
  a !== undefined && a.kind === b.kind && a.name === b.name && a.count === b.count;
