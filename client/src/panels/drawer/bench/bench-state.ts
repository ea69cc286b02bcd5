import type { Wire } from '@orrery/cypher/values/wire.ts';
import type { CypherAnswer } from '../../../api/answers.ts';
import type { CypherQuestion } from '../../../api/orrery-api.ts';
import type { Typed } from '../parameter-values.ts';
import type { Statement } from './statements.ts';

export type Mode = NonNullable<CypherQuestion['mode']>;

export interface Asked {
  readonly query: string;
  readonly parameters: Readonly<Record<string, Wire>>;
  readonly limit: number;
  readonly mode: Mode;
}

/** Milliseconds, by what they were spent on. */
export interface Spent {
  /** The query waited in the server until another one had ended. */
  readonly queue: number;
  readonly planning: number;
  readonly database: number;
  /** The rest of the way to the server and back. */
  readonly transfer: number;
}

export type CypherRun =
  | { readonly kind: 'idle' }
  /** `ticket`: of a query whose rows are counted while they are read. */
  | { readonly kind: 'running'; readonly since: number; readonly ticket?: string }
  /** A statement before it is still running. */
  | { readonly kind: 'waiting' }
  /** A statement before it failed. */
  | { readonly kind: 'skipped' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'missing'; readonly names: readonly string[] }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** `at`: when it came, in milliseconds, where it was kept over a reload. */
  | {
      readonly kind: 'done';
      readonly answer: CypherAnswer;
      readonly asked?: Asked;
      readonly at?: number;
      readonly spent?: Spent;
      /** Of an answer of the API: the answer as it came is in `answer` as a table. */
      readonly graphql?: GraphqlText;
    }
  /** It was too large to be kept over a reload, or it failed before it. */
  | { readonly kind: 'lost' };

export interface GraphqlText {
  /** All of it, in lines. */
  readonly json: string;
  /** The ids that it names: of entities, and of other things. */
  readonly ids: readonly string[];
}

/** A statement that was run, and what came of it. */
export interface Outcome {
  readonly statement: Statement;
  readonly run: CypherRun;
}

/** In what a bench is written. */
export type BenchLanguage = 'cypher' | 'graphql';

export type TypedValues = Readonly<Record<string, Typed>>;

/** What is written in a tab. */
export interface Draft {
  readonly id: string;
  /** Stands in its name while it has none of its own. */
  readonly number: number;
  readonly name: string | null;
  /** Null before anything was written. */
  readonly text: string | null;
  /** What stands in the fields of parameters, by name. */
  readonly typed: TypedValues;
  /** It was put there by the page, and not changed since: the next one may take its place. */
  readonly isHanded: boolean;
}

export interface BenchTab extends Draft {
  readonly outcomes: readonly Outcome[];
  /** Which of them is shown. */
  readonly shown: number;
}

export interface Workbench {
  /** At least one. */
  readonly tabs: readonly BenchTab[];
  readonly active: string;
  /** The latest last. */
  readonly closed: readonly Draft[];
  /** Parameters by the query that was run with them. */
  readonly remembered: Readonly<Record<string, TypedValues>>;
}

const MOST_CLOSED = 20;
const MOST_REMEMBERED = 50;
/** Each keeps its answers in memory. */
export const MOST_TABS = 40;

export const newDraft = (number: number): Draft => ({
  id: crypto.randomUUID(),
  number,
  name: null,
  text: null,
  typed: {},
  isHanded: false,
});

export const toTab = (draft: Draft): BenchTab => ({ ...draft, outcomes: [], shown: 0 });

export function emptyBench(): Workbench {
  const tab = toTab(newDraft(1));
  return { tabs: [tab], active: tab.id, closed: [], remembered: {} };
}

export function activeTab({ tabs, active }: Workbench): BenchTab {
  const tab = tabs.find(({ id }) => id === active) ?? tabs[0];
  if (tab === undefined) throw new Error('The workbench has no tab.');
  return tab;
}

