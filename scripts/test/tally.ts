import { readFile } from 'node:fs/promises';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

/** A test that failed, or a file that could not be run. */
export interface Failure {
  readonly name: string;
  /** The file that holds it, as its runner takes it for an argument. */
  readonly file: string;
  /** What its runner said, without colours. */
  readonly message: string;
}

/** How many tests passed, failed and were left out, and what is to be read about them at the end. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly Failure[];
  /** Failed beside other tests and passed alone: counted among those that passed. */
  readonly unsteady: readonly Failure[];
}

export const NO_TESTS: Tally = { passed: 0, failed: 0, skipped: 0, failures: [], unsteady: [] };

export function add(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    failures: [...a.failures, ...b.failures],
    unsteady: [...a.unsteady, ...b.unsteady],
  };
}

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

const PlaywrightSpec = z.object({
  title: z.string(),
  file: z.string(),
  ok: z.boolean(),
  tests: z.array(z.object({ results: z.array(z.object({ errors: z.array(z.object({ message: z.string() })) })) })),
});
interface PlaywrightSuite {
  readonly specs: readonly z.infer<typeof PlaywrightSpec>[];
  readonly suites?: readonly PlaywrightSuite[] | undefined;
}
const PlaywrightSuite: z.ZodType<PlaywrightSuite> = z.lazy(() =>
  z.object({ specs: z.array(PlaywrightSpec), suites: z.array(PlaywrightSuite).optional() }),
);
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  suites: z.array(PlaywrightSuite),
});

/** Reads the JSON report of a runner. A runner that wrote none has crashed, which counts as one failure. */
async function tally<T>(file: string, schema: z.ZodType<T>, count: (report: T) => Tally): Promise<Tally> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const report = text === undefined ? undefined : schema.safeParse(JSON.parse(text));
  return report?.success === true ? count(report.data) : { ...NO_TESTS, failed: 1 };
}

export const tallyVitest = (file: string): Promise<Tally> =>
  tally(file, VitestReport, (report) => {
    const failures = report.testResults.flatMap(({ name, status, message, assertionResults }): readonly Failure[] => {
      const tests = assertionResults
        .filter((test) => test.status === 'failed')
        .map((test) => failure(test.fullName, name, test.failureMessages?.join('\n')));
      return tests.length === 0 && status === 'failed' ? [failure('the file itself', name, message)] : tests;
    });
    return {
      ...NO_TESTS,
      passed: report.numPassedTests,
      // A file that could not be loaded counts no test.
      failed: Math.max(report.numFailedTests, failures.length),
      skipped: report.numPendingTests + report.numTodoTests,
      failures,
    };
  });

/** The runner tries no test a second time by itself, so none can be "flaky" in its sense. */
export const tallyPlaywright = (file: string): Promise<Tally> =>
  tally(file, PlaywrightReport, ({ stats, suites }) => ({
    ...NO_TESTS,
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    failures: suites
      .flatMap(specsOf)
      .filter(({ ok }) => !ok)
      .map(({ title, file: spec, tests }) =>
        failure(
          title,
          spec,
          tests
            .flatMap(({ results }) => results)
            .flatMap(({ errors }) => errors)
            .map(({ message }) => message)
            .join('\n'),
        ),
      ),
  }));

const specsOf = ({ specs, suites }: PlaywrightSuite): PlaywrightSuite['specs'] => [
  ...specs,
  ...(suites ?? []).flatMap(specsOf),
];

const failure = (name: string, file: string, message = ''): Failure => ({
  name,
  file,
  message: stripVTControlCharacters(message).trim(),
});
