import type { IncomingMessage, ServerResponse } from 'node:http';
import { availableParallelism } from 'node:os';
import type { Database } from '@orrery/cypher/database.ts';
import type { Connection } from '@orrery/cypher/open-database.ts';
import { run } from '@orrery/cypher/run.ts';
import { createYoga } from 'graphql-yoga';
import { type Breaker, databaseAway } from './breaker/breaker.ts';
import { watchDatabase } from './breaker/watch-database.ts';
import { createContext, type Pass } from './context.ts';
import type { Curator } from './curation/curator.ts';
import { askToEdit } from './curation/editing.ts';
import { createAllowList, type ExtraAllowed } from './cypher-guard/allow-list.ts';
import {
  type AskCypher,
  type CypherGuard,
  type CypherLimits,
  createCypherGuard,
  noCypherGuard,
} from './cypher-guard/guard.ts';
import { createRowsRead } from './cypher-guard/rows-read.ts';
import { createDeadlines, ServerStopping } from './deadline.ts';
import { createCompiledQueries } from './execute/compile-query.ts';
import { clientOf } from './http/addresses.ts';
import { checkRequestLine, sendResponse } from './http/node-requests.ts';
import { openScope, type ScopedContext } from './http/request-scope.ts';
import { createRespond } from './http/respond.ts';
import { isQuestion, refuseWhileStopping } from './http/stopping.ts';
import { keepCounts } from './keep-counts.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { createLinkStore } from './links/link-store.ts';
import { type Log, SILENT } from './log.ts';
import { createMetrics } from './metrics.ts';
import { observeCypher } from './observe-cypher.ts';
import { asItStands } from './ownership/as-it-stands.ts';
import { watchOwnership } from './ownership/watch-ownership.ts';
import { useCompiledQueries } from './plugins/use-compiled-queries.ts';
import { useCookbook } from './plugins/use-cookbook.ts';
import { useDeadline } from './plugins/use-deadline.ts';
import { useExactInput } from './plugins/use-exact-input.ts';
import { useGraphiQL } from './plugins/use-graphiql.ts';
import { useHealth } from './plugins/use-health.ts';
import { useHostCheck } from './plugins/use-host-check.ts';
import { keepView, useLinks } from './plugins/use-links.ts';
import { useMetrics } from './plugins/use-metrics.ts';
import { useOperationName } from './plugins/use-operation-name.ts';
import { useOwnErrors } from './plugins/use-own-errors.ts';
import { usePage } from './plugins/use-page.ts';
import { useQueryLimits } from './plugins/use-query-limits.ts';
import { useRateLimit } from './plugins/use-rate-limit.ts';
import { useReads } from './plugins/use-reads.ts';
import { PATHS, useRoute } from './plugins/use-route.ts';
import { useSameOrigin } from './plugins/use-same-origin.ts';
import { useTextLimits } from './plugins/use-text-limits.ts';
import { useToken } from './plugins/use-token.ts';
import { useVocabularyWords } from './plugins/use-vocabulary-words.ts';
import { createRateLimits, NO_RATE_LIMITS, type RateLimitOptions } from './rate-limits.ts';
import { schema } from './schema/index.ts';
import { type ChosenCaptions, readCaptions } from './source/plain/chosen-captions.ts';
import { type ChosenIntervals, readIntervals } from './source/plain/intervals/chosen-intervals.ts';
import { watchGround } from './source/watch-ground.ts';
import { watchVocabulary } from './vocabulary/watch-vocabulary.ts';
import { createChangeWatch } from './watch/watch-changes.ts';

