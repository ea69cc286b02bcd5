import type { BrowserDatabase } from '../../../workspace/database.ts';
import {
  type BenchTab,
  type CypherRun,
  type Draft,
  emptyBench,
  type Outcome,
  toTab,
  type Workbench,
} from './bench-state.ts';

/** Answers of more tabs than this are forgotten, the oldest first: each may have five megabytes. */
const MOST_ANSWERED = 24;
/** Under this id stand those of the tabs that have answers, the latest last. */
const INDEX = 'index';

interface KeptIndex {
  readonly id: string;
  readonly ids: readonly string[];
}

interface KeptAnswers {
  readonly id: string;
  readonly outcomes: readonly Outcome[];
  readonly shown: number;
}

/** Under which id the answers of a tab are kept, by the id of the tab. */
export type AnswerIds = ReadonlyMap<string, string>;

interface Place {
  readonly storage: Storage;
  readonly key: string;
}

/** What is written survives a reload of this tab of the browser. Storage may be full or forbidden: then nothing outlives the page. */
export function keepDrafts(
  { storage, key }: Place,
  { tabs, active, closed, remembered }: Workbench,
  answers: AnswerIds,
): void {
  const drafts = tabs.map(({ outcomes: _, shown: __, ...draft }) => ({ ...draft, answers: answers.get(draft.id) }));
  try {
    storage.setItem(key, JSON.stringify({ tabs: drafts, active, closed, remembered }));
  } catch {
    // Nothing to do.
  }
}

interface KeptBench {
  readonly bench: Workbench;
  readonly answers: AnswerIds;
}

/** What `keepDrafts` wrote, without answers; an empty bench where there is nothing, or what another version wrote otherwise. */
export function readDrafts({ storage, key }: Place): KeptBench {
  const nothing = (): KeptBench => ({ bench: emptyBench(), answers: new Map() });
  try {
    const kept = JSON.parse(storage.getItem(key) ?? 'null') as Partial<Record<keyof Workbench, unknown>> | null;
    const [tabs, closed] = [kept?.tabs, kept?.closed].map((some) => (Array.isArray(some) ? some.filter(isDraft) : []));
    const first = tabs?.[0];
    if (tabs === undefined || first === undefined) return nothing();
    const active = tabs.find(({ id }) => id === kept?.active) ?? first;
    const remembered = isRecord(kept?.remembered) ? (kept.remembered as Workbench['remembered']) : {};
    // One that was kept before its answers had an id of their own has them under its own.
    const answers = new Map(tabs.map(({ id, answers: given }) => [id, typeof given === 'string' ? given : id]));
    const drafts = tabs.map(({ answers: _, ...draft }) => toTab(draft));
    return { bench: { tabs: drafts, active: active.id, closed: closed ?? [], remembered }, answers };
  } catch {
    return nothing();
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isDraft = (value: unknown): value is Draft & { readonly answers?: unknown } =>
  isRecord(value) &&
  typeof value['id'] === 'string' &&
  typeof value['number'] === 'number' &&
  (value['text'] === null || typeof value['text'] === 'string') &&
  isRecord(value['typed']);

/** Keeps answers under an id. Rejects where the browser keeps nothing. Failures and what still ran are not kept as such: they are told as lost. */
export async function keepAnswers(
  database: BrowserDatabase,
  { id, outcomes, shown }: Pick<BenchTab, 'id' | 'outcomes' | 'shown'>,
): Promise<void> {
  const written = Date.now();
  const kept = outcomes.map(({ statement, run }) => ({ statement, run: keptRun(run, written) }));
  const answers: KeptAnswers = { id, outcomes: kept, shown };
  await database.put('answers', answers);
  const known = await database.get('answers', INDEX);
  const ids = [...(isIndex(known) ? known.ids : []).filter((one) => one !== id), id];
  const index: KeptIndex = { id: INDEX, ids: ids.slice(-MOST_ANSWERED) };
  await database.put('answers', index);
  await Promise.all(ids.slice(0, -MOST_ANSWERED).map((old) => database.remove('answers', old)));
}

function keptRun(run: CypherRun, written: number): CypherRun {
  if (run.kind === 'done') return { ...run, at: run.at ?? written };
  return run.kind === 'skipped' || run.kind === 'cancelled' ? run : { kind: 'lost' };
}

/** The answers that are kept under an id; undefined where there are none. */
export async function readAnswers(
  database: BrowserDatabase,
  id: string,
): Promise<Pick<BenchTab, 'outcomes' | 'shown'> | undefined> {
  const kept = await database.get('answers', id);
  return isKept(kept) ? { outcomes: kept.outcomes, shown: kept.shown } : undefined;
}

const isIndex = (value: unknown): value is KeptIndex =>
  isRecord(value) && Array.isArray(value['ids']) && value['ids'].every((one) => typeof one === 'string');

const isKept = (value: unknown): value is KeptAnswers =>
  isRecord(value) &&
  typeof value['shown'] === 'number' &&
  Array.isArray(value['outcomes']) &&
  value['outcomes'].every((one) => isRecord(one) && isRecord(one['statement']) && isRecord(one['run']));
