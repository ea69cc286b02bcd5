import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { OpenDatabase } from '@orrery/cypher/open-database.ts';
import { startServer } from '@orrery/server/src/serve.ts';
import { ROOT } from '../neo4j/paths.ts';
import { randomPort } from '../neo4j/port.ts';
import { MANY_NAMES, withMadeGraph } from './api/made-graph.ts';
import { type LibraryPeer, openNeo4jGraphql } from './api/neo4j-graphql.ts';
import { API_QUESTIONS, type ApiQuestion } from './api/questions.ts';
import { ALL_QUESTIONS, MANY_NAMES as NAMES_PART, type Peer, type Seen, tableOf, withTable } from './api/table.ts';
import { measure } from './measure.ts';

const CLIENTS = 8;
const ROUNDS = 3;
/** Long enough for the database to have compiled its plans, in milliseconds. */
const WARM_MS = 2_000;
/** How long each peer is asked in a round, in milliseconds. */
const ROUND_MS = 2_500;
const DOCUMENT = join(ROOT, 'docs/performance.md');

/**
 * The questions of `api/questions.ts` on one made-up graph in one Neo4j: through the server as the page asks them, through the bare driver
 * with the same fields, and the same bytes from memory over node:http. `BENCH_NAMES=1000000` makes a larger graph, asks the search alone and
 * has a section of its own; `BENCH_ONLY=pattern`
 * asks only the questions whose name matches it; with `BENCH_WRITE=1` the table goes into docs/performance.md.
 */
export async function benchApi({ isQuick }: { readonly isQuick: boolean }): Promise<void> {
  const names = Number(process.env['BENCH_NAMES'] ?? 14_000);
  // So many names are there to be searched; what else is asked costs the same as with few.
  const areMany = names >= MANY_NAMES;
  const only = new RegExp(process.env['BENCH_ONLY'] ?? (areMany ? 'search' : ''));
  const questions = API_QUESTIONS.filter(({ name }) => only.test(name));
  const seen: Seen[] = [];
  await withMadeGraph(names, async (db, connection) => {
    const library = await openNeo4jGraphql(connection);
    const server = await startServer({ db, port: await randomPort(), host: '127.0.0.1' });
    try {
      for (const question of questions) {
        // One after the other: they would only disturb each other.
        // oxlint-disable-next-line no-await-in-loop
        seen.push(...(await askAll({ question, db, library, url: server.url, rounds: isQuick ? 1 : ROUNDS })));
        console.log(`\n${tableOf(seen.filter((each) => each.question === question.name))}`);
      }
    } finally {
      await server.close();
      await library?.close();
    }
  });
  const table = tableOf(seen);
  console.log(`\nall\n${table}`);
  if (process.env['BENCH_WRITE'] === undefined) return;
  const about = `\`pnpm bench api\`, ${names.toLocaleString('en')} names, ${isQuick ? 'one round' : `medians of ${ROUNDS} rounds`}. Answers a second with ${CLIENTS} clients, in brackets ours divided by the peer's (more is better); times with one client. The bare driver asks for the same fields, node:http has the same bytes in memory; clients, server, driver and @neo4j/graphql (current, inside the process, without HTTP) share one process. Load of the machine at the end: ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores.`;
  await writeFile(
    DOCUMENT,
    withTable(await readFile(DOCUMENT, 'utf8'), `${about}\n\n${table}`, areMany ? NAMES_PART : ALL_QUESTIONS),
  );
}

interface Asking {
  readonly question: ApiQuestion;
  readonly db: OpenDatabase;
  readonly library: LibraryPeer | undefined;
  readonly url: string;
  readonly rounds: number;
}

async function askAll({ question, db, library, url, rounds }: Asking): Promise<readonly Seen[]> {
  const graphql = new URL('graphql', url);
  let turn = 0;
  const ours = async (): Promise<string> => {
    turn += 1;
    const body = JSON.stringify({ query: question.query, variables: question.variables(turn) });
    const response = await fetch(graphql, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    return response.text();
  };
  const bare = async (): Promise<unknown> => {
    turn += 1;
    const asked = question.bare.map(({ text, parameters }) =>
      db.driver.executeQuery(text, parameters(turn), { database: db.name, routing: 'READ' }),
    );
    return Promise.all(asked);
  };
  const answer = await firstAnswer(ours);
  const http = await startPeer(JSON.parse(answer));
  const ways: readonly (readonly [Peer, () => Promise<unknown>])[] = [
    ['Orrery', ours],
    ['bare driver', bare],
    ['node:http', async () => (await fetch(http.url)).text()],
    ...libraryWay(question, library),
  ];
  console.log(`\n${question.name}: ${Math.round(answer.length / 1024)} kB`);
  const seen: Seen[] = [];
  try {
    for (const [, ask] of ways) {
      // oxlint-disable-next-line no-await-in-loop -- one peer at a time, or each would be measured beside the others
      await untilWarm(ask);
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const [peer, ask] of ways) {
        // oxlint-disable-next-line no-await-in-loop -- as above
        seen.push({ question: question.name, peer, ...(await oneRound(ask)) });
      }
    }
  } finally {
    await http.close();
  }
  return seen;
}

function libraryWay(
  { library: question }: ApiQuestion,
  library: LibraryPeer | undefined,
): readonly (readonly [Peer, () => Promise<unknown>])[] {
  if (question === undefined || library === undefined) return [];
  return [['@neo4j/graphql', () => library.ask(question.query, question.variables(0))]];
}

/**
 * The first of a kind is planned by the database, and on a busy machine that may take longer than a request may: the server then takes the
 * database for away and looks again after a moment.
 */
async function firstAnswer(ask: () => Promise<string>): Promise<string> {
  let answer = '';
  for (let tries = 0; tries < 15; tries += 1) {
    // oxlint-disable-next-line no-await-in-loop -- again only where it failed
    answer = await ask();
    if (!answer.includes('"errors"')) return ask();
    // oxlint-disable-next-line no-await-in-loop -- as above
    await setTimeout(1_000);
  }
  throw new Error(answer.slice(0, 400));
}

async function untilWarm(ask: () => Promise<unknown>): Promise<void> {
  const end = performance.now() + WARM_MS;
  // oxlint-disable-next-line no-await-in-loop -- one client
  while (performance.now() < end) await ask();
}

async function oneRound(ask: () => Promise<unknown>): Promise<Omit<Seen, 'question' | 'peer'>> {
  const from = performance.now();
  await ask();
  const times = Math.min(1_000, Math.max(10, Math.round(ROUND_MS / 2 / (performance.now() - from))));
  const alone = await measure(ask, times, 1);
  const { perSecond } = await measure(ask, Math.max(times, 2 * CLIENTS), CLIENTS);
  return { perSecond, p50: alone.p50, p95: alone.p95 };
}

/** The same answer from memory, made into text for each request. */
async function startPeer(answer: unknown): Promise<{ readonly url: string; close(): Promise<void> }> {
  const port = await randomPort();
  const peer = createServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => {
    peer.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        peer.close(() => resolve());
        peer.closeAllConnections();
      }),
  };
}
