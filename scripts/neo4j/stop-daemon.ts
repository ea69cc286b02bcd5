import { attachTo } from './managed.ts';
import { findRunningServer } from './state.ts';

/** Ends the managed server, unless a running command owns it. True when none runs in the end. */
export async function stopDaemon(home: string, say: (line: string) => void): Promise<boolean> {
  const running = await findRunningServer(home);
  if (running === undefined) {
    say('No managed Neo4j runs.');
    return true;
  }
  if (running.kind === 'owned') {
    say(`Neo4j (process ${running.pid}) belongs to a running Orrery and would be started again. End that one instead.`);
    return false;
  }
  const startedAt = performance.now();
  await (await attachTo(home, running)).stop();
  say(`Neo4j stopped (${((performance.now() - startedAt) / 1000).toFixed(1)} s).`);
  return true;
}
