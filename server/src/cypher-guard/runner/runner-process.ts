import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Bug, Cancelled, LimitExceeded } from '@orrery/cypher/errors.ts';
import type { Connection } from '@orrery/cypher/open-database.ts';
import { timedOut } from '../failures.ts';
import { fromWire } from './error-on-wire.ts';
import type { FromRunner, Row, Task, TaskResult, ToRunner } from './messages.ts';

/** What the runner may keep in memory: enough for an answer of the largest size, not enough to hurt the machine. */
const MEMORY_MB = 256;
/** Beyond the transaction's clock: for the database to say that it has ended the query. */
const GRACE_MS = 1_000;
/** A busy machine takes seconds to start a process; the clock of a query does not run meanwhile. */
const START_LIMIT_MS = 20_000;
/** How long a cancelled task may take to end before its process is killed. */
const CANCEL_LIMIT_MS = 500;

/** How a task ended. `clean`: the database has said that nothing of it is left; otherwise the watch has to look. */
export type Ended = { readonly clean: boolean } & (
  | { readonly ok: true; readonly rows: readonly Row[]; readonly result: TaskResult }
  | { readonly ok: false; readonly error: Error }
);

export interface Asking {
  readonly signal: AbortSignal;
  /** Gets how many rows have come so far. */
  readonly onRows?: ((count: number) => void) | undefined;
}

export interface Runner {
  /** Carries out one task; it must be free. Never rejects, and ends by the transaction's clock at the latest, whatever the process does. */
  carryOut(task: Task, asking: Asking): Promise<Ended>;
  /** Whether it can take a task: it lives and has none. */
  isFree(): boolean;
  isGone(): boolean;
  kill(): void;
}

/** Starts a runner: a process with its own driver, its own memory limit and a low priority, which never outlives this one. */
export function startRunner(connection: Connection): Runner {
  const child = forkRunner();
  const tell = (message: ToRunner): void => {
    if (child.connected) child.send(message, () => {});
  };
  // Only these: what a caller hands in may hold more, which no channel carries.
  const { uri, username, password, database } = connection;
  tell({ type: 'open', connection: { uri, username, password, database } });
  let gone = false;
  let busy = false;
  const ready = new Promise<void>((resolve) => {
    child.once('message', () => resolve());
  });
  child.once('exit', () => {
    gone = true;
  });
  const kill = (): void => {
    gone = true;
    child.kill('SIGKILL');
  };

  const carryOut: Runner['carryOut'] = (task, { signal, onRows }) =>
    new Promise((resolve) => {
      const rows: Row[] = [];
      let clock: NodeJS.Timeout | undefined;
      let isSent = false;
      busy = true;
      child.channel?.ref();

      const finish = (ended: Ended): void => {
        busy = false;
        clearTimeout(clock);
        signal.removeEventListener('abort', onAbort);
        child.off('message', onMessage);
        child.off('exit', onExit);
        child.channel?.unref();
        resolve(ended);
      };
      /** Whatever the process does until then, it is ended. */
      const limit = (ms: number, error: Error): void => {
        clearTimeout(clock);
        clock = setTimeout(() => {
          kill();
          finish({ ok: false, clean: false, error });
        }, ms);
      };
      const begin = (): void => {
        if (gone || !child.listeners('message').includes(onMessage)) return;
        isSent = true;
        limit(task.timeoutMs + GRACE_MS, timedOut(task.kind === 'explain' ? 'explain' : 'read'));
        tell({ type: 'task', task });
      };
      const onAbort = (): void => {
        const error = new Cancelled('The query was cancelled.', { cause: signal.reason });
        if (!isSent) return finish({ ok: false, clean: true, error });
        // The asker is answered at once; the process gets a moment to end the query politely, and is not free until it has.
        resolve({ ok: false, clean: false, error });
        tell({ type: 'cancel' });
        limit(CANCEL_LIMIT_MS, error);
      };
      const onMessage = (message: FromRunner): void => {
        if (message.type === 'rows') {
          rows.push(...(JSON.parse(message.json) as Row[]));
          onRows?.(rows.length);
        }
        if (message.type === 'done') finish({ ok: true, clean: message.clean, rows, result: message.result });
        if (message.type === 'failed') finish({ ok: false, clean: message.clean, error: fromWire(message.error) });
      };
      const onExit = (code: number | null): void => finish({ ok: false, clean: false, error: endOf(code) });

      if (gone) return onExit(null);
      if (signal.aborted) return onAbort();
      signal.addEventListener('abort', onAbort, { once: true });
      child.on('message', onMessage);
      child.on('exit', onExit);
      limit(START_LIMIT_MS, new Bug(`The process that runs raw queries did not start in ${START_LIMIT_MS / 1000} s.`));
      void ready.then(begin);
    });

  return { carryOut, kill, isFree: () => !gone && !busy, isGone: () => gone };
}

function forkRunner(): ChildProcess {
  const child = fork(join(import.meta.dirname, 'runner.ts'), [], {
    execArgv: [`--max-old-space-size=${MEMORY_MB}`, '--import', createRequire(import.meta.url).resolve('tsx')],
    // Not JSON: integers of 64 bits are bigint.
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.on('error', () => {});
  // Neither the process nor its channel is a reason for this one to stay.
  child.unref();
  child.channel?.unref();
  return child;
}

/** Without an exit code it was ended by a signal: its own abort when the memory ran out, or the system's when the machine's did. */
function endOf(code: number | null): Error {
  if (code === null || code === 134) {
    return new LimitExceeded(`The answer took more than the ${MEMORY_MB} MB that a query may take here. Return less.`);
  }
  return new Bug(`The process that runs raw queries ended with code ${code}.`);
}
