import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Database } from '@orrery/cypher/database.ts';
import { createYoga } from 'graphql-yoga';
import { createContext } from './context.ts';
import { createCypherGuard } from './cypher-guard/guard.ts';
import { createDeadlines } from './deadline.ts';
import { toGraphQLError } from './errors.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { type Log, SILENT } from './log.ts';
import { watchOwnership } from './ownership/watch-ownership.ts';
import { useDeadline } from './plugins/use-deadline.ts';
import { useGraphiQL } from './plugins/use-graphiql.ts';
import { useHealth } from './plugins/use-health.ts';
import { useHostCheck } from './plugins/use-host-check.ts';
import { usePage } from './plugins/use-page.ts';
import { useQueryLimits } from './plugins/use-query-limits.ts';
import { useRequestLog } from './plugins/use-request-log.ts';
import { useSameOrigin } from './plugins/use-same-origin.ts';
import { useSecurityHeaders } from './plugins/use-security-headers.ts';
import { schema } from './schema/index.ts';

const GRAPHQL = '/graphql';
const HEALTH = '/health';

export interface AppOptions {
  readonly db: Database;
  /** A driver of its own for raw Cypher, so that it cannot use up the connections of everything else. Default: `db`. */
  readonly cypherDb?: Database | undefined;
  readonly logger?: Log | undefined;
  readonly limits?: Partial<Limits> | undefined;
  /** The built client; without it only the API answers. */
  readonly clientDir?: string | undefined;
  /** Names under which the server may be asked, besides the loopback ones. */
  readonly allowedHosts?: readonly string[] | undefined;
}

export interface App {
  fetch(request: Request): Promise<Response>;
  /** The same for node:http. */
  handle(request: IncomingMessage, response: ServerResponse): unknown;
  /** Readiness says no from now on; what runs may finish. */
  startStopping(): void;
  /** Stops what still runs. */
  abortAll(): void;
}

/** The whole server without a port: page, API, GraphiQL and health. It opens nothing; whoever opened the database closes it. */
export function createApp(options: AppOptions): App {
  const { db, cypherDb = db, logger: log = SILENT, clientDir, allowedHosts } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const cypher = createCypherGuard(cypherDb, limits.cypher);
  const ownership = watchOwnership(db);
  const deadlines = createDeadlines();
  let stopping = false;

  const yoga = createYoga({
    schema,
    graphqlEndpoint: GRAPHQL,
    context: ({ request }) => {
      const deadline = deadlines.open(request.signal, limits.deadlineMs);
      return createContext({ db, ownership, cypher, deadline, deadlineMs: limits.deadlineMs });
    },
    maskedErrors: {
      maskError: (error) => toGraphQLError(error, (err) => log.error({ err }, 'unexpected error')),
    },
    maxRequestBodySize: limits.bodyBytes,
    cors: false,
    multipart: false,
    batching: false,
    landingPage: false,
    graphiql: false,
    logging: false,
    healthCheckEndpoint: `${HEALTH}/yoga`,
    plugins: [
      // Before anything is read
      useSecurityHeaders(),
      useHostCheck(allowedHosts),
      // Answers that are not GraphQL
      useHealth(db, () => stopping),
      useGraphiQL(GRAPHQL),
      usePage(clientDir, [GRAPHQL, HEALTH]),
      // Before the query is read
      useSameOrigin(),
      // Before it is carried out
      useQueryLimits(limits),
      // After
      useRequestLog(log),
      useDeadline(),
    ],
  });

  return {
    fetch: async (request) => yoga.fetch(request),
    handle: (request, response) => yoga(request, response),
    startStopping: () => {
      stopping = true;
    },
    abortAll: () => deadlines.abortAll(),
  };
}
