import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { watchShells } from './woken-shells.ts';

const SHELL = 1;
const OTHER_SHELL = 2;
const WITNESS = 3;

/** Each look with what has woken since the last one. */
function looks(...woken: readonly (readonly number[])[]): readonly boolean[] {
  const counts = new Map([SHELL, OTHER_SHELL, WITNESS].map((pid) => [pid, 5]));
  const isInterrupted = watchShells([SHELL, OTHER_SHELL], WITNESS, (pid) => counts.get(pid));
  return woken.map((pids) => {
    for (const pid of pids) counts.set(pid, (counts.get(pid) ?? 0) + 1);
    return isInterrupted();
  });
}

describe('a shell that only waits', () => {
  test.for([
    { name: 'nothing has woken', woken: [[], []], expected: [false, false] },
    { name: 'one shell has woken', woken: [[], [SHELL], []], expected: [false, true, false] },
    { name: 'the other one has woken', woken: [[OTHER_SHELL]], expected: [true] },
    {
      name: 'everything was asleep with the machine',
      woken: [[SHELL, OTHER_SHELL, WITNESS], []],
      expected: [false, false],
    },
    {
      name: 'the witness was read after waking and the shell before',
      woken: [[WITNESS], [SHELL]],
      expected: [false, false],
    },
    { name: 'the witness wakes at times', woken: [[WITNESS], [], [SHELL]], expected: [false, false, true] },
  ])('$name: $expected', ({ woken, expected }) => {
    expect(looks(...woken)).toEqual(expected);
  });

  test('where the system does not tell, nothing is concluded', () => {
    const isInterrupted = watchShells([SHELL], WITNESS, () => undefined);
    expect([isInterrupted(), isInterrupted()]).toEqual([false, false]);
  });

  test.skipIf(process.platform !== 'linux')('a real one shows the SIGINT it keeps to itself', async () => {
    // Two commands: a shell that has only one may become it.
    const shell = spawn('sh', ['-c', 'sleep 60; true'], { detached: true });
    const witness = spawn('sleep', ['60']);
    await Promise.all([once(shell, 'spawn'), once(witness, 'spawn')]);
    await wait(300);
    const isInterrupted = watchShells([Number(shell.pid)], Number(witness.pid));
    await wait(200);
    expect(isInterrupted()).toBe(false);
    shell.kill('SIGINT');
    await wait(200);
    // Another shell than dash ends by the signal, which the watch over the launchers sees.
    expect(isInterrupted() || shell.signalCode !== null).toBe(true);
    process.kill(-Number(shell.pid), 'SIGKILL');
    witness.kill('SIGKILL');
  });
});
