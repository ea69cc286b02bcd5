import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Database } from '@orrery/cypher/database.ts';
import { createYoga } from 'graphql-yoga';
import { type Breaker, databaseAway } from './breaker/breaker.ts';
import { watchDatabase } from './breaker/watch-database.ts';
import { createContext, type Pass } from './context.ts';
import { createCypherGuard } from './cypher-guard/guard.ts';
import { createDeadlines, ServerStopping } from './deadline.ts';
import { toGraphQLError } from './errors.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { type Log, SILENT } from './log.ts';
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
  /** A driver of its own for the probes, so that busy connections are not taken for a database that is away. Default: `db`. */
  readonly probeDb?: Database | undefined;
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
  /** Stops what still runs or comes later, and the watch over the database. */
  abortAll(): void;
  /** Whether the database is away, for everything that asks it by another way. */
  readonly breaker: Breaker;
}

/** The whole server without a port: page, API, GraphiQL and health. It opens nothing; whoever opened the database closes it. */
export function createApp(options: AppOptions): App {
  const { db, cypherDb = db, probeDb = db, logger: log = SILENT, clientDir, allowedHosts } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const cypher = createCypherGuard(cypherDb, limits.cypher);
  const deadlines = createDeadlines();
  let stopping = false;
  const { deadlineMs } = limits;
  const open = (signal: AbortSignal, pass?: Pass) =>
    createContext({ db, cypher, deadline: deadlines.open(signal, deadlineMs), deadlineMs, ...(pass && { pass }) });
  const { breaker, rehearsal } = watchDatabase({ probeDb, log, openContext: open });
  breaker.subscribe((isOpen) => {
    if (isOpen) deadlines.abortAll(databaseAway());
  });

  const yoga = createYoga({
    schema,
    graphqlEndpoint: GRAPHQL,
    context: ({ request }) => open(request.signal, breaker.pass),
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
      useHealth({ db, breaker, rehearsal, isStopping: () => stopping }),
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
    abortAll: () => {
      breaker.stop();
      deadlines.shut(new ServerStopping());
    },
    breaker,
  };
}
