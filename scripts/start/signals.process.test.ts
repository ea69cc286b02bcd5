import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isAlive } from '../neo4j/process-mark.ts';
import { importedHome } from '../test/imported-home.ts';
import { askQuestion } from '../test/question-load.ts';
import { BY_NPX, type RunningOrrery, startOrrery } from '../test/running-orrery.ts';

const IS_ASKED_FOR = process.env['ORRERY_UNSTEADY_TESTS'] !== undefined;
const IN_FLIGHT = 200;
const START_LIMIT_MS = 600_000;

let home: string;
beforeAll(async () => {
  home = await importedHome();
}, START_LIMIT_MS);
afterAll(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));

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
  tsx: hasScript(/[\\/]tsx[\\/]dist[\\/]cli/),
  'the process that does the work': ({ args }: Process) =>
    / scripts\/start\.ts/.test(args) && args.includes('--require'),
} as const;

function missing(name: string, family: readonly Process[]): never {
  throw new Error(`No ${name} among: ${family.map(({ args }) => args.slice(0, 80)).join(' | ')}`);
}

async function endsAltogether(orrery: RunningOrrery, family: readonly Process[]): Promise<void> {
  const alive = (): readonly string[] => family.filter(({ pid }) => isAlive(pid)).map(({ args }) => args.slice(0, 80));
  await expect.poll(alive, { timeout: 20_000, interval: 200 }).toEqual([]);
  expect(orrery.process.exitCode !== null || orrery.process.signalCode !== null).toBe(true);
}

// Not steady yet: the chain has other links on other machines, and an interrupt sent to pnpm alone does not always end it.
describe.runIf(IS_ASKED_FOR)('one signal to one process of `npx pnpm start` ends all of it', () => {
  test.for(Object.entries(LINKS))('SIGINT to %s', { timeout: START_LIMIT_MS }, async ([name, isIt]) => {
    const orrery = await startOrrery({ home, command: BY_NPX });
    const family = await familyOf(Number(orrery.process.pid));
    const found = family.find(isIt);
    // Where `sh` becomes pnpm there is no shell between them.
    if (found === undefined && name === 'the shell under npx') orrery.process.kill('SIGINT');
    else process.kill(found?.pid ?? missing(name, family), 'SIGINT');
    await endsAltogether(orrery, family);
  });
});

// Not steady yet with two hundred questions of every kind on two processors.
test.runIf(IS_ASKED_FOR)(
  'SIGTERM under load: every request that was accepted is answered, whole and coded, and the exit code is 0',
  async () => {
    const orrery = await startOrrery({ home });
    const family = await familyOf(Number(orrery.process.pid));
    // Of a cold database the answers may take longer than a request may: that is another matter.
    for (let turn = 0; turn < 6; turn++) await askQuestion(orrery.url, turn);
    const asked = Array.from({ length: IN_FLIGHT }, (_, turn) => askQuestion(orrery.url, turn));
    // One that is answered shows that the server has begun to take them; the connections of the others are made by then.
    await Promise.race(asked);
    orrery.process.kill('SIGTERM');
    const outcomes = await Promise.all(asked);
    await endsAltogether(orrery, family);
    const codes = [...new Set(outcomes.map(({ code }) => code))];
    expect(codes.filter((code) => code !== undefined && code !== 'UNAVAILABLE' && code !== 'LIMIT_EXCEEDED')).toEqual(
      [],
    );
    expect(outcomes).toHaveLength(IN_FLIGHT);
    expect(orrery.process.exitCode).toBe(0);
    await expect(fetch(orrery.url)).rejects.toThrow();
  },
  START_LIMIT_MS,
);
