import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { emptyGraph, type GraphState, graphState } from '@orrery/ledger/faults/graph-state.ts';
import {
  type Commit,
  type LossyProxy,
  type LossyProxyOptions,
  startLossyProxy,
} from '@orrery/ledger/faults/lossy-proxy.ts';
import { bigLines, type Line, writeClaims } from '@orrery/ledger/test/toy.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type EndedImport, importOrThrow, runImportCommand } from '../import/run-import-command.ts';
import { startThrowAwayNeo4j, type ThrowAwayNeo4j } from '../neo4j/throw-away.ts';

/** More than a lock or the record of an import, which are one node: rows of the file. */
const carriesData = ({ changes }: Commit): boolean => changes >= 10;

const PEOPLE = 1100;
const NEW_PEOPLE = 200;
const LIMIT_MS = 300_000;
const OK: EndedImport = { code: 0, said: '' };

let server: ThrowAwayNeo4j;
let path: string;
let changedPath: string;
let clean: GraphState;
let dataCommits: number;

/** Imports through a proxy; tells how it ended, and what the proxy did. */
async function importThrough(
  file: string,
  options: Omit<LossyProxyOptions, 'connection'>,
): Promise<{ ended: EndedImport; proxy: LossyProxy }> {
  const proxy = await startLossyProxy({ ...options, connection: server.connection });
  try {
    return { ended: await runImportCommand(proxy.connection, file), proxy };
  } finally {
    await proxy.close();
  }
}

/** Loses the acknowledgement of one transaction with data, the first being 0. */
function loseOnce(index: number): LossyProxyOptions['onCommitted'] {
  let seen = -1;
  return (commit) => {
    if (!carriesData(commit)) return 'pass';
    seen += 1;
    return seen === index ? 'lose' : 'pass';
  };
}

/** Loses every acknowledgement of data; what repeats a transaction changes nothing, so it gets through. */
const loseAll: LossyProxyOptions['onCommitted'] = (commit) => (carriesData(commit) ? 'lose' : 'pass');

/** The same file later: every third person is gone, every fifth claim says more, and there are new people. */
function changedLines(): Line[] {
  const person = (line: Line): number =>
    Number(/^person:p(\d+)$/.exec(String(line['ref'] ?? line['id']))?.[1] ?? Number.NaN);
  return bigLines(PEOPLE + NEW_PEOPLE)
    .filter((line) => !(person(line) % 3 === 0))
    .map((line) =>
      line['type'] === 'claim' && person(line) % 5 === 0 ? { ...line, text: 'Told at more length.' } : line,
    );
}

beforeAll(async () => {
  server = await startThrowAwayNeo4j();
  path = await writeClaims(bigLines(PEOPLE));
  changedPath = await writeClaims(changedLines());
  const { ended, proxy } = await importThrough(path, { onCommitted: () => 'pass' });
  if (ended.code !== 0) throw new Error(ended.said);
  clean = await graphState(server.connection);
  dataCommits = proxy.commits.filter(carriesData).length;
}, LIMIT_MS);
afterAll(async () => {
  await server.stop();
  await Promise.all([path, changedPath].map((file) => rm(dirname(file), { recursive: true })));
});

test('an import has several transactions with data', () => {
  expect(dataCommits).toBeGreaterThanOrEqual(3);
});

describe('into an empty database, an import whose commit is not acknowledged ends with the graph of a clean one', () => {
  beforeEach(() => emptyGraph(server.connection), LIMIT_MS);

  test.each([
    { which: 'the first transaction', index: () => 0 },
    {
      which: 'one in the middle, and the next connections fail',
      index: () => Math.floor(dataCommits / 2),
      refusals: 2,
    },
    { which: 'the last one', index: () => dataCommits - 1 },
  ])('$which', { timeout: LIMIT_MS }, async ({ index, refusals = 0 }) => {
    const { ended, proxy } = await importThrough(path, { onCommitted: loseOnce(index()), refusals });
    expect(ended).toEqual(OK);
    expect(proxy.lost.filter(carriesData)).toHaveLength(1);
    expect(proxy.refused).toBe(refusals);
    expect(await graphState(server.connection)).toEqual(clean);
  });
});

test('an import that adds, changes and removes ends with the graph of a clean one, though none of its commits is acknowledged', {
  timeout: LIMIT_MS,
}, async () => {
  await importOrThrow(server.connection, path);
  const { ended, proxy } = await importThrough(changedPath, { onCommitted: loseAll });
  expect(ended).toEqual(OK);
  expect(proxy.lost.length).toBeGreaterThan(0);
  const { hash } = await graphState(server.connection);
  await emptyGraph(server.connection);
  await importOrThrow(server.connection, changedPath);
  expect(hash).toBe((await graphState(server.connection)).hash);
});
