import { createServer } from 'node:http';
import { runImport } from '@orrery/ledger/index.ts';
import { startServer } from '@orrery/server/src/serve.ts';
import { randomPort } from '../neo4j/port.ts';
import { hubClaims } from './hub-claims.ts';
import { measure, printRatios } from './measure.ts';
import { withDatabase, writeClaims } from './with-database.ts';

const TIMES = 200;
const QUERY = `query {
  neighbourhood(id: "org:hub-0", first: 500) {
    total
    nodes { id type name nameZh anonymous degree }
    links { id predicate source target certainty modality disputed timeConflict role value citations documents
      period { startEarliest startLatest endEarliest endLatest lastObserved } }
  }
}`;
/** What the database has to do at the least: find the neighbours and hand over a few fields of each. */
const BARE_CYPHER = `MATCH (e:Entity {id: 'org:hub-0'})-[r:WORKS_AT|INTENDS_TO_LEAVE]-(n:Entity)
RETURN n {.id, .name} AS node, r {.claimId, .certainty} AS link`;

/** The same flat answer three ways: the bare database, JSON over node:http from memory, and all of Orrery. */
export async function benchNeighbourhood(): Promise<void> {
  await withDatabase(async (db, folder) => {
    await runImport({ path: await writeClaims(folder, hubClaims(1, 500)), db });
    const server = await startServer({ db, port: await randomPort(), host: '127.0.0.1' });
    const graphql = new URL('graphql', server.url);
    const ask = async (): Promise<string> => {
      const response = await fetch(graphql, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: QUERY }),
      });
      return response.text();
    };
    const answer = await ask();
    if (answer.includes('"errors"')) throw new Error(`The server refused: ${answer.slice(0, 400)}`);
    const {
      data,
    }: { readonly data: { readonly neighbourhood: { readonly nodes: object[]; readonly links: object[] } } } =
      JSON.parse(answer);
    console.log(
      `  ${data.neighbourhood.nodes.length} nodes, ${data.neighbourhood.links.length} links, ${Math.round(answer.length / 1024)} kB`,
    );
    const peer = await startPeer(data);
    try {
      const http = await measure(async () => (await fetch(peer.url)).text(), TIMES);
      const cypher = await measure(() => db.driver.executeQuery(BARE_CYPHER, {}, { database: db.name }), TIMES);
      const ours = await measure(ask, TIMES);
      printRatios([
        ['node:http + JSON.stringify, no database', http.perSecond],
        ['bare driver, no HTTP', cypher.perSecond],
        ['Orrery, database and GraphQL', ours.perSecond],
      ]);
      console.log(`  Orrery p50 ${ours.p50.toFixed(0)} ms, p95 ${ours.p95.toFixed(0)} ms with 8 clients`);
    } finally {
      await peer.close();
      await server.close();
    }
  });
}

async function startPeer(data: object): Promise<{ readonly url: string; close(): Promise<void> }> {
  const port = await randomPort();
  const peer = createServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data }));
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
