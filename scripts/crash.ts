import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { hubClaims } from '@orrery/ledger/bench/hub-claims.ts';
import { killImports } from '@orrery/ledger/crash/kill-import.ts';
import { importProcess } from './import/import-process.ts';
import { startThrowAwayNeo4j } from './neo4j/throw-away.ts';

const { kills, people } = new Command('crash')
  .description('Kills an import at random moments, runs it again, and compares the graph with that of one clean run.')
  .option('--kills <n>', 'how often', Number, 20)
  .option('--people <n>', 'size: three claims for each', Number, 3000)
  .parse()
  .opts();

const folder = await mkdtemp(join(tmpdir(), 'orrery-crash-'));
const path = join(folder, 'hubs.claims.jsonl');
await writeFile(path, [...hubClaims(3, Math.ceil(people / 3))].join(''));
const server = await startThrowAwayNeo4j();
try {
  const trials = await killImports({
    connection: server.connection,
    path,
    importProcess,
    kills,
    random: Math.random,
    onTrial: ({ after, left, tooLate, recovered }) => {
      const when = tooLate
        ? 'ended before the kill'
        : `killed after ${(after / 1000).toFixed(1)} s, ${left} nodes left`;
      console.log(`${recovered ? '✓' : '✗'} ${when}`);
    },
  });
  const recovered = trials.filter((trial) => trial.recovered).length;
  console.log(`${recovered} of ${trials.length} recovered to the same graph`);
  process.exitCode = recovered === trials.length ? 0 : 1;
} finally {
  await server.stop();
  await rm(folder, { recursive: true });
}
