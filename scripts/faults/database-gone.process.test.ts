import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { emptyGraph, type GraphState, graphState } from '@orrery/ledger/faults/graph-state.ts';
import { startLossyProxy } from '@orrery/ledger/faults/lossy-proxy.ts';
import { bigLines, writeClaims } from '@orrery/ledger/test/toy.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type EndedImport, importOrThrow, runImportCommand } from '../import/run-import-command.ts';
import { type ManagedNeo4j, startManagedNeo4j } from '../neo4j/managed.ts';
import { randomPort } from '../neo4j/port.ts';

const LIMIT_MS = 300_000;
const OK: EndedImport = { code: 0, said: '' };
const GONE: EndedImport = {
  code: 1,
  said: [
    'The database does not answer. It was tried again for some seconds: see that it runs, then ask once more.',
    'What was written stays, each batch whole. Once the cause is gone, run the same command again: it completes the import.',
  ].join('\n'),
};

let home: string;
let server: ManagedNeo4j;
let path: string;
let clean: GraphState;

/** No supervisor: a server that is killed stays away until a test starts it on the same store again. */
const start = async (port: number): Promise<void> => {
  server = await startManagedNeo4j({ home, port, quickStart: true });
};

beforeAll(async () => {
  // Named as a throw-away one, so that a later run removes what a killed one leaves.
  home = await mkdtemp(join(tmpdir(), `orrery-neo4j-${process.pid}-`));
  path = await writeClaims(bigLines(1100));
  await start(await randomPort());
  await importOrThrow(server.connection, path);
  clean = await graphState(server.connection);
}, LIMIT_MS);
afterAll(async () => {
  await server.stop();
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
  await rm(dirname(path), { recursive: true });
});
beforeEach(() => emptyGraph(server.connection), LIMIT_MS);

/**
 * Imports, and kills the server when it has committed data for the first time: between two batches of the import, by way of a
 * proxy that sees the commits and has no other part in it.
 */
async function importAndKill(onKilled: () => void = () => {}): Promise<EndedImport> {
  let isKilled = false;
  const proxy = await startLossyProxy({
    connection: server.connection,
    onCommitted: ({ changes }) => {
      if (!isKilled && changes >= 10) {
        isKilled = true;
        process.kill(server.pid, 'SIGKILL');
        onKilled();
      }
      return 'pass';
    },
  });
  try {
    const ended = await runImportCommand(proxy.connection, path);
    expect(isKilled).toBe(true);
    return ended;
  } finally {
    await proxy.close();
  }
}

test('an import whose database dies and stays away ends, keeps what was written, and is completed by the next one', {
  timeout: LIMIT_MS,
}, async () => {
  expect(await importAndKill()).toEqual(GONE);
  await server.ended;
  await start(server.port);
  const left = await graphState(server.connection);
  expect(left.nodes).toBeGreaterThan(0n);
  expect(left.nodes).toBeLessThan(clean.nodes);
  await importOrThrow(server.connection, path);
  expect(await graphState(server.connection)).toEqual(clean);
});

test('an import whose database dies and comes back goes on or ends clearly, and the next one leaves the graph of a clean one', {
  timeout: LIMIT_MS,
}, async () => {
  let restarted: Promise<void> | undefined;
  const ended = await importAndKill(() => {
    restarted = server.ended.then(() => start(server.port));
  });
  await restarted;
  // Which of the two depends on the machine: the driver tries for five seconds and a bit, and Neo4j takes about as long to start.
  expect([OK, GONE]).toContainEqual(ended);
  if (ended.code === 0) expect(await graphState(server.connection)).toEqual(clean);
  await importOrThrow(server.connection, path);
  expect(await graphState(server.connection)).toEqual(clean);
});
