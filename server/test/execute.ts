import type { Database } from '@orrery/cypher/database.ts';
import { type App, type AppOptions, createApp } from '../src/app.ts';

export interface GraphQLAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

export const URL_OF_TESTS = 'http://127.0.0.1/graphql';

/** A POST as the page sends it. */
export function post(body: unknown, headers: Readonly<Record<string, string>> = {}, signal?: AbortSignal): Request {
  return new Request(URL_OF_TESTS, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...(signal && { signal }),
  });
}

/** Asks an app in this process: no port, the whole way from the request to the answer. */
export async function ask(
  app: App,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<GraphQLAnswer> {
  const response = await app.fetch(post({ query, variables }));
  return response.json();
}

/** The data of an answer without errors. Throws with what the errors say. */
export async function dataOf(
  app: App,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Readonly<Record<string, unknown>>> {
  const { data, errors } = await ask(app, query, variables);
  if (errors !== undefined || data === null || data === undefined) throw new Error(JSON.stringify(errors, null, 2));
  return data;
}

/** A database that fails every question with this. */
export function brokenDatabase(failure: Error): Database {
  const fail = (): never => {
    throw failure;
  };
  // Only what `run()` and the guard call: a driver that cannot do anything.
  const driver = { executeQuery: async () => fail(), session: fail } as unknown as Database['driver'];
  return { driver, name: 'none' };
}

/** An app whose database fails every question with this; nothing listens where raw Cypher would connect. */
export function appOnBrokenDatabase(failure: Error, options: Omit<AppOptions, 'db'> = {}): App {
  const connection = { uri: 'bolt://127.0.0.1:1', username: 'neo4j', password: 'none', database: 'neo4j' };
  return createApp({ cypher: { connection }, ...options, db: brokenDatabase(failure) });
}

export interface CountingDatabase extends Database {
  /** The names of the queries asked since the last call. */
  takeNames(): readonly string[];
}

/** Passes everything on and remembers what was asked. */
export function countQueries(db: Database): CountingDatabase {
  let names: string[] = [];
  const driver = new Proxy(db.driver, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target);
      if (typeof value !== 'function') return value;
      if (property !== 'executeQuery') return value.bind(target);
      return (text: string, params: unknown, config: { transactionConfig: { metadata: { query: string } } }) => {
        names.push(config.transactionConfig.metadata.query);
        return Reflect.apply(value, target, [text, params, config]);
      };
    },
  });
  return {
    driver,
    name: db.name,
    takeNames() {
      const taken = names;
      names = [];
      return taken;
    },
  };
}
