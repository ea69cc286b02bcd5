import { readFileSync } from 'node:fs';

/** How often a process has fallen asleep of its own accord: it grows by one each time something wakes it. Undefined where the system does not tell. */
export type CountWakes = (pid: number) => number | undefined;

/**
 * Says whether one of these shells has been interrupted. npx runs pnpm under `sh -c`; dash, which is `sh` on Debian and Ubuntu,
 * catches SIGINT there and only waits for its child to end, and npx hands the signal to that shell and to nothing else. So an
 * interrupt that a supervisor sends to npx alone never reaches us. But a shell that waits for one child does nothing at all: when
 * it wakes while the child lives, it got a signal.
 *
 * What wakes every process (a suspended machine, a paused container, Ctrl-Z and fg) wakes the witness too, a process that only
 * waits as well. The two are not read at one moment, so a witness that woke a look before counts.
 */
export function watchShells(
  shells: readonly number[],
  witness: number,
  countWakes: CountWakes = readWakes,
): () => boolean {
  const read = (): readonly (number | undefined)[] => shells.map(countWakes);
  let before = read();
  let witnessBefore = countWakes(witness);
  let witnessWokeBefore = false;
  return () => {
    const now = read();
    const witnessNow = countWakes(witness);
    const witnessWoke = witnessNow !== witnessBefore;
    const shellWoke = now.some((count, index) => count !== undefined && count !== before[index]);
    const isInterrupted = shellWoke && !witnessWoke && !witnessWokeBefore;
    before = now;
    witnessBefore = witnessNow;
    witnessWokeBefore = witnessWoke;
    return isInterrupted;
  };
}

/** Undefined where the system does not tell, and of a process that is gone. */
export function readWakes(pid: number): number | undefined {
  try {
    const found = /^voluntary_ctxt_switches:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found?.[1] === undefined ? undefined : Number(found[1]);
  } catch {
    return undefined;
  }
}
