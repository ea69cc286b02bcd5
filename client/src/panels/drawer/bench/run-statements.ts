import type { Wire } from '@orrery/cypher/values/wire.ts';
import type { CypherAnswer, ShownSchema } from '../../../api/answers.ts';
import type { OrreryApi } from '../../../api/orrery-api.ts';
import type { View } from '../../../graph/view.ts';
import { parametersOf, readTyped } from '../parameter-values.ts';
import type { Bench } from '../workbench-store.ts';
import {
  type Asked,
  type CypherRun,
  changeTab,
  type Mode,
  type Outcome,
  remember,
  type Spent,
  type TypedValues,
} from './bench-state.ts';
import type { Statement } from './statements.ts';

/** What the page asks for at first; the server's limit is below. */
export const FIRST_ROWS = 1_000;
export const MOST_ROWS = 10_000;

/** `SHOW INDEXES` and its kin are answered by fields. */
const SHOW = /^\s*SHOW\s+(?:ALL\s+|BUILT\s+IN\s+)?(INDEX(?:ES)?|CONSTRAINTS?|FUNCTIONS?|PROCEDURES?)\s*;?\s*$/i;

export function shownSchema(query: string): ShownSchema | null {
  const word = SHOW.exec(query)?.[1]?.toLowerCase();
  if (word === undefined) return null;
  if (word.startsWith('index')) return 'indexes';
  if (word.startsWith('constraint')) return 'constraints';
  return word.startsWith('function') ? 'functions' : 'procedures';
}

export interface RunOptions {
  readonly mode?: Mode;
  readonly limit?: number;
  /** Of GraphQL: which operation of the text. */
  readonly operation?: string | undefined;
}

export interface RunParts {
  readonly bench: Bench;
  /** What comes of one statement; never rejects. */
  askOne(asking: Asking, options: RunOptions): Promise<CypherRun>;
}

export interface AskParts {
  readonly api: OrreryApi;
  readonly bench: Bench;
  view(): View;
  /** Gets each statement that has ended. */
  onEnd?(ended: Ended): void;
}

export interface Ended {
  readonly query: string;
  readonly typed: TypedValues;
  readonly run: CypherRun;
  readonly ms: number;
  readonly view: View;
}

/** The query of each tab that is under way. */
const running = new WeakMap<Bench, Map<string, AbortController>>();

const controllersOf = (bench: Bench): Map<string, AbortController> => {
  const known = running.get(bench) ?? new Map<string, AbortController>();
  running.set(bench, known);
  return known;
};

/** Takes the question of a tab back, down to the database. */
export const cancelRun = (bench: Bench, tab: string): void => controllersOf(bench).get(tab)?.abort();

/**
 * Asks the statements one after the other, up to the first that fails; each has an outcome in the tab, and the one at work is shown. What
 * the tab still asked before is taken back. It goes on while the drawer is closed or another tab is shown.
 */
export async function runStatements(
  parts: RunParts,
  { tab, statements }: { readonly tab: string; readonly statements: readonly Statement[] },
  options: RunOptions = {},
): Promise<void> {
  const { bench } = parts;
  const mine = takeOver(bench, tab);
  const set = (
    change: (outcomes: readonly Outcome[]) => { readonly outcomes: readonly Outcome[]; readonly shown: number },
  ): void => {
    if (controllersOf(bench).get(tab) !== mine) return;
    bench.setState((state) => changeTab(state, tab, change(state.tabs.find(({ id }) => id === tab)?.outcomes ?? [])));
  };
  set(() => ({ outcomes: statements.map((statement) => ({ statement, run: { kind: 'waiting' } })), shown: 0 }));
  let hasFailed = false;
  for (const [at, statement] of statements.entries()) {
    const say = (run: CypherRun): void =>
      set((outcomes) => ({ outcomes: outcomes.with(at, { statement, run }), shown: at }));
    if (hasFailed) {
      set((outcomes) => ({
        outcomes: outcomes.with(at, { statement, run: { kind: 'skipped' } }),
        shown: outcomes.findIndex(({ run }) => run.kind !== 'done'),
      }));
    } else {
      // oxlint-disable-next-line no-await-in-loop -- one statement after the other, as they stand
      const run = await parts.askOne({ tab, statement, signal: mine.signal, say }, options);
      say(run);
      hasFailed = run.kind !== 'done';
    }
  }
  if (controllersOf(bench).get(tab) === mine) controllersOf(bench).delete(tab);
}

