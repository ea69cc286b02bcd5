import type { Connection } from '@orrery/cypher/open-database.ts';
import type { Task } from './messages.ts';
import type { Asking, Ended, Runner } from './runner-process.ts';
import { startRunner } from './runner-process.ts';

/** A process that has had nothing to do for so long is ended; the last one stays for the next question. */
const IDLE_MS = 60_000;

export interface Runners {
  /** Carries out a task in a process that has no other. How many run at once is for the caller to bound. Never rejects. */
  carryOut(task: Task, asking: Asking): Promise<Ended>;
  /** Starts one, so that the first question need not wait for it. */
  warm(): void;
  close(): void;
}

/** As many processes as tasks run at once, started when they are needed. */
export function createRunners(connection: Connection): Runners {
  const runners = new Set<Runner>();
  let idle: NodeJS.Timeout | undefined;

  const free = (): readonly Runner[] => [...runners].filter((runner) => runner.isFree());
  const start = (): Runner => {
    const runner = startRunner(connection);
    runners.add(runner);
    return runner;
  };
  const endIdle = (): void => {
    for (const runner of free().slice(1)) {
      runner.kill();
      runners.delete(runner);
    }
  };

  return {
    async carryOut(task, asking) {
      for (const runner of runners) if (runner.isGone()) runners.delete(runner);
      const ended = await (free()[0] ?? start()).carryOut(task, asking);
      clearTimeout(idle);
      idle = setTimeout(endIdle, IDLE_MS).unref();
      return ended;
    },
    warm() {
      if (free().length === 0) start();
    },
    close() {
      clearTimeout(idle);
      for (const runner of runners) runner.kill();
      runners.clear();
    },
  };
}
