import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Command } from '@commander-js/extra-typings';
import { orreryHome } from '../neo4j/paths.ts';
import { bringUp } from './bring-up.ts';
import { createEnding } from './ending.ts';
import { watchLaunchers } from './launchers.ts';
import { type LockHolder, type StartLock, takeStartLock } from './start-lock.ts';

const LOOK_AGAIN_MS = 500;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Runs until it is told to end. Standard output gets the URL, everything else goes to standard error. */
export async function startCommand(args: readonly string[]): Promise<void> {
  const {
    dev,
    import: wantsImport,
    database,
    connect,
    edit,
    ground,
  } = new Command('start')
    .description('Neo4j, bundled data, API and page')
    .option('--dev', 'serve the page by Vite, with hot reload')
    .option('--import', 'put the bundled data into the empty database of NEO4J_URI without asking')
    .option(
      '--connect <uri>',
      'explore this Neo4j, such as neo4j://host:7687; goes before NEO4J_URI, with NEO4J_PASSWORD',
    )
    .option('--database <name>', 'the database of that server; goes before NEO4J_DATABASE')
    .option('--ground <plain>', 'explore an Orrery graph as nodes and relationships, with what others have beside it')
    .option('--edit', 'let who has the edit token (ORRERY_EDIT_TOKEN) change the graph through the API')
    .parse([...args], { from: 'user' })
    .opts();
  // The one place where settings are read is the environment; the word of the command line goes before what stands there.
  if (connect !== undefined) process.env['NEO4J_URI'] = connect;
  if (ground !== undefined) process.env['ORRERY_GROUND'] = ground;
  const lock = await takeLock();
  if (lock === undefined) return;
  const ending = createEnding(say);
  ending.onEnd(() => lock.release());
  watchLaunchers((event) => {
    say(event === 'gone' ? 'What started Orrery has ended; ending too' : 'What started Orrery was interrupted; ending');
    ending.end(0);
  });
  const startedAt = performance.now();
  const up = bringUp({
    dev: dev === true,
    wantsEditing: edit === true,
    wantsImport: wantsImport === true,
    database,
    ending,
    say,
  });
  ending.onEnd(async () => void (await up.catch(() => {})));
  try {
    const url = await up;
    await lock.setUrl(url);
    say(`Ready in ${seconds(startedAt)}. Ctrl-C ends it.`);
    process.stdout.write(`${url}\n`);
  } catch (cause) {
    if (!ending.signal.aborted) say(`\n${cause instanceof Error ? cause.message : String(cause)}`);
    ending.end(1);
  }
}

/** Undefined when another Orrery runs; its URL is then said, once it has one. */
async function takeLock(): Promise<StartLock | undefined> {
  const file = join(orreryHome(), 'start.lock');
  for (let told = false; ; told = true) {
    const lock: StartLock | LockHolder = await takeStartLock(file);
    if (lock.held) return lock;
    if (lock.url !== undefined) {
      say(`Orrery is already running at ${lock.url} (process ${lock.pid}).`);
      process.stdout.write(`${lock.url}\n`);
      return undefined;
    }
    if (!told) say(`Orrery is just starting (process ${lock.pid}); waiting for its URL.`);
    await wait(LOOK_AGAIN_MS);
  }
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
