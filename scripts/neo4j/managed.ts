import { readFile, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Connection } from '@orrery/cypher/open-database.ts';
import { classArchive } from './class-archive.ts';
import { serverArguments } from './config.ts';
import { waitUntilHealthy } from './health.ts';
import { type HomeExtras, logFileOf, prepareHome, readPassword } from './home.ts';
import { ensureJars, type Progress } from './jars.ts';
import { findJava } from './java.ts';
import { type Launched, launch, stopProcess } from './launch.ts';
import { reservePortFrom } from './port-reservation.ts';
import { isAlive } from './process-mark.ts';
import { findRunningServer, forgetServer, type RunningServer, rememberServer } from './state.ts';

const BOLT_PORT = 7687;
/** The community edition has one database besides its own. */
export const MANAGED_DATABASE = 'neo4j';
const START_LIMIT_MS = 180_000;
const NOTICE_MS = 300;

export interface ManagedOptions {
  readonly home: string;
  /** Exactly this port; otherwise 7687 or the next free one. */
  readonly port?: number;
  /** Starts a second sooner and runs slower: for short-lived servers. */
  readonly quickStart?: boolean;
  /** Outlives us. */
  readonly daemon?: boolean;
  /** Only for tests: see HomeExtras. */
  readonly extras?: HomeExtras | undefined;
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

/** A server of ours that answers. */
export interface ManagedNeo4j {
  readonly home: string;
  readonly connection: Connection;
  readonly pid: number;
  readonly port: number;
  /** Started by `pnpm neo4j start`; a start that finds it leaves it running. */
  readonly daemon: boolean;
  readonly logFile: string;
  /** Resolves with the exit code when the process ends, by whatever cause; undefined when it was not our child. */
  readonly ended: Promise<number | undefined>;
  /** Politely; killed when it is still there after `patienceMs` (four seconds). Its store survives both. */
  stop(patienceMs?: number): Promise<void>;
}

/** Another process has this store open. */
export class StoreInUseError extends Error {
  override readonly name = 'StoreInUseError' as const;
}

/**
 * Starts a Neo4j in `home` and waits until it answers and its indexes are online.
 * Throws NoNeo4jError (no Java), StoreInUseError, or an Error with the end of the log when the server gives up.
 */
export async function startManagedNeo4j(options: ManagedOptions): Promise<ManagedNeo4j> {
  if (options.port !== undefined) return startOn(options.port, options);
  const { port, release } = await reservePortFrom(BOLT_PORT);
  try {
    return await startOn(port, options);
  } finally {
    await release();
  }
}

async function startOn(port: number, options: ManagedOptions): Promise<ManagedNeo4j> {
  const { home, progress = () => {}, quickStart = false, daemon = false, signal } = options;
  await makeRoom(home, progress);
  const java = await findJava();
  const jars = await ensureJars(progress, signal);
  const { logFile, password } = await prepareHome({
    folder: home,
    port,
    jars,
    java,
    sharesPassword: quickStart,
    extras: options.extras,
  });
  signal?.throwIfAborted();
  progress(`Starting Neo4j on port ${port}`);
  const logStart = await sizeOf(logFile);
  const args = serverArguments({ home, jars, quickStart, classArchive: await classArchive(jars, java) });
  const launched = await launch({ command: java.command, args, output: { file: logFile }, daemon });
  await rememberServer(home, { pid: launched.pid, port, daemon });
  const ended = launched.ended.then(async (code) => {
    await forgetServer(home, launched.pid);
    return code;
  });
  const stop = async (patienceMs?: number): Promise<void> => {
    await launched.stop(patienceMs);
    await ended;
  };
  const connection = connectionTo(port, password);
  try {
    await waitForStart({ launched, connection, logFile, logStart, signal });
  } catch (cause) {
    await stop();
    throw cause;
  }
  return { home, connection, pid: launched.pid, port, daemon, logFile, ended, stop };
}

/** Takes hold of a server that another process has started. */
export async function attachTo(home: string, running: RunningServer): Promise<ManagedNeo4j> {
  const { pid, port, kind } = running;
  const ended = watchUntilGone(pid).then(async () => {
    await forgetServer(home, pid);
    return undefined;
  });
  const stop = async (patienceMs?: number): Promise<void> => {
    await stopProcess(pid, patienceMs);
    await forgetServer(home, pid);
  };
  const connection = connectionTo(port, await readPassword(home));
  return { home, connection, pid, port, daemon: kind === 'daemon', logFile: logFileOf(home), ended, stop };
}

/** Throws when a server runs in this home; one whose owner and guardian were killed is ended first. */
async function makeRoom(home: string, progress: Progress): Promise<void> {
  const running = await findRunningServer(home);
  if (running === undefined) return;
  if (running.kind !== 'orphan') {
    throw new StoreInUseError(`A Neo4j already runs on ${home} (process ${running.pid}, port ${running.port}).`);
  }
  progress(`Ending a Neo4j whose owner was killed (process ${running.pid})`);
  await stopProcess(running.pid);
  await forgetServer(home, running.pid);
}

const connectionTo = (port: number, password: string): Connection => ({
  uri: `bolt://127.0.0.1:${port}`,
  username: 'neo4j',
  password,
  database: MANAGED_DATABASE,
  isManaged: true,
});

async function watchUntilGone(pid: number): Promise<void> {
  // Not a reason to stay: the process that watches may end first.
  // oxlint-disable-next-line no-await-in-loop
  while (isAlive(pid)) await wait(NOTICE_MS, undefined, { ref: false });
}

interface Start {
  readonly launched: Launched;
  readonly connection: Connection;
  readonly logFile: string;
  /** Where this run's part of the log begins, in bytes. */
  readonly logStart: number;
  readonly signal: AbortSignal | undefined;
}

async function waitForStart({ launched, connection, logFile, logStart, signal }: Start): Promise<void> {
  const limit = AbortSignal.timeout(START_LIMIT_MS);
  let exitCode: number | undefined;
  const noticeEnd = async (): Promise<void> => {
    exitCode = await launched.ended;
  };
  void noticeEnd();
  const onMiss = (problem: Error): void => {
    if (exitCode !== undefined) throw new Error(`The process ended with code ${exitCode}.`, { cause: problem });
  };
  try {
    await waitUntilHealthy(connection, {
      onMiss,
      signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
    });
  } catch (cause) {
    signal?.throwIfAborted();
    throw await explain(cause, { exitCode, limit, end: await endOfLog(logFile, logStart), logFile });
  }
}

interface Circumstances {
  readonly exitCode: number | undefined;
  readonly limit: AbortSignal;
  readonly end: string;
  readonly logFile: string;
}

async function explain(cause: unknown, { exitCode, limit, end, logFile }: Circumstances): Promise<unknown> {
  if (exitCode !== undefined && /lock file|StoreLock|FileLock/i.test(end)) {
    const remedy = 'End it (`pnpm neo4j status` shows ours), then start again.';
    return new StoreInUseError(`Another process has the store open. ${remedy}`, { cause });
  }
  if (exitCode === undefined && !limit.aborted) return cause;
  const what = exitCode === undefined ? 'did not answer within three minutes' : `ended with code ${exitCode}`;
  return new Error(`Neo4j ${what}. The end of ${logFile}:\n${end}`, { cause });
}

async function endOfLog(file: string, from: number): Promise<string> {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  return bytes.subarray(from).toString('utf8').trimEnd().split('\n').slice(-25).join('\n');
}

const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    (info) => info.size,
    () => 0,
  );
