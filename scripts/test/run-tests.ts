import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStep, type Step } from '../check/steps.ts';
import { ensureBrowser, ensureJava, findChromium, MissingProgramError } from './ensure-programs.ts';
import { importedHome, KEPT_HOME } from './imported-home.ts';
import { type RunningOrrery, startOrrery } from './running-orrery.ts';
import { add, NO_TESTS, type Tally, tallyPlaywright, tallyVitest } from './tally.ts';

const PARTS = ['check', 'unit', 'database', 'process', 'timed', 'browser'] as const;
type Part = (typeof PARTS)[number];

/** Runs every part, even after a failure, and prints what came of it. True when nothing failed. */
export async function runTests(names: readonly string[]): Promise<boolean> {
  const unknown = names.filter((name) => !isPart(name));
  if (unknown.length > 0) {
    console.error(`"${unknown.join(' ')}" is no part of the tests. Parts: ${PARTS.join(', ')}.`);
    return false;
  }
  const chosen = names.length === 0 ? PARTS : PARTS.filter((part) => names.includes(part));
  const reports = await mkdtemp(join(tmpdir(), 'orrery-test-'));
  process.env[KEPT_HOME] = join(reports, 'kept-home');
  let total = NO_TESTS;
  try {
    for (const part of chosen) {
      console.log(`\n── ${part} ${'─'.repeat(70 - part.length)}`);
      // oxlint-disable-next-line no-await-in-loop
      const tally = await runPart(part, reports);
      console.log(`${part}: ${wording(tally)}`);
      total = add(total, tally);
    }
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
  console.log(`\n${wording(total)}`);
  return total.failed === 0;
}

const isPart = (name: string): name is Part => PARTS.some((part) => part === name);

const wording = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

async function runPart(part: Part, reports: string): Promise<Tally> {
  try {
    switch (part) {
      case 'check':
        return await runCheck();
      case 'unit':
        return await runVitest(['unit', 'dom'], join(reports, 'unit.json'));
      case 'database':
        await ensureJava();
        return await runVitest(['database'], join(reports, 'database.json'));
      case 'process':
        await ensureJava();
        return await runVitest(['process'], join(reports, 'process.json'));
      case 'timed':
        await ensureJava();
        return await runVitest(['timed'], join(reports, 'timed.json'));
      case 'browser':
        await ensureJava();
        await ensureBrowser();
        return await runBrowser(reports);
    }
  } catch (cause) {
    console.error(cause instanceof MissingProgramError ? cause.message : cause);
    return { ...NO_TESTS, failed: 1 };
  }
}

/** All of `pnpm check` counts as one test. */
async function runCheck(): Promise<Tally> {
  const { ok } = await runStep({ name: 'check', command: 'tsx', args: ['scripts/check.ts'], verbose: true });
  return ok ? { ...NO_TESTS, passed: 1 } : { ...NO_TESTS, failed: 1 };
}

async function runVitest(projects: readonly string[], report: string): Promise<Tally> {
  const step: Step = {
    name: projects.join(', '),
    command: 'vitest',
    args: [
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    verbose: true,
  };
  const { ok } = await runStep(step);
  return failedUnless(ok, await tallyVitest(report));
}

/** Against the real start command, with the bundled data and a real browser. */
async function runBrowser(reports: string): Promise<Tally> {
  const orrery = await startOrrery({ home: await importedHome(), onLine: (line) => console.log(`  ${line}`) });
  try {
    const together = await runPlaywright('together', orrery, reports);
    return add(together, await runPlaywright('alone', orrery, reports));
  } finally {
    await orrery.stop();
  }
}

async function runPlaywright(project: string, orrery: RunningOrrery, reports: string): Promise<Tally> {
  const report = join(reports, `browser-${project}.json`);
  const { ok } = await runStep({
    name: `browser, ${project}`,
    command: 'playwright',
    args: ['test', '--config', 'e2e/playwright.config.ts', '--project', project, '--reporter=list,json'],
    env: {
      ORRERY_URL: orrery.url,
      ORRERY_HOME: orrery.home,
      CHROMIUM: (await findChromium()) ?? '',
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    },
    verbose: true,
  });
  return failedUnless(ok, await tallyPlaywright(report));
}

/** A runner that failed without a failed test (a hook, a leak, a crash) has failed all the same. */
const failedUnless = (ok: boolean, tally: Tally): Tally => (ok || tally.failed > 0 ? tally : { ...tally, failed: 1 });
