import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** How many tests passed, failed and were left out. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NO_TESTS: Tally = { passed: 0, failed: 0, skipped: 0 };

export function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** Reads the JSON report of a runner. A runner that wrote none has crashed, which counts as one failure. */
async function tally<T>(file: string, schema: z.ZodType<T>, count: (report: T) => Tally): Promise<Tally> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const report = text === undefined ? undefined : schema.safeParse(JSON.parse(text));
  return report?.success === true ? count(report.data) : { ...NO_TESTS, failed: 1 };
}

export const tallyVitest = (file: string): Promise<Tally> =>
  tally(file, VitestReport, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }));

/** A flaky test passed only on a second try; it counts as failed, since the command must pass every time. */
export const tallyPlaywright = (file: string): Promise<Tally> =>
  tally(file, PlaywrightReport, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));
