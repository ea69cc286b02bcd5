import { readFile } from 'node:fs/promises';
import type { Connection } from '@orrery/server/src/db.ts';
import { serverArguments } from './config.ts';
import { waitUntilHealthy } from './health.ts';
import { prepareHome } from './home.ts';
import { ensureJars, type Progress } from './jars.ts';
import { findJava } from './java.ts';
import { type Launched, launch } from './launch.ts';
import { freePortFrom } from './port.ts';
import { findRunningServer, forgetServer, rememberServer } from './state.ts';

const BOLT_PORT = 7687;
const START_LIMIT_MS = 180_000;

export interface ManagedOptions {
  readonly home: string;
  /** Exactly this port; otherwise 7687 or the next free one. */
  readonly port?: number;
  readonly quickStart?: boolean;
  readonly daemon?: boolean;
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

/** A server of ours that answers. */
export interface ManagedNeo4j {
  readonly connection: Connection;
  readonly pid: number;
  readonly port: number;
  readonly logFile: string;
  /** Resolves with the exit code when the process ends, by whatever cause. */
  readonly ended: Promise<number>;
  stop(): Promise<void>;
}

/** Somebody else has this store open. */
export class StoreInUseError extends Error {
  override readonly name = 'StoreInUseError' as const;
}

/**
 * Starts a Neo4j in `home` and waits until it answers and its indexes are online.
 * Throws NoNeo4jError (no Java), StoreInUseError, or an Error with the end of the log when the server gives up.
 */
export async function startManagedNeo4j(options: ManagedOptions): Promise<ManagedNeo4j> {
  const { home: folder, progress = () => {}, quickStart = false, daemon = false } = options;
  const running = await findRunningServer(folder);
  if (running !== undefined) {
    throw new StoreInUseError(`A Neo4j already runs on ${folder} (process ${running.pid}, port ${running.port}).`);
  }
  const java = await findJava();
  const jars = await ensureJars(progress, options.signal);
  const port = options.port ?? (await freePortFrom(BOLT_PORT));
  const home = await prepareHome({ folder, port, jars, java });
  progress(`Starting Neo4j on port ${port}`);
  const process = await launch({
    command: java.command,
    args: serverArguments({ home: folder, jars, quickStart }),
    logFile: home.logFile,
    daemon,
  });
  await rememberServer(folder, { pid: process.pid, port, daemon });
  const connection = { uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password: home.password, database: 'neo4j' };
  try {
    await waitForStart({ process, connection, logFile: home.logFile, signal: options.signal });
  } catch (cause) {
    await process.stop();
    await forgetServer(folder);
    throw cause;
  }
  const ended = process.ended.then(async (code) => {
    await forgetServer(folder);
    return code;
  });
  return { connection, pid: process.pid, port, logFile: home.logFile, ended, stop: process.stop };
}

interface Start {
  readonly process: Launched;
  readonly connection: Connection;
  readonly logFile: string;
  readonly signal: AbortSignal | undefined;
}

async function waitForStart({ process, connection, logFile, signal }: Start): Promise<void> {
  const limit = AbortSignal.timeout(START_LIMIT_MS);
  let exitCode: number | undefined;
  void process.ended.then((code) => {
    exitCode = code;
  });
  const stopWaiting = (): void => {
    if (exitCode === undefined) return;
    throw new ExitedError(exitCode);
  };
  try {
    await waitUntilHealthy(connection, stopWaiting, signal === undefined ? limit : AbortSignal.any([limit, signal]));
  } catch (cause) {
    signal?.throwIfAborted();
    const end = await endOfLog(logFile);
    if (/lock file|StoreLock|FileLock/i.test(end)) {
      throw new StoreInUseError(
        `Another process has the store open. End it (pnpm neo4j status shows ours), then start again.`,
        {
          cause,
        },
      );
    }
    const what = cause instanceof ExitedError ? `ended with code ${cause.code}` : 'did not answer within three minutes';
    throw new Error(`Neo4j ${what}. The end of ${logFile}:\n${end}`, { cause });
  }
}

class ExitedError extends Error {
  override readonly name = 'ExitedError' as const;
  readonly code: number;
  constructor(code: number) {
    super(`The process ended with code ${code}.`);
    this.code = code;
  }
}

async function endOfLog(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-25).join('\n');
}
