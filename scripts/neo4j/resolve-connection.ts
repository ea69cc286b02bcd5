import { InvalidInput } from '@orrery/cypher/errors.ts';
import type { Connection } from '@orrery/cypher/open-database.ts';
import { type Env, readEnv } from '@orrery/server/src/env.ts';
import { waitUntilHealthy } from './health.ts';
import type { Progress } from './jars.ts';
import { attachTo, MANAGED_DATABASE, type ManagedNeo4j, startManagedNeo4j } from './managed.ts';
import { mistakeIn, reasonOf } from './no-answer.ts';
import { managedHome } from './paths.ts';
import { findRunningServer } from './state.ts';

/** How long a server named by NEO4J_URI may take to answer: one in a container has often just been started. */
const FOREIGN_LIMIT_MS = 60_000;

export interface ResolveOptions {
  readonly env?: Env;
  /** The database of `--database`; it goes before NEO4J_DATABASE. */
  readonly database?: string | undefined;
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
 * Throws EnvironmentError, InvalidInput for a database that the managed one does not have, NoNeo4jError with the three ways out, or why the server does not answer.
 */
export async function resolveConnection(options: ResolveOptions = {}): Promise<ResolvedConnection> {
  const { env = readEnv(), home = managedHome(), progress = () => {}, signal, database } = options;
  const given = givenConnection(env);
  if (given !== undefined) {
    const named = database === undefined ? given : { ...given, database };
    await waitForGiven(named, progress, signal);
    return { ...named, server: undefined, release: async () => {} };
  }
  if (database !== undefined && database !== MANAGED_DATABASE) {
    throw new InvalidInput(
      `The managed Neo4j has one database, ${MANAGED_DATABASE}, and --database names ${database}. Set NEO4J_URI to the server that has it, or leave --database out.`,
    );
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
    if (isNoDatabase(problem)) {
      throw new InvalidInput(
        `The server at ${connection.uri} has no database named ${connection.database}. Create it there, or name another one with --database or NEO4J_DATABASE.`,
        { cause: problem },
      );
    }
    const mistake = mistakeIn(problem, connection);
    if (mistake !== undefined) throw new InvalidInput(mistake, { cause: problem });
    if (last === undefined) progress(`Waiting for ${connection.uri} (${reasonOf(problem)})`);
    last = problem;
  };
  try {
    await waitUntilHealthy(connection, {
      onMiss,
      indexes: 'as they are',
      signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
    });
  } catch (cause) {
    signal?.throwIfAborted();
    if (!limit.aborted) throw cause;
    const seconds = FOREIGN_LIMIT_MS / 1000;
    throw new Error(
      `${connection.uri} did not answer within ${seconds} s: ${last === undefined ? 'no reason given' : reasonOf(last)}. See that Neo4j runs there and that the address is its Bolt address.`,
      {
        cause,
      },
    );
  }
}

const isNoDatabase = (problem: Error): boolean =>
  'code' in problem && problem.code === 'Neo.ClientError.Database.DatabaseNotFound';
