import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import type { CypherAnswer } from '../../../api/answers.ts';
import type { CypherQuestion } from '../../../api/orrery-api.ts';
import { firstViewState } from '../../../graph/view-state.ts';
import { stubApi } from '../../../testing/stub-api.ts';
import { type BrowserDatabase, openBrowserDatabase } from '../../../workspace/database.ts';
import { type Bench, createBench } from '../workbench-store.ts';
import { activeTab, changeTab } from './bench-state.ts';
import { cancelRun, cypherAsker, type Ended, type RunParts, runAgain, runStatements } from './run-statements.ts';
import { statementsOf } from './statements.ts';

const answer = (count: number): CypherAnswer => ({
  columns: ['n'],
  rows: Array.from({ length: count }, (_, at) => [at]),
  rowCount: count,
  truncated: false,
  stoppedBy: null,
  elapsedMs: 3,
  queuedMs: 1,
  plannedMs: 1,
  subgraph: { nodes: [], edges: [], total: 0 },
  undrawable: 0,
  notifications: [],
  plan: null,
});

function aStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    length: 0,
    key: () => null,
    clear: () => kept.clear(),
    removeItem: (key) => void kept.delete(key),
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
}

interface Stand {
  readonly bench: Bench;
  readonly parts: RunParts;
  readonly asked: CypherQuestion[];
  readonly ended: Ended[];
  readonly kept: { readonly storage: Storage; readonly database: BrowserDatabase };
  run(text: string): Promise<void>;
}

function stand(cypher: (question: CypherQuestion, signal: AbortSignal | undefined) => Promise<CypherAnswer>): Stand {
  const factory = new IDBFactory();
  const kept = { storage: aStorage(), database: openBrowserDatabase(() => factory) };
  const bench = createBench(kept);
  const asked: CypherQuestion[] = [];
  const ended: Ended[] = [];
  const api = stubApi(
    { nodes: [], edges: [] },
    {
      cypher: (question, ask) => {
        asked.push(question);
        return cypher(question, ask?.signal);
      },
    },
  );
  const askOne = cypherAsker({ api, bench, view: () => firstViewState().view, onEnd: (one) => ended.push(one) });
  const parts: RunParts = { bench, askOne };
  const run = (text: string): Promise<void> => {
    bench.setState((state) => changeTab(state, state.active, { text }));
    return runStatements(parts, { tab: bench.getState().active, statements: statementsOf(text) });
  };
  return { bench, parts, asked, ended, kept, run };
}

const kinds = (bench: Bench): readonly string[] => activeTab(bench.getState()).outcomes.map(({ run }) => run.kind);

test('statements run in order, each with an answer, up to the first that fails', async () => {
  const { bench, asked, ended, run } = stand(({ query }) =>
    query === 'BAD' ? Promise.reject(new Error('no')) : Promise.resolve(answer(2)),
  );
  await run('RETURN 1;\nRETURN 2; BAD; RETURN 3; RETURN 4');
  expect(asked.map(({ query }) => query)).toEqual(['RETURN 1', 'RETURN 2', 'BAD']);
  expect(kinds(bench)).toEqual(['done', 'done', 'failed', 'skipped', 'skipped']);
  expect(activeTab(bench.getState()).shown).toBe(2);
  expect(ended.map(({ query, run: { kind } }) => [query, kind])).toEqual([
    ['RETURN 1', 'done'],
    ['RETURN 2', 'done'],
    ['BAD', 'failed'],
  ]);
});

test('each statement gets its own parameters; one that lacks a value is not asked', async () => {
  const { bench, asked, run } = stand(() => Promise.resolve(answer(1)));
  bench.setState((state) => changeTab(state, state.active, { typed: { a: { type: 'integer', text: '7' } } }));
  await run('RETURN $a; RETURN $b');
  expect(asked.map(({ parameters }) => parameters)).toEqual([{ a: { $type: 'Integer', value: '7' } }]);
  expect(activeTab(bench.getState()).outcomes[1]?.run).toEqual({ kind: 'missing', names: ['b'] });
});

test('what is cancelled is cancelled in the database, and what comes after it is not asked', async () => {
  const { bench, asked, run } = stand(
    (_, signal) => new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  );
  const running = run('RETURN 1; RETURN 2');
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  expect(kinds(bench)).toEqual(['running', 'waiting']);
  cancelRun(bench, bench.getState().active);
  await running;
  expect(kinds(bench)).toEqual(['cancelled', 'skipped']);
  expect(asked).toHaveLength(1);
});