export interface AppOptions {
  readonly db: Database;
  /** What raw Cypher needs: its processes connect by themselves. Without it raw Cypher is off. */
  readonly cypher?: CypherOptions | undefined;
  /** A driver of its own for the probes, so that busy connections are not taken for a database that is away. Default: `db`. */
  readonly probeDb?: Database | undefined;
  readonly logger?: Log | undefined;
  readonly limits?: Partial<Limits> | undefined;
  /** The built client; without it only the API answers. */
  readonly clientDir?: string | undefined;
  /** Where links to pictures are kept; without it none are. */
  readonly linksDir?: string | undefined;
  /** Names under which the server may be asked, besides the loopback ones. */
  readonly allowedHosts?: readonly string[] | undefined;
  /** The viewer token: with it, data is answered only to who sends it. */
  readonly token?: string | undefined;
  /** Who sends it may change the graph, where there is a curator. */
  readonly editToken?: string | undefined;
  /** Makes the changes; without it the server only reads. */
  readonly curator?: Curator | undefined;
  /** `plain`: a graph of ours is explored as it stands, too, with what others have beside it. Default: whatever the database holds. */
  readonly ground?: 'plain' | undefined;
  /** Default: none, for apps that are asked inside this process. */
  readonly rateLimits?: RateLimitOptions | undefined;
  /** A query is compiled when it was carried out so many times without an error. Default: 2. */
  readonly compileAfter?: number | undefined;
}

export interface CypherOptions {
  readonly connection: Connection;
  /** Functions and procedures that raw Cypher may call beside our own lists. */
  readonly allowed?: ExtraAllowed | undefined;
  /** Restarts the database when queries that cannot be ended fill its processors; left out where it is not ours to restart. */
  readonly restart?: ((reason: string) => Promise<void>) | undefined;
  /** After so many of these within ten minutes raw Cypher is off. Default: 5. */
  readonly mostRestarts?: number | undefined;
}

export interface App {
  fetch(request: Request): Promise<Response>;
  /** The same for node:http. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Readiness says no and questions that arrive over HTTP are refused from now on; what runs may finish. */
  startStopping(): void;
  /** Stops what still runs or comes later, and the watch over the database; nothing is measured any more. */
  abortAll(): void;
  /** Whether the database is away, for everything that asks it by another way. */
  readonly breaker: Breaker;
  /** Starts what the first raw query, and the first questions of the analysis, would have to wait for. */
  warm(): void;
  /** Raw Cypher is off from now on, with this reason; everything else goes on. */
  switchCypherOff(reason: string): void;
  /** Ends the processes that run raw Cypher and the watch over the database, which stays open: it is the caller's. */
  close(): void;
}

/** How long one question about what a database of others holds may take. */
const SCHEMA_MS = 15_000;

