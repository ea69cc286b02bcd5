import type { Wire } from '@orrery/cypher/values/wire.ts';
import { useCallback, useRef } from 'react';
import { useStore } from 'zustand';
import type { ShownSchema } from '../../api/answers.ts';
import { useOrrery } from '../../workspace/context.tsx';
import { parametersOf, readTyped } from './parameter-values.ts';
import { type Asked, type CypherRun, type Mode, remember, type Workbench, workbenchOf } from './workbench-store.ts';

export type { CypherRun } from './workbench-store.ts';

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
}

/** One query at a time; cancelling takes it back down to the database. It goes on while the drawer is closed. */
export function useCypher() {
  const { api, store, shell } = useOrrery();
  const bench = workbenchOf(shell);
  const state: CypherRun = useStore(bench, (one) => one.run);
  const controller = useRef<AbortController | null>(null);

  const run = useCallback(
    (query: string, { mode = 'RUN', limit = FIRST_ROWS }: RunOptions = {}) => {
      controller.current?.abort();
      const { typed } = bench.getState();
      const names = parametersOf(query);
      const parameters = readAll(names, typed);
      const missing = names.filter((name) => !Object.hasOwn(parameters, name));
      if (missing.length > 0) return bench.setState({ run: { kind: 'missing', names: missing } });
      const mine = new AbortController();
      controller.current = mine;
      const { lens, asOf } = store.getState().view;
      const asked: Asked = { query, parameters, limit, mode };
      const remembered = remember(bench.getState().remembered, query, typed);
      bench.setState({ remembered, run: { kind: 'running', since: Date.now() } });
      const schema = shownSchema(query);
      const ask = { signal: mine.signal };
      const answered = schema === null ? api.cypher({ ...asked, lens, asOf }, ask) : api.liveSchema(schema, ask);
      answered.then(
        (answer) => controller.current === mine && bench.setState({ run: { kind: 'done', answer, asked } }),
        (error: unknown) => {
          if (controller.current !== mine) return;
          bench.setState({ run: mine.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', error } });
        },
      );
    },
    [api, store, bench],
  );
  const cancel = useCallback(() => controller.current?.abort(), []);
  return { state, run, cancel, bench };
}

/** Those that have a value of their type. */
function readAll(names: readonly string[], typed: Workbench['typed']): Readonly<Record<string, Wire>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const one = Object.hasOwn(typed, name) ? typed[name] : undefined;
      const value = one === undefined ? undefined : readTyped(one);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
