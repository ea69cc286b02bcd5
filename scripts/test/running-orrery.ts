import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { Connection } from '@orrery/cypher/open-database.ts';
import { ROOT } from '../neo4j/paths.ts';
import { randomPort } from '../neo4j/port.ts';

/** Orrery as a user has it, in a home of its own that goes with it. */
export interface RunningOrrery {
  readonly url: string;
  /** ORRERY_HOME: its store, logs and state. */
  readonly home: string;
  readonly process: ChildProcess;
  /** Resolves when the bundled data that came in behind the page is in; at once where there was none. Throws what start said of a failure. */
  untilImported(): Promise<void>;
  /** SIGTERM; the home stays. */
  end(): Promise<void>;
  /** The same, then the home is removed. */
  stop(): Promise<void>;
}

/** The start command itself, and as README says it. */
const BY_NODE = [process.execPath, '--import', 'tsx', 'scripts/start.ts'] as const;
export const BY_NPX = ['npx', '-y', 'pnpm@10.34.9', 'start'] as const;

export interface StartOptions {
  readonly home?: string;
  /** Program and arguments; Node itself, without a launcher, when absent. */
  readonly command?: readonly [program: string, ...args: string[]];
  /** A Neo4j that is not the managed one. */
  readonly given?: Connection;
  /** Further words of the command line. */
  readonly args?: readonly string[];
  readonly onLine?: (line: string) => void;
}

/** Runs the start command and waits for its URL. Throws what it said last when it ends before. */
export async function startOrrery({
  home,
  command: [program, ...words] = BY_NODE,
  given,
  args = [],
  onLine = () => {},
}: StartOptions = {}): Promise<RunningOrrery> {
  const folder = home ?? (await mkdtemp(join(tmpdir(), 'orrery-home-')));
  const child = spawn(program, [...words, ...args], {
    cwd: ROOT,
    env: { ...withoutNeo4j(process.env), ...envOf(given), ORRERY_HOME: folder, PORT: String(await randomPort()) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => {
    said.push(line);
    onLine(line);
  });
  const url = await Promise.race([
    urlAmong(createInterface({ input: child.stdout })),
    once(child, 'exit').then(([code]: unknown[]) => {
      throw new Error(`start ended with code ${String(code)}:\n${said.slice(-20).join('\n')}`);
    }),
  ]);
  const end = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return {
    url,
    home: folder,
    process: child,
    untilImported: () => untilImported(said),
    end,
    stop: async () => {
      await end();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function untilImported(said: readonly string[]): Promise<void> {
  if (!said.some((line) => line.includes('while the page is open'))) return;
  while (!said.some((line) => line.includes('✓ Imported data/epoch-models'))) {
    const failure = said.find((line) => line.includes('is not all in'));
    if (failure !== undefined) throw new Error(failure);
    // oxlint-disable-next-line no-await-in-loop
    await wait(300);
  }
}

/** pnpm prints on the same channel what it runs, so the first line is not always the URL. */
function urlAmong(lines: Interface): Promise<string> {
  return new Promise((resolve) => {
    lines.on('line', (line) => {
      if (/^https?:/.test(line)) resolve(line);
    });
  });
}

function envOf(given: Connection | undefined): NodeJS.ProcessEnv {
  if (given === undefined) return {};
  const { uri, username, password, database } = given;
  return { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
}

/** The tests are about our own Neo4j, whatever the shell they run in is set to. */
function withoutNeo4j(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('NEO4J_')));
}
