import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { type Connection, openDatabase } from '@orrery/cypher/open-database.ts';
import { dumpHash } from '../store/dump.ts';

/** A process to start, for `spawn`. */
interface ImportProcess {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

export interface CrashOptions {
  readonly connection: Connection;
  readonly path: string;
  /** How the import of a file into a server is started, as a user starts it. */
  readonly importProcess: (connection: Connection, path: string) => ImportProcess;
  readonly kills: number;
  /** 0 to below 1; decides the moments. */
  readonly random: () => number;
  readonly onTrial?: (trial: CrashTrial) => void;
}

export interface CrashTrial {
  /** When the import was killed, in milliseconds from its start. */
  readonly after: number;
  /** Nodes that were there after the kill: 0 is before the first batch. */
  readonly left: bigint;
  /** Whether the import had ended before the kill came. */
  readonly tooLate: boolean;
  /** Whether the next run ended at the graph of one clean run. */
  readonly recovered: boolean;
}

/**
 * Kills an import without warning at random moments and runs it again: each time the graph must be that of one clean run, by
 * the hash of the whole dump. The database is emptied before every trial.
 */
export async function killImports({
  connection,
  path,
  importProcess,
  kills,
  random,
  onTrial,
}: CrashOptions): Promise<readonly CrashTrial[]> {
  const db = openDatabase(connection);
  const start = (): ChildProcess => startInGroup(importProcess(connection, path));
  const empty = async (): Promise<void> => {
    const session = db.driver.session({ database: db.name });
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
    await session.close();
  };
  try {
    await empty();
    // The first run warms the database up; the second tells how long an import takes.
    await finish(start());
    const clean = await dumpHash(db);
    await empty();
    const startedAt = performance.now();
    await finish(start());
    const whole = performance.now() - startedAt;
    const trials: CrashTrial[] = [];
    for (let trial = 0; trial < kills; trial += 1) {
      // One after the other: each needs the whole database.
      /* oxlint-disable no-await-in-loop */
      await empty();
      const after = Math.round(random() * whole);
      const child = start();
      await Promise.race([wait(after), once(child, 'exit')]);
      const tooLate = child.exitCode !== null;
      await kill(child);
      const { records } = await db.driver.executeQuery('MATCH (n) RETURN count(n) AS n', {}, { database: db.name });
      await finish(start());
      const left: unknown = records[0]?.get('n');
      const result = { after, left: BigInt(String(left)), tooLate, recovered: (await dumpHash(db)) === clean };
      /* oxlint-enable no-await-in-loop */
      trials.push(result);
      onTrial?.(result);
    }
    return trials;
  } finally {
    await db.close();
  }
}

/** In a process group of its own, so that the kill takes all of it. */
function startInGroup({ command, args, ...options }: ImportProcess): ChildProcess {
  return spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
}

async function finish(child: ChildProcess): Promise<void> {
  let output = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  await once(child, 'exit');
  if (child.exitCode !== 0) throw new Error(`The import ended with code ${child.exitCode}:\n${output}`);
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const gone = once(child, 'exit');
  process.kill(-child.pid, 'SIGKILL');
  await gone;
}
