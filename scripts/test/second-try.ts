import { NO_TESTS, type Tally } from './tally.ts';

/** More than this many failures are no accident of the moment. */
export const MOST_TRIED_AGAIN = 3;

/**
 * Runs the few tests that failed a second time, with nothing beside them: thousands of tests with real databases and browsers share two
 * cores, and one that is starved there says nothing of the code. What passes then counts as passed and is listed as unsteady at the end;
 * what fails twice has failed. Refused: any number of tries (a fault that shows now and then would never be seen), and a second try of
 * many failures, or of a runner that crashed.
 */
export async function withSecondTry(first: Tally, again: (files: readonly string[]) => Promise<Tally>): Promise<Tally> {
  const { failures } = first;
  if (first.failed === 0 || first.failed !== failures.length || failures.length > MOST_TRIED_AGAIN) return first;
  console.log(`Running what failed once more, alone: ${failures.map(({ name }) => name).join('; ')}`);
  const second = await again([...new Set(failures.map(({ file }) => file))]);
  if (second.failed > second.failures.length) return { ...first, failures: [...failures, ...second.failures] };
  const failedTwice = failures.filter((one) => second.failures.some((other) => isSame(one, other)));
  // A test that did not run a second time has not passed.
  if (second.passed < failures.length - failedTwice.length) return first;
  const onlySecond = second.failures.filter((one) => !failures.some((other) => isSame(one, other)));
  return {
    ...NO_TESTS,
    passed: first.passed + failures.length - failedTwice.length - onlySecond.length,
    failed: failedTwice.length + onlySecond.length,
    skipped: first.skipped,
    failures: [...failedTwice, ...onlySecond],
    unsteady: failures.filter((one) => !failedTwice.includes(one)),
  };
}

const isSame = (a: { readonly name: string; readonly file: string }, b: typeof a): boolean =>
  a.name === b.name && a.file === b.file;
