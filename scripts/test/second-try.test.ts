import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOST_TRIED_AGAIN, withSecondTry } from './second-try.ts';
import { add, type Failure, NO_TESTS, type Tally, tallyPlaywright, tallyVitest } from './tally.ts';

const failed = (...names: readonly string[]): readonly Failure[] =>
  names.map((name) => ({ name, file: `${name}.test.ts`, message: `${name} is wrong` }));
const tallied = (passed: number, failures: readonly Failure[]): Tally => ({
  ...NO_TESTS,
  passed,
  failed: failures.length,
  failures,
});

describe('a second try', () => {
  it('lets what passes alone pass, and names it as unsteady', async () => {
    const asked: unknown[] = [];
    const result = await withSecondTry(tallied(10, failed('a', 'b')), async (files) => {
      asked.push(files);
      return tallied(2, []);
    });
    expect(asked).toEqual([['a.test.ts', 'b.test.ts']]);
    expect(result).toEqual({ ...tallied(12, []), unsteady: failed('a', 'b') });
  });

  it('keeps as failed what fails twice', async () => {
    const result = await withSecondTry(tallied(10, failed('a', 'b')), async () => tallied(5, failed('b')));
    expect(result).toEqual({ ...tallied(11, failed('b')), unsteady: failed('a') });
  });

  it('counts another test of the same file that fails only now', async () => {
    const result = await withSecondTry(tallied(10, failed('a')), async () => tallied(5, failed('c')));
    expect(result).toEqual({ ...tallied(10, failed('c')), unsteady: failed('a') });
  });

  it('is not made for many failures, for a crash of the runner, or when all passed', async () => {
    const never = (): Promise<Tally> => Promise.reject(new Error('tried again'));
    const names = Array.from({ length: MOST_TRIED_AGAIN + 1 }, (_, index) => `t${index}`);
    for (const first of [tallied(10, failed(...names)), { ...NO_TESTS, failed: 1 }, tallied(10, [])]) {
      // Each alone, so that the failure names the one.
      // oxlint-disable-next-line no-await-in-loop
      expect(await withSecondTry(first, never)).toEqual(first);
    }
  });

  it('lets nothing pass that did not run a second time', async () => {
    const first = tallied(10, failed('a', 'b'));
    expect(await withSecondTry(first, async () => tallied(1, []))).toEqual(first);
  });

  it('changes nothing when the second run crashes', async () => {
    const first = tallied(10, failed('a'));
    expect(await withSecondTry(first, async () => ({ ...NO_TESTS, failed: 1 }))).toEqual(first);
  });
});

describe('reports', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'orrery-tally-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const written = async (report: unknown): Promise<string> => {
    const file = join(folder, `${Math.random()}.json`);
    await writeFile(file, typeof report === 'string' ? report : JSON.stringify(report));
    return file;
  };

  it('of vitest give each failed test, and each file that could not be run', async () => {
    const file = await written({
      numPassedTests: 1,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        {
          name: '/x/a.test.ts',
          status: 'failed',
          assertionResults: [
            { fullName: 'a fails', status: 'failed', failureMessages: ['\u001B[31mexpected 1\u001B[0m', 'at a'] },
            { fullName: 'a passes', status: 'passed', failureMessages: [] },
          ],
        },
        { name: '/x/b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
      ],
    });
    expect(await tallyVitest(file)).toEqual({
      ...NO_TESTS,
      passed: 1,
      failed: 2,
      skipped: 3,
      failures: [
        { name: 'a fails', file: '/x/a.test.ts', message: 'expected 1\nat a' },
        { name: 'the file itself', file: '/x/b.test.ts', message: 'no such module' },
      ],
    });
  });

  it('of Playwright give each failed test, however deep its suite', async () => {
    const spec = (title: string, ok: boolean, messages: readonly string[]) => ({
      title,
      file: 'a.spec.ts',
      ok,
      tests: [{ results: [{ errors: messages.map((message) => ({ message })) }] }],
    });
    const file = await written({
      stats: { expected: 1, unexpected: 2, flaky: 0, skipped: 0 },
      suites: [
        { specs: [spec('one', true, []), spec('two', false, ['timed out', 'inert'])] },
        { specs: [], suites: [{ specs: [spec('deep', false, ['gone'])] }] },
      ],
    });
    expect(await tallyPlaywright(file)).toEqual({
      ...NO_TESTS,
      passed: 1,
      failed: 2,
      failures: [
        { name: 'two', file: 'a.spec.ts', message: 'timed out\ninert' },
        { name: 'deep', file: 'a.spec.ts', message: 'gone' },
      ],
    });
  });

  it('that are missing or broken are one failure', async () => {
    for (const report of [join(folder, 'none.json'), await written({ passed: 3 })]) {
      // oxlint-disable-next-line no-await-in-loop
      expect([await tallyVitest(report), await tallyPlaywright(report)]).toEqual([
        { ...NO_TESTS, failed: 1 },
        { ...NO_TESTS, failed: 1 },
      ]);
    }
  });

  it('are added with all that is to be read', () => {
    const sum = add({ ...tallied(1, failed('a')), unsteady: failed('u') }, tallied(2, failed('b')));
    expect(sum).toEqual({ ...tallied(3, failed('a', 'b')), unsteady: failed('u') });
  });
});