/** The whole server without a port: page, API, GraphiQL and health. It opens nothing; the caller who opened the database closes it. */
export function createApp(options: AppOptions): App {
  const { db, probeDb = db, logger: log = SILENT, clientDir, linksDir, allowedHosts, token } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const metrics = createMetrics();
  const rates = createRateLimits(options.rateLimits ?? NO_RATE_LIMITS, metrics.rateLimited);
  const respond = createRespond(log, metrics);
  const guard = guardOf(options, limits.cypher);
  const cypher = observeCypher(guard.ask, metrics.cypherAnswered);
  const ownership = options.ground === 'plain' ? asItStands(watchOwnership(db)) : watchOwnership(db);
  const ground = watchGround({
    ownership,
    vocabulary: watchVocabulary(db, log),
    ask: (query, params) => run(db, query, params, { signal: AbortSignal.timeout(SCHEMA_MS), timeoutMs: SCHEMA_MS }),
    log,
  });
  const kept = keepCounts(db);
  const rowsRead = createRowsRead();
  const callable = createAllowList(options.cypher?.allowed);
  const deadlines = createDeadlines();
  let stopping = false;
  const { deadlineMs } = limits;
  const links = linksDir === undefined ? undefined : createLinkStore({ folder: linksDir });
  const changes = createChangeWatch({
    ask: (query, params) => run(db, query, params, { timeoutMs: deadlineMs }),
    isOurs: async () =>
      !breaker.isOpen() && (await ownership.look(AbortSignal.timeout(deadlineMs))).ownership === 'ours',
  });
  interface OpenParts {
    readonly pass?: Pass;
    readonly cypher?: AskCypher;
    readonly mayEdit?: boolean;
    readonly captions?: ChosenCaptions | undefined;
    readonly intervals?: ChosenIntervals | undefined;
  }
  const open = (signal: AbortSignal, { mayEdit = false, ...parts }: OpenParts = {}) =>
    createContext({
      db,
      ownership,
      ground,
      kept,
      cypher,
      rowsRead,
      callable,
      deadline: deadlines.open(signal, deadlineMs),
      deadlineMs,
      askToEdit: askToEdit(options.curator, mayEdit),
      keepView: (view) => keepView(links, view),
      changes,
      ...parts,
    });
  const { breaker, rehearsal, warmUp } = watchDatabase({
    probeDb,
    log,
    isIdle: () => deadlines.count === 0,
    openContext: async (signal) => {
      await ground.look();
      return open(signal);
    },
  });
  metrics.databaseIsUp(true);
  breaker.subscribe((isOpen) => {
    metrics.databaseIsUp(!isOpen);
    if (isOpen) deadlines.abortAll(databaseAway());
  });

  const yoga = createYoga<ScopedContext>({
    schema,
    graphqlEndpoint: PATHS.graphql,
    context: async ({ request, scope, params }) => {
      warmUp.giveWay();
      const captions = readCaptions(params?.extensions);
      const intervals = readIntervals(params?.extensions);
      // What is known to be away is not waited for.
      if (!breaker.isOpen()) await ground.look();
      const limited: AskCypher = async (question, signal) => {
        await rates.spend('cypher', clientOf(scope.address));
        return cypher(question, signal);
      };
      return open(request.signal, { pass: breaker.pass, cypher: limited, mayEdit: scope.mayEdit, captions, intervals });
    },
    // useOwnErrors does it, for every error and with the request's id.
    maskedErrors: false,
    maxRequestBodySize: limits.bodyBytes,
    cors: false,
    multipart: false,
    batching: false,
    landingPage: false,
    graphiql: false,
    logging: false,
    healthCheckEndpoint: `${PATHS.health}/yoga`,
    plugins: [
      // Before anything is read
      useHostCheck(allowedHosts),
      useRoute(),
      useRateLimit(rates),
      useToken({ viewer: token, editor: options.curator === undefined ? undefined : options.editToken }),
      // Answers that are not GraphQL
      useHealth({ db, breaker, rehearsal, isStopping: () => stopping }),
      useLinks({ store: links, rates }),
      useMetrics(metrics, token !== undefined),
      useGraphiQL(PATHS.graphql),
      usePage(clientDir),
      // Before the query is read
      useSameOrigin(),
      useExactInput(),
      useCookbook(),
      // Before it is carried out
      useTextLimits(limits),
      useQueryLimits(limits),
      useOperationName(),
      useReads(schema),
      useCompiledQueries(createCompiledQueries(schema, options.compileAfter)),
      // After
      useDeadline(),
      useOwnErrors(schema, log),
      useVocabularyWords(),
    ],
  });

  return {
    fetch(request) {
      const scope = openScope(request.headers.get('x-request-id'));
      return respond(scope, async () => yoga.fetch(request, { scope }), request.signal);
    },
    async handle(request, response) {
      if (stopping && isQuestion(request)) {
        refuseWhileStopping(request, response);
        return;
      }
      const scope = openScope(asText(request.headers['x-request-id']), request.socket.remoteAddress);
      const answer = await respond(scope, async () => {
        checkRequestLine(request);
        return yoga.handleNodeRequestAndResponse(request, response, { scope });
      });
      await sendResponse(answer, response);
    },
    startStopping: () => {
      stopping = true;
    },
    abortAll: () => {
      warmUp.stop();
      breaker.stop();
      changes.stop();
      deadlines.shut(new ServerStopping());
      metrics.stop();
    },
    breaker,
    warm: () => {
      guard.warm();
      warmUp.start();
    },
    switchCypherOff: (reason) => guard.switchOff(reason),
    close: () => {
      warmUp.stop();
      changes.stop();
      breaker.stop();
      guard.close();
    },
  };
}

function guardOf({ db, cypher, logger }: AppOptions, limits: CypherLimits): CypherGuard {
  if (cypher === undefined) return noCypherGuard('This server has no connection for raw Cypher.');
  // One processor has to be left for everything else.
  const fills = Math.max(1, availableParallelism() - 1);
  return createCypherGuard({ ...cypher, db, limits, fills, log: logger });
}

const asText = (header: string | readonly string[] | undefined): string | undefined =>
  typeof header === 'string' ? header : undefined;