/** Asks one statement of a tab again, for more rows. */
export async function runAgain(
  parts: RunParts,
  { tab, at }: { readonly tab: string; readonly at: number },
  options: RunOptions,
): Promise<void> {
  const { bench } = parts;
  const mine = takeOver(bench, tab);
  const set = (run: CypherRun): void => {
    if (controllersOf(bench).get(tab) !== mine) return;
    bench.setState((state) => {
      const outcomes = state.tabs.find(({ id }) => id === tab)?.outcomes ?? [];
      const old = outcomes[at];
      return old === undefined ? state : changeTab(state, tab, { outcomes: outcomes.with(at, { ...old, run }) });
    });
  };
  const statement = bench.getState().tabs.find(({ id }) => id === tab)?.outcomes[at]?.statement;
  if (statement === undefined) return;
  set(await parts.askOne({ tab, statement, signal: mine.signal, say: set }, options));
  if (controllersOf(bench).get(tab) === mine) controllersOf(bench).delete(tab);
}

function takeOver(bench: Bench, tab: string): AbortController {
  const controllers = controllersOf(bench);
  controllers.get(tab)?.abort();
  const mine = new AbortController();
  controllers.set(tab, mine);
  return mine;
}

export interface Asking {
  readonly tab: string;
  readonly statement: Statement;
  readonly signal: AbortSignal;
  say(run: CypherRun): void;
}

/** Asks the database a statement of Cypher. */
export const cypherAsker =
  (parts: AskParts): RunParts['askOne'] =>
  (asking, options) =>
    askCypher(parts, asking, options);

async function askCypher(
  { api, bench, view, onEnd }: AskParts,
  { tab, statement, signal, say }: Asking,
  { mode = 'RUN', limit = FIRST_ROWS }: RunOptions,
): Promise<CypherRun> {
  const query = statement.text;
  const typed = bench.getState().tabs.find(({ id }) => id === tab)?.typed ?? {};
  const names = parametersOf(query);
  const parameters = readAll(names, typed);
  const missing = names.filter((name) => !Object.hasOwn(parameters, name));
  if (missing.length > 0) return { kind: 'missing', names: missing };
  const asked: Asked = { query, parameters, limit, mode };
  const own = Object.fromEntries(
    names.flatMap((name) => (typed[name] === undefined ? [] : [[name, typed[name]] as const])),
  );
  if (names.length > 0) bench.setState((state) => remember(state, query, own));
  const since = Date.now();
  const begun = performance.now();
  const now = view();
  const ticket = crypto.randomUUID();
  say({ kind: 'running', since, ticket });
  const end = (run: CypherRun): CypherRun => {
    onEnd?.({ query, typed: own, run, ms: performance.now() - begun, view: now });
    return run;
  };
  if (signal.aborted) return end({ kind: 'cancelled' });
  const schema = shownSchema(query);
  try {
    const { lens, asOf } = now;
    const answer = await (schema === null
      ? api.cypher({ ...asked, ticket, lens, asOf }, { signal })
      : api.liveSchema(schema, { signal }));
    return end({ kind: 'done', answer, asked, spent: spentOn(answer, performance.now() - begun) });
  } catch (error) {
    return end(signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', error });
  }
}

const spentOn = ({ elapsedMs, queuedMs, plannedMs }: CypherAnswer, total: number): Spent => ({
  queue: queuedMs,
  planning: plannedMs,
  database: elapsedMs,
  transfer: Math.max(0, total - elapsedMs - queuedMs - plannedMs),
});

/** Those that have a value of their type. */
function readAll(names: readonly string[], typed: TypedValues): Readonly<Record<string, Wire>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const one = Object.hasOwn(typed, name) ? typed[name] : undefined;
      const value = one === undefined ? undefined : readTyped(one);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
