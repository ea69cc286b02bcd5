import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { RequestScope } from './http/request-scope.ts';
import type { Budget } from './rate-limits.ts';

/** Seconds; the last bound is the deadline of a request. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const DELAY_RESOLUTION_MS = 10;
const NANOSECONDS = 1e9;

/** What a monitor may read of one app. Every label comes from a closed list: nothing a client chooses becomes one. */
export interface Metrics {
  readonly contentType: string;
  opened(): void;
  closed(scope: RequestScope, status: number): void;
  rateLimited(budget: Budget): void;
  /** `code` is `OK` or an `extensions.code`. */
  cypherAnswered(code: string): void;
  /** Whether the database answered when it was asked last. Until then the gauge has no value. */
  databaseIsUp(isUp: boolean): void;
  /** The Prometheus text format. */
  text(): Promise<string>;
  /** Lets go of the clock that watches the event loop. */
  stop(): void;
}

/** A registry of its own: two apps in one process do not see each other, and nothing is left behind. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: 'orrery_requests_total',
    help: 'Answered requests by route, kind of operation, HTTP status and first error code (OK: none).',
    labelNames: ['route', 'operation', 'status', 'code'],
    registers,
  });
  const duration = new Histogram({
    name: 'orrery_request_duration_seconds',
    help: 'How long requests took, by route and kind of operation.',
    labelNames: ['route', 'operation'],
    buckets: BUCKETS,
    registers,
  });
  const inFlight = new Gauge({ name: 'orrery_requests_in_flight', help: 'Requests being answered.', registers });
  const limited = new Counter({
    name: 'orrery_rate_limited_total',
    help: 'Refusals because a client had used up a budget.',
    labelNames: ['budget'],
    registers,
  });
  const cypher = new Counter({
    name: 'orrery_cypher_total',
    help: 'Raw Cypher queries by outcome.',
    labelNames: ['code'],
    registers,
  });
  const database = new Gauge({
    name: 'orrery_database_up',
    help: '1 when the database answered when it was asked last, else 0.',
    registers: [],
  });
  const delay = watchEventLoop(registers);
  return {
    contentType: registry.contentType,
    opened: () => inFlight.inc(),
    closed({ route, kind: operation, codes, startedAt }, status) {
      const [code = 'OK'] = codes;
      inFlight.dec();
      requests.inc({ route, operation, status, code });
      duration.observe({ route, operation }, (performance.now() - startedAt) / 1000);
    },
    rateLimited: (budget) => limited.inc({ budget }),
    cypherAnswered: (code) => cypher.inc({ code }),
    databaseIsUp(isUp) {
      if (registry.getSingleMetric('orrery_database_up') === undefined) registry.registerMetric(database);
      database.set(isUp ? 1 : 0);
    },
    text: () => registry.metrics(),
    stop: () => void delay.disable(),
  };
}

/** How late the event loop was since the last scrape: what makes every answer late. */
function watchEventLoop(registers: Registry[]): IntervalHistogram {
  const delay = monitorEventLoopDelay({ resolution: DELAY_RESOLUTION_MS });
  delay.enable();
  const gauge = new Gauge({
    name: 'orrery_event_loop_delay_seconds',
    help: 'Delay of the event loop since the last scrape.',
    labelNames: ['statistic'],
    registers,
    collect() {
      // A watch that has seen nothing yet says NaN.
      const seconds = (nanoseconds: number): number => (Number.isFinite(nanoseconds) ? nanoseconds / NANOSECONDS : 0);
      gauge.set({ statistic: 'mean' }, seconds(delay.mean));
      gauge.set({ statistic: 'p99' }, seconds(delay.percentile(99)));
      gauge.set({ statistic: 'max' }, seconds(delay.max));
      delay.reset();
    },
  });
  return delay;
}
