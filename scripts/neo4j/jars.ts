import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findMaven } from './java.ts';
import { launch } from './launch.ts';
import { jarsFolder } from './paths.ts';
import { isAlive } from './process-mark.ts';

const ATTEMPTS = 3;

/** A set of jars that Maven fetches once. */
interface Bundle {
  /** In this folder. */
  readonly pom: string;
  readonly what: string;
  readonly size: string;
  /** How many there are, for the progress line only. */
  readonly expected: number;
}

const NEO4J: Bundle = { pom: 'pom.xml', what: 'Neo4j 5.26.31', size: '120 MB', expected: 213 };
/** The newest on Maven Central for 5.26. */
const APOC: Bundle = { pom: 'apoc.pom.xml', what: 'APOC Core 5.26.12', size: '3 MB', expected: 12 };

export type Progress = (line: string) => void;

/**
 * Makes sure that the jars are there and returns their folder. Downloads into a folder beside it and renames at the end:
 * an interrupted download never counts as done. Throws when Maven is missing or gives up.
 */
export const ensureJars = (progress: Progress, signal?: AbortSignal): Promise<string> =>
  ensureBundle(NEO4J, jarsFolder(), { progress, signal });

/** The same for APOC Core, which only tests put beside a Neo4j: to see that the guard refuses what it brings. */
export const ensureApoc = (progress: Progress, signal?: AbortSignal): Promise<string> =>
  ensureBundle(APOC, join(dirname(jarsFolder()), 'apoc'), { progress, signal });

interface Watching {
  readonly progress: Progress;
  readonly signal: AbortSignal | undefined;
}

async function ensureBundle(bundle: Bundle, folder: string, { progress, signal }: Watching): Promise<string> {
  if (await exists(folder)) return folder;
  const maven = await findMaven();
  const partial = `${folder}.partial-${process.pid}`;
  await mkdir(dirname(folder), { recursive: true });
  await removeAbandoned(folder);
  progress(`Fetching ${bundle.what} with Maven (about ${bundle.size}, once)`);
  try {
    await download({ bundle, maven, target: partial, progress, signal });
    // Another process may have been faster; its folder is as good as ours.
    await rename(partial, folder).catch(async (cause: unknown) => {
      if (!(await exists(folder))) throw cause;
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return folder;
}

/** What a download left that was killed. */
async function removeAbandoned(folder: string): Promise<void> {
  const prefix = `${basename(folder)}.partial-`;
  const names = (await readdir(dirname(folder))).filter((name) => name.startsWith(prefix));
  const abandoned = names.filter((name) => !isAlive(Number(name.slice(prefix.length))));
  await Promise.all(abandoned.map((name) => rm(join(dirname(folder), name), { recursive: true, force: true })));
}

interface Download extends Watching {
  readonly bundle: Bundle;
  readonly maven: string;
  readonly target: string;
}

/** Tries again after a pause: a registry under load answers 429, and what was fetched is kept. */
async function download(job: Download): Promise<void> {
  const { bundle, progress, signal } = job;
  for (let attempt = 1; ; attempt += 1) {
    const output = await copyDependencies(job);
    if (output === undefined) return;
    signal?.throwIfAborted();
    if (attempt === ATTEMPTS) {
      throw new Error(
        `Maven could not fetch ${bundle.what}. What it said last:\n${output}\nCheck the network or Maven's settings (~/.m2/settings.xml) and start again; what was fetched is kept.`,
      );
    }
    progress(`Maven stopped (attempt ${attempt} of ${ATTEMPTS}); trying again`);
    await wait(attempt * 5_000, undefined, signal === undefined ? {} : { signal });
  }
}

/** Returns undefined when all went well, otherwise the last lines of Maven's output. */
async function copyDependencies({ bundle, maven, target, progress, signal }: Download): Promise<string | undefined> {
  const pom = join(import.meta.dirname, bundle.pom);
  const lines: string[] = [];
  let fetched = 0;
  const running = await launch({
    command: maven,
    args: ['-B', '-f', pom, 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${target}`],
    output: {
      onLine: (line) => {
        if (/Downloaded from .*\.jar/.test(line)) fetched += 1;
        lines.push(line);
        lines.splice(0, Math.max(0, lines.length - 20));
      },
    },
  });
  const stop = (): void => void running.stop();
  signal?.addEventListener('abort', stop, { once: true });
  const ticker = setInterval(() => {
    void countFiles(target).then((copied) =>
      progress(
        `Fetching ${bundle.what}: ${Math.min(bundle.expected, Math.max(fetched, copied))} of about ${bundle.expected} jars`,
      ),
    );
  }, 5_000);
  const code = await running.ended;
  clearInterval(ticker);
  signal?.removeEventListener('abort', stop);
  return code === 0 ? undefined : lines.join('\n');
}

const countFiles = (folder: string): Promise<number> =>
  readdir(folder).then(
    (names) => names.length,
    () => 0,
  );

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