test('a run that is overtaken by another one in its tab says nothing any more', async () => {
  const waiting: ((found: CypherAnswer) => void)[] = [];
  const { bench, run } = stand(() => new Promise((resolve) => waiting.push(resolve)));
  const first = run('RETURN 1');
  const second = run('RETURN 2');
  await vi.waitFor(() => expect(waiting).toHaveLength(2));
  waiting[1]?.(answer(2));
  await second;
  waiting[0]?.(answer(1));
  await first;
  expect(activeTab(bench.getState()).outcomes.map(({ statement, run: { kind } }) => [statement.text, kind])).toEqual([
    ['RETURN 2', 'done'],
  ]);
});

test('one statement can be asked again for more rows', async () => {
  const { bench, parts, asked, run } = stand(({ limit = 0 }) => Promise.resolve(answer(limit)));
  await run('RETURN 1; RETURN 2');
  await runAgain(parts, { tab: bench.getState().active, at: 1 }, { limit: 5_000 });
  expect(asked.map(({ query, limit }) => [query, limit])).toEqual([
    ['RETURN 1', 1_000],
    ['RETURN 2', 1_000],
    ['RETURN 2', 5_000],
  ]);
  const found = activeTab(bench.getState()).outcomes.map((one) => one.run.kind === 'done' && one.run.answer.rowCount);
  expect(found).toEqual([1_000, 5_000]);
});

test('tabs, drafts, parameters and answers come back after a reload', async () => {
  const { bench, kept, run } = stand(() => Promise.resolve(answer(3)));
  const typed = { a: { type: 'text', text: 'x' } } as const;
  bench.setState((state) => changeTab(state, state.active, { typed, name: 'mine' }));
  await run('RETURN 1; RETURN $a');
  await vi.waitFor(async () => expect(await kept.database.get('answers', 'index')).toBeDefined());
  const again = createBench(kept);
  expect(activeTab(again.getState())).toMatchObject({ text: 'RETURN 1; RETURN $a', typed, name: 'mine', outcomes: [] });
  await vi.waitFor(() => expect(kinds(again)).toEqual(['done', 'done']));
  const [first] = activeTab(again.getState()).outcomes;
  expect(first?.run.kind === 'done' && first.run.answer.rows).toEqual([[0], [1], [2]]);
  expect(first?.run.kind === 'done' && first.run.at).toBeGreaterThan(0);
});

test('a tab of the browser that was duplicated keeps its own answers, and leaves those of the first alone', async () => {
  const { bench, kept, run } = stand(() => Promise.resolve(answer(1)));
  await run('RETURN 1');
  const index = async () =>
    (await kept.database.get('answers', 'index')) as { readonly ids: readonly string[] } | undefined;
  await vi.waitFor(async () => expect((await index())?.ids).toHaveLength(1));
  const storage = aStorage();
  storage.setItem('orrery.workbench', kept.storage.getItem('orrery.workbench') ?? '');
  const copy = createBench({ ...kept, storage });
  await vi.waitFor(() => expect(kinds(copy)).toEqual(['done']));
  expect(copy.getState().active).toBe(bench.getState().active);
  const [outcome] = activeTab(copy.getState()).outcomes;
  if (outcome?.run.kind !== 'done') throw new Error('The copy has no answer.');
  const other = { ...outcome, run: { ...outcome.run, answer: answer(5) } };
  copy.setState((state) => changeTab(state, state.active, { outcomes: [other] }));
  await vi.waitFor(async () => expect((await index())?.ids).toHaveLength(2));
  const rows = async (from: Storage) => {
    const again = createBench({ ...kept, storage: from });
    await vi.waitFor(() => expect(kinds(again)).toEqual(['done']));
    const [one] = activeTab(again.getState()).outcomes;
    return one?.run.kind === 'done' ? one.run.answer.rowCount : null;
  };
  expect(await rows(kept.storage)).toBe(1);
  expect(await rows(storage)).toBe(5);
});

test('what cannot be kept, and what another version kept otherwise, costs nothing else', () => {
  const full = aStorage();
  full.setItem = () => {
    throw new DOMException('Full.', 'QuotaExceededError');
  };
  const bench = createBench({ storage: full, database: openBrowserDatabase(() => new IDBFactory()) });
  bench.setState((state) => changeTab(state, state.active, { text: 'RETURN 1' }));
  expect(activeTab(bench.getState()).text).toBe('RETURN 1');
  const odd = aStorage();
  for (const text of ['{', '[]', '{"tabs":[1,{"id":2}],"active":3}', 'null']) {
    odd.setItem('orrery.workbench', text);
    const other = createBench({ storage: odd, database: openBrowserDatabase(() => new IDBFactory()) });
    expect(other.getState().tabs).toHaveLength(1);
  }
});
