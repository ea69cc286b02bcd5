import { spawn } from 'node:child_process';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findMaven } from './java.ts';
import { jarsFolder } from './paths.ts';

/** How many jars Neo4j 5.26.31 brings, for the progress line only. */
const EXPECTED_JARS = 213;
const ATTEMPTS = 3;

export type Progress = (line: string) => void;

/**
 * Makes sure that the jars are there and returns their folder. Downloads into a folder beside it and renames at the end:
 * an interrupted download never counts as done. Throws when Maven is missing or gives up.
 */
export async function ensureJars(progress: Progress, signal?: AbortSignal): Promise<string> {
  const folder = jarsFolder();
  if (await exists(folder)) return folder;
  const maven = await findMaven();
  const partial = `${folder}.partial-${process.pid}`;
  await mkdir(dirname(folder), { recursive: true });
  await rm(partial, { recursive: true, force: true });
  progress('Fetching Neo4j 5.26.31 with Maven (about 120 MB, once)');
  try {
    await download(maven, partial, progress, signal);
    // Another process may have been faster; its folder is as good as ours.
    await rename(partial, folder).catch(async (cause: unknown) => {
      if (!(await exists(folder))) throw cause;
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return folder;
}

async function download(maven: string, target: string, progress: Progress, signal?: AbortSignal): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const output = await copyDependencies(maven, target, progress, signal);
    if (output === undefined) return;
    signal?.throwIfAborted();
    if (attempt === ATTEMPTS) {
      throw new Error(
        `Maven could not fetch Neo4j. What it said last:\n${output}\nCheck the network or Maven's settings (~/.m2/settings.xml) and start again; what was fetched is kept.`,
      );
    }
    progress(`Maven stopped (attempt ${attempt} of ${ATTEMPTS}); trying again`);
    await wait(attempt * 5_000, undefined, signal === undefined ? {} : { signal });
  }
}

/** Returns undefined when all went well, otherwise the last lines of Maven's output. */
function copyDependencies(
  maven: string,
  target: string,
  progress: Progress,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const pom = join(import.meta.dirname, 'pom.xml');
  const args = [
    '-B',
    '-f',
    pom,
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
    `-DoutputDirectory=${target}`,
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(maven, args, { stdio: ['ignore', 'pipe', 'pipe'], ...(signal && { signal }) });
    const lines: string[] = [];
    let fetched = 0;
    const collect = (chunk: Buffer): void => {
      for (const line of chunk.toString().split('\n')) {
        if (line.trim() !== '') lines.push(line);
        if (/^Downloaded .*\.jar/.test(line.replace(/^\[INFO\] /, ''))) fetched += 1;
      }
      lines.splice(0, Math.max(0, lines.length - 20));
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const ticker = setInterval(() => {
      void countJars(target).then((copied) =>
        progress(`Fetching Neo4j: ${Math.max(fetched, copied)} of about ${EXPECTED_JARS} jars`),
      );
    }, 5_000);
    child.on('error', (cause) => {
      clearInterval(ticker);
      reject(cause);
    });
    child.on('exit', (code) => {
      clearInterval(ticker);
      resolve(code === 0 ? undefined : lines.join('\n'));
    });
  });
}

const countJars = (folder: string): Promise<number> =>
  readdir(folder).then(
    (names) => names.length,
    () => 0,
  );

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
