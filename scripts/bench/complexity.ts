import { loadavg } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { type OpenDatabase, openDatabase } from '@orrery/cypher/open-database.ts';
import { type App, createApp } from '@orrery/server/src/app.ts';
import { DEFAULT_LIMITS } from '@orrery/server/src/limits.ts';
import { schema } from '@orrery/server/src/schema/index.ts';
import { mulberry32 } from '../generate/power-law.ts';
import { resolveConnection } from '../neo4j/resolve-connection.ts';
import { type KnownIds, narrower, randomQuery, type Width } from './complexity/random-query.ts';

const QUERIES = 300;
const QUICK = 60;
const SHOWN = 12;
/** Longer than a request may take, so that what would have timed out is seen for what it is. */
const PATIENCE_MS = 60_000;

interface Seen {
  readonly seed: number;
  readonly ms: number;
  readonly kB: number;
  readonly code: string;
  readonly query: string;
}

/**
 * Random queries over the schema, as wide as the limit of complexity lets through, on the graph that is stored; the slowest are told with
 * their seeds. `BENCH_SEED=17` begins at another seed, `BENCH_QUERIES=20` takes so many. Fails when one of them takes longer than a request may.
 */
export async function benchComplexity({ isQuick }: { readonly isQuick: boolean }): Promise<void> {
  const connection = await resolveConnection();
  const db = openDatabase(connection);
  const app = createApp({ db, limits: { deadlineMs: PATIENCE_MS } });
  try {
    const ids = await knownIds(db);
    const from = Number(process.env['BENCH_SEED'] ?? 1);
    const count = Number(process.env['BENCH_QUERIES'] ?? (isQuick ? QUICK : QUERIES));
    const seen: Seen[] = [];
    for (let seed = from; seed < from + count; seed += 1) {
      // One after the other: they would only disturb each other.
      // oxlint-disable-next-line no-await-in-loop
      const one = await askOne(app, ids, seed);
      if (one !== undefined) seen.push(one);
    }
    tell(seen);
  } finally {
    app.close();
    await db.close();
    await connection.release();
  }
}

/** Undefined where nothing of this seed is let through. */
async function askOne(app: App, ids: KnownIds, seed: number): Promise<Seen | undefined> {
  let width: Width | undefined = { roots: 3, depth: 4, fields: 4, first: 100 };
  while (width !== undefined) {
    const query = randomQuery(schema, { ids, width, random: mulberry32(seed) });
    // oxlint-disable-next-line no-await-in-loop -- narrower until it is let through
    const first = await timed(app, query);
    if (first.code !== 'LIMIT_EXCEEDED') {
      // The first of its kind is planned, which a server does once.
      // oxlint-disable-next-line no-await-in-loop
      const again = await timed(app, query);
      return { seed, query, ...(again.ms < first.ms ? again : first) };
    }
    width = narrower(width);
  }
  return undefined;
}

/** How long to wait for a database that did not answer its probe in time, in milliseconds, and how often. */
const PAUSE_MS = 1_000;
const MOST_PAUSES = 30;

async function timed(app: App, query: string): Promise<Pick<Seen, 'ms' | 'kB' | 'code'>> {
  for (let pauses = 0; ; pauses += 1) {
    const from = performance.now();
    // oxlint-disable-next-line no-await-in-loop -- again only where the database was away
    const text = await post(app, query);
    const ms = performance.now() - from;
    const code = /"code":"([A-Z_]+)"/.exec(text)?.[1] ?? 'OK';
    if (code !== 'UNAVAILABLE' || pauses === MOST_PAUSES) return { ms, kB: text.length / 1024, code };
    // oxlint-disable-next-line no-await-in-loop
    await setTimeout(PAUSE_MS);
  }
}

async function post(app: App, query: string): Promise<string> {
  const request = new Request('http://127.0.0.1/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await app.fetch(request)).text();
}

async function knownIds({ driver, name }: OpenDatabase): Promise<KnownIds> {
  const read = async (text: string): Promise<readonly string[]> => {
    const { records } = await driver.executeQuery(text, {}, { database: name, routing: 'READ' });
    return records.map((record) => String(record.get('id')));
  };
  return {
    entities: await read(
      'MATCH (e:OrreryEntity) WITH e, COUNT { (e)--() } AS ties ORDER BY ties DESC, e.id LIMIT 300 RETURN e.id AS id',
    ),
    claims: await read('MATCH (c:OrreryClaim) WITH c ORDER BY c.citationCount DESC, c.id LIMIT 300 RETURN c.id AS id'),
    documents: await read(
      'MATCH (d:OrreryDocument) WITH d ORDER BY d.paragraphCount DESC, d.id LIMIT 50 RETURN d.id AS id',
    ),
  };
}

function tell(seen: readonly Seen[]): void {
  const slowest = seen.toSorted((a, b) => b.ms - a.ms);
  const late = slowest.filter(({ ms }) => ms > DEFAULT_LIMITS.deadlineMs);
  console.log(`  ${seen.length} queries let through, load ${loadavg()[0]?.toFixed(1)}; the slowest:`);
  for (const { seed, ms, kB, code, query } of slowest.slice(0, SHOWN)) {
    console.log(`  seed ${seed}: ${Math.round(ms)} ms, ${Math.round(kB)} kB, ${code}: ${query.slice(0, 600)}`);
  }
  if (late.length === 0) return;
  console.error(`  ${late.length} of them take longer than the ${DEFAULT_LIMITS.deadlineMs} ms that a request may.`);
  process.exitCode = 1;
}
