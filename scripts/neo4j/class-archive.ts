import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { constants, setPriority, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { serverArguments } from './config.ts';
import { waitUntilHealthy } from './health.ts';
import { prepareHome } from './home.ts';
import type { Progress } from './jars.ts';
import { findJava, type Java } from './java.ts';
import { type Launched, launch } from './launch.ts';
import { randomPort } from './port.ts';
import { isAlive } from './process-mark.ts';
import { keepPassword } from './shared-password.ts';

const START_LIMIT_MS = 180_000;
/** Writing the archive takes some ten seconds after the server has ended. */
const DUMP_LIMIT_MS = 180_000;
const PREFIX = 'classes-';

/**
 * An archive of Neo4j's classes, read and verified (the JVM's class data sharing): with it a start takes half the processor time,
 * seven seconds in place of thirteen where this was measured. Undefined when none was made for these jars and this Java. The JVM
 * checks it again and goes on without one that does not fit.
 */
export async function classArchive(jars: string, java: Java): Promise<string | undefined> {
  const file = await archiveFile(jars, java);
  return (await exists(file)) ? file : undefined;
}

export interface ArchiveOptions {
  readonly jars: string;
  /** Leaves the processors to all others: something runs beside it. */
  readonly isBackground?: boolean;
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

/**
 * Makes the archive unless it is there, and keeps a password for short-lived servers: starts a Neo4j of its own in a temporary folder and
 * ends it, half a minute on two processors and 110 MB beside the jars. Archives of other jars or another Java go. Throws what keeps it
 * from being made; every start works without it.
 */
export async function makeClassArchive(options: ArchiveOptions): Promise<void> {
  const { jars, progress = () => {}, signal, isBackground = false } = options;
  const java = await findJava();
  const file = await archiveFile(jars, java);
  if (await exists(file)) return;
  progress('Archiving the classes of Neo4j, so that it starts in half the time (once)');
  const home = await mkdtemp(join(tmpdir(), 'orrery-classes-'));
  const draft = `${file}.draft-${process.pid}`;
  try {
    await dump({ home, jars, java, draft, isBackground, signal });
    await removeEarlier(file);
    await rename(draft, file);
  } finally {
    await Promise.all([home, draft].map((path) => rm(path, { recursive: true, force: true, maxRetries: 5 })));
  }
}

interface Dump {
  readonly home: string;
  readonly jars: string;
  readonly java: Java;
  readonly draft: string;
  readonly isBackground: boolean;
  readonly signal: AbortSignal | undefined;
}

async function dump({ home, jars, java, draft, isBackground, signal }: Dump): Promise<void> {
  const port = await randomPort();
  const { password, logFile } = await prepareHome({ folder: home, port, jars, java });
  const server = await launch({
    command: java.command,
    args: [`-XX:ArchiveClassesAtExit=${draft}`, ...serverArguments({ home, jars, quickStart: true })],
    output: { file: logFile },
  });
  if (isBackground) setPriority(server.pid, constants.priority.PRIORITY_LOW);
  const connection = { uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password, database: 'neo4j' };
  const limit = AbortSignal.timeout(START_LIMIT_MS);
  try {
    let hasEnded = false;
    const noticeEnd = async (): Promise<void> => {
      await server.ended;
      hasEnded = true;
    };
    void noticeEnd();
    await waitUntilHealthy(connection, {
      onMiss: (problem) => {
        if (hasEnded) throw problem;
      },
      signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
    });
    await stopUnlessAborted(server, signal);
    await keepPassword(home, jars);
  } finally {
    await server.stop(0);
  }
}

/** A server that is to end at once writes no archive, or half of one. */
async function stopUnlessAborted(server: Launched, signal: AbortSignal | undefined): Promise<void> {
  const kill = (): void => void server.stop(0);
  signal?.addEventListener('abort', kill, { once: true });
  await server.stop(DUMP_LIMIT_MS);
  signal?.removeEventListener('abort', kill);
  signal?.throwIfAborted();
}

/** Only what this file made, by its name: archives of other jars, and drafts of processes that are gone. */
async function removeEarlier(file: string): Promise<void> {
  const folder = dirname(file);
  const earlier = (await readdir(folder)).filter((name) => {
    const [, draftOf] = /^classes-[0-9a-f]{16}\.jsa(?:\.draft-(\d+))?$/.exec(name) ?? [name, String(process.pid)];
    return draftOf === undefined ? name !== basename(file) : !isAlive(Number(draftOf));
  });
  await Promise.all(earlier.map((name) => rm(join(folder, name), { force: true })));
}

/** Beside the jars, by what it depends on. */
async function archiveFile(jars: string, java: Java): Promise<string> {
  const names = (await readdir(jars)).toSorted();
  const of = createHash('sha256')
    .update(JSON.stringify([java.version, jars, names]))
    .digest('hex')
    .slice(0, 16);
  return join(dirname(jars), `${PREFIX}${of}.jsa`);
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
