import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { killImports } from '@orrery/ledger/crash/kill-import.ts';
import { bigLines, writeClaims } from '@orrery/ledger/test/toy.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importProcess } from '../import/import-process.ts';
import { startThrowAwayNeo4j, type ThrowAwayNeo4j } from '../neo4j/throw-away.ts';

let server: ThrowAwayNeo4j;
let path: string;
beforeAll(async () => {
  server = await startThrowAwayNeo4j();
  path = await writeClaims(bigLines(1500));
}, 180_000);
afterAll(async () => {
  await server.stop();
  await rm(dirname(path), { recursive: true });
});

test('an import killed at any moment is completed by the next one to the graph of one clean run', async () => {
  const moments = [0.35, 0.6, 0.85];
  const trials = await killImports({
    connection: server.connection,
    path,
    importProcess,
    kills: moments.length,
    random: () => moments.shift() ?? 0.5,
  });
  expect(trials.map((trial) => trial.recovered)).toEqual([true, true, true]);
}, 300_000);