export const changeTab = (bench: Workbench, id: string, change: Partial<BenchTab>): Workbench => ({
  ...bench,
  tabs: bench.tabs.map((tab) => (tab.id === id ? { ...tab, ...change } : tab)),
});

/** A tab more, which is shown. The same bench where there are as many tabs as there may be. */
export function openTab(
  bench: Workbench,
  content: Partial<Pick<Draft, 'name' | 'text' | 'typed' | 'isHanded'>> = {},
): Workbench {
  if (bench.tabs.length >= MOST_TABS) return bench;
  const used = new Set(bench.tabs.map(({ number }) => number));
  const number = Array.from(used, (_, at) => at + 1).find((one) => !used.has(one)) ?? used.size + 1;
  const tab = toTab({ ...newDraft(number), ...content });
  return { ...bench, tabs: [...bench.tabs, tab], active: tab.id };
}

/** Without this tab; its neighbour is shown. The last one gives way to an empty one. What was written in it can be opened again. */
export function closeTab(bench: Workbench, id: string): Workbench {
  const at = bench.tabs.findIndex((tab) => tab.id === id);
  const tab = bench.tabs[at];
  if (tab === undefined) return bench;
  const { outcomes: _, shown: __, ...draft } = tab;
  const isEmpty = (tab.text ?? '').trim() === '' && tab.name === null;
  const closed = isEmpty ? bench.closed : [...bench.closed, draft].slice(-MOST_CLOSED);
  const tabs = bench.tabs.filter((other) => other !== tab);
  const next = tabs[at] ?? tabs.at(-1);
  if (next === undefined) return { ...openTab({ ...bench, tabs: [] }), closed };
  return { ...bench, tabs, closed, active: bench.active === id ? next.id : bench.active };
}

/** Opens the tab that was closed last. */
export function reopenTab(bench: Workbench): Workbench {
  const last = bench.closed.at(-1);
  if (last === undefined || bench.tabs.length >= MOST_TABS) return bench;
  return { ...bench, closed: bench.closed.slice(0, -1), tabs: [...bench.tabs, toTab(last)], active: last.id };
}

/** An empty name takes the own name away. */
export const renameTab = (bench: Workbench, id: string, name: string): Workbench =>
  changeTab(bench, id, { name: oneLine(name) === '' ? null : oneLine(name) });

export const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/**
 * Puts a query of the page on the bench: into the tab that is shown where nothing of the reader's own stands there, else into one more. A
 * tab that holds the same text is shown instead. The values of parameters are those given, else those the query was run with last.
 */
export function handOver(
  bench: Workbench,
  {
    text,
    typed = bench.remembered[text] ?? {},
    name = null,
  }: { readonly text: string; readonly typed?: TypedValues; readonly name?: string | null },
): Workbench {
  const same = bench.tabs.find((tab) => tab.text === text);
  if (same !== undefined)
    return { ...changeTab(bench, same.id, { typed: { ...same.typed, ...typed } }), active: same.id };
  const tab = activeTab(bench);
  const isFree = tab.isHanded || (tab.text ?? '').trim() === '';
  const content = { text, typed, name, isHanded: true };
  if (!isFree) {
    const opened = openTab(bench, content);
    // No tab more fits: what is written stays, and can be opened again.
    return opened === bench ? handOver(closeTab(bench, bench.tabs[0]?.id ?? ''), { text, typed, name }) : opened;
  }
  return changeTab(bench, tab.id, { ...content, outcomes: [], shown: 0 });
}

/** The newest queries are remembered with what was typed for them. */
export function remember(bench: Workbench, query: string, typed: TypedValues): Workbench {
  const others = Object.entries(bench.remembered).filter(([one]) => one !== query);
  return { ...bench, remembered: Object.fromEntries([...others.slice(1 - MOST_REMEMBERED), [query, typed]]) };
}
