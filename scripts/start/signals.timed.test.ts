import { execFile } from 'node:child_process';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isAlive } from '../neo4j/process-mark.ts';
import { startThrowAwayNeo4j, type ThrowAwayNeo4j } from '../neo4j/throw-away.ts';
import { importedHome } from '../test/imported-home.ts';
import { askQuestion } from '../test/question-load.ts';
import { BY_NPX, type RunningOrrery, startOrrery } from '../test/running-orrery.ts';

const IN_FLIGHT = 200;
const START_LIMIT_MS = 600_000;

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly args: string;
}

/** A process and everything below it, parents first. */
async function familyOf(root: number): Promise<readonly Process[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,ppid=,args=']);
  const all = stdout.split('\n').flatMap((line): readonly Process[] => {
    const [, pid, parent, args = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), args }];
  });
  const below = (pid: number): readonly Process[] =>
    all.filter(({ parent }) => parent === pid).flatMap((child) => [child, ...below(child.pid)]);
  return [...all.filter(({ pid }) => pid === root), ...below(root)];
}

const hasScript =
  (name: RegExp) =>
  ({ args }: Process) =>
    name.test(args.split(' ')[1] ?? '');

/** What each link of the chain looks like; a shell that becomes what it runs is none. */
const LINKS = {
  npx: ({ args }: Process) =>
    /^np[mx] (exec|-y)/.test(args) || hasScript(/np[mx](-cli)?(\.js)?$/)({ pid: 0, parent: 0, args }),
  'the shell under npx': ({ args }: Process) => basename(args.split(' ')[0] ?? '') === 'sh',
  pnpm: hasScript(/[\\/]pnpm(\.c?js)?$/),
  'the process that does the work': ({ args }: Process) =>
    / scripts\/start\.ts/.test(args) && args.includes('--import tsx') && basename(args.split(' ')[0] ?? '') === 'node',
} as const;

function missing(name: string, family: readonly Process[]): never {
  throw new Error(`No ${name} among: ${family.map(({ args }) => args.slice(0, 80)).join(' | ')}`);
}

async function endsAltogether(orrery: RunningOrrery, family: readonly Process[]): Promise<void> {
  const alive = (): readonly string[] => family.filter(({ pid }) => isAlive(pid)).map(({ args }) => args.slice(0, 80));
  await expect.poll(alive, { timeout: 20_000, interval: 200 }).toEqual([]);
  // The system knows that a process has ended a moment before its parent does.
  await expect.poll(() => orrery.process.exitCode ?? orrery.process.signalCode).not.toBeNull();
}

// On a Neo4j that was given: that the managed one goes too is what the tests of the start command show, and each start takes seconds less.
describe('one signal to one process of `npx pnpm start` ends all of it', () => {
  let neo4j: ThrowAwayNeo4j;
  beforeAll(async () => {
    neo4j = await startThrowAwayNeo4j();
  });
  afterAll(() => neo4j.stop());

  test.for(Object.entries(LINKS))('SIGINT to %s', async ([name, isIt]) => {
    const orrery = await startOrrery({ command: BY_NPX, given: neo4j.connection });
    const family = await familyOf(Number(orrery.process.pid));
    const found = family.find(isIt);
    // Where `sh` becomes pnpm there is no shell between them.
    if (found === undefined && name === 'the shell under npx') orrery.process.kill('SIGINT');
    else process.kill(found?.pid ?? missing(name, family), 'SIGINT');
    await endsAltogether(orrery, family);
    await orrery.stop();
  });
});

// The same against a silent database: scripts/faults/server-alone.timed.test.ts.
test(
  'SIGTERM under load: every request that was accepted is answered, whole and coded, and the exit code is 0',
  async () => {
    const orrery = await startOrrery({ home: await importedHome() });
    const family = await familyOf(Number(orrery.process.pid));
    // Of a cold database the answers may take longer than a request may: that is another matter.
    for (let turn = 0; turn < 6; turn++) {
      // oxlint-disable-next-line no-await-in-loop
      await askQuestion(orrery.url, turn);
    }
    const asked = Array.from({ length: IN_FLIGHT }, (_, turn) => askQuestion(orrery.url, turn));
    // When this one is answered, the crowd before it is being taken.
    await fetch(new URL('health/live', orrery.url));
    orrery.process.kill('SIGTERM');
    const outcomes = await Promise.all(asked);
    await endsAltogether(orrery, family);
    const allowed = [undefined, 'UNAVAILABLE', 'LIMIT_EXCEEDED'];
    expect(outcomes.filter(({ code }) => !allowed.includes(code)).map(({ code, said }) => [code, said])).toEqual([]);
    expect(outcomes).toHaveLength(IN_FLIGHT);
    expect(orrery.process.exitCode).toBe(0);
    await expect(fetch(orrery.url)).rejects.toThrow();
    await orrery.stop();
  },
  START_LIMIT_MS,
);
