import type { Connection } from '@orrery/server/src/db.ts';
import { type Env, readEnv } from '@orrery/server/src/env.ts';
import { waitUntilHealthy } from './health.ts';
import type { Progress } from './jars.ts';
import { attachTo, type ManagedNeo4j, startManagedNeo4j } from './managed.ts';
import { managedHome } from './paths.ts';
import { findRunningServer } from './state.ts';

/** How long a server named by NEO4J_URI may take to answer: one in a container has often just been started. */
const FOREIGN_LIMIT_MS = 60_000;

export interface ResolveOptions {
  readonly env?: Env;
  readonly home?: string;
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

export interface ResolvedConnection extends Connection {
  /** The managed server; undefined when NEO4J_URI names one that is not ours. */
  readonly server: ManagedNeo4j | undefined;
  /** Ends the server when it was started for this, and only then. */
  release(): Promise<void>;
}

/**
 * A Neo4j that answers: the one NEO4J_URI names, else the managed one that runs already, else a managed one started now.
 * Throws EnvironmentError, NoNeo4jError with the three ways out, or why the server does not answer.
 */
export async function resolveConnection(options: ResolveOptions = {}): Promise<ResolvedConnection> {
  const { env = readEnv(), home = managedHome(), progress = () => {}, signal } = options;
  const given = givenConnection(env);
  if (given !== undefined) {
    await waitForGiven(given, progress, signal);
    return { ...given, server: undefined, release: async () => {} };
  }
  const running = await findRunningServer(home);
  const limits = signal === undefined ? {} : { signal };
  if (running !== undefined && running.kind !== 'orphan') {
    const server = await attachTo(home, running);
    await waitForGiven(server.connection, progress, signal);
    return { ...server.connection, server, release: async () => {} };
  }
  const server = await startManagedNeo4j({ home, progress, ...limits });
  return { ...server.connection, server, release: () => server.stop() };
}

/** The connection NEO4J_URI and its companions describe, or undefined. */
export function givenConnection(env: Env): Connection | undefined {
  const { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = env;
  return uri === undefined || password === undefined ? undefined : { uri, username, password, database };
}

async function waitForGiven(connection: Connection, progress: Progress, signal?: AbortSignal): Promise<void> {
  const limit = AbortSignal.timeout(FOREIGN_LIMIT_MS);
  let last: Error | undefined;
  const onMiss = (problem: Error): void => {
    if (last === undefined) progress(`Waiting for ${connection.uri} (${problem.message.split('\n')[0]})`);
    last = problem;
  };
  try {
    await waitUntilHealthy(connection, {
      onMiss,
      signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
    });
  } catch (cause) {
    signal?.throwIfAborted();
    if (!limit.aborted) throw cause;
    const seconds = FOREIGN_LIMIT_MS / 1000;
    throw new Error(`${connection.uri} did not answer within ${seconds} s: ${last?.message ?? 'no reason given'}`, {
      cause,
    });
  }
}
