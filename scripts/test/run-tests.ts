import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStep, type Step } from '../check/steps.ts';
import { makeClassArchive } from '../neo4j/class-archive.ts';
import { ensureJars } from '../neo4j/jars.ts';
import { ensureBrowser, ensureJava, findChromium, MissingProgramError } from './ensure-programs.ts';
import { importedHome, KEPT_HOME } from './imported-home.ts';
import { type RunningOrrery, startOrrery } from './running-orrery.ts';
import { withSecondTry } from './second-try.ts';
import { add, type Failure, NO_TESTS, type Tally, tallyPlaywright, tallyVitest } from './tally.ts';

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
  list('Failed', total.failures);
  list('Failed beside other tests and passed alone', total.unsteady);
  console.log(`\n${wording(total)}`);
  return total.failed === 0;
}

const isPart = (name: string): name is Part => PARTS.some((part) => part === name);

const wording = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** At the end once more: what a runner said of a failure is thousands of lines above. */
function list(title: string, failures: readonly Failure[]): void {
  if (failures.length === 0) return;
  console.log(`\n${title}:`);
  for (const { name, file, message } of failures) {
    console.log(`  ✗ ${file} › ${name}`);
    for (const line of message.split('\n').slice(0, MOST_LINES)) console.log(`      ${line.slice(0, 240)}`);
  }
}
const MOST_LINES = 24;

async function runPart(part: Part, reports: string): Promise<Tally> {
  try {
    switch (part) {
      case 'check':
        return await runCheck();
      case 'unit':
        return await runVitest(['unit*', 'dom*'], join(reports, 'unit.json'));
      case 'database':
        await ensureNeo4j();
        return await runVitest(['database'], join(reports, 'database.json'));
      case 'process':
        await ensureNeo4j();
        return await runVitest(['process'], join(reports, 'process.json'));
      case 'timed':
        await ensureNeo4j();
        return await runVitest(['timed'], join(reports, 'timed.json'));
      case 'browser':
        await ensureNeo4j();
        await ensureBrowser();
        return await runBrowser(reports);
    }
  } catch (cause) {
    console.error(cause instanceof MissingProgramError ? cause.message : cause);
    return { ...NO_TESTS, failed: 1 };
  }
}

/** Some thirty servers are started in all: each saves half of its work. */
async function ensureNeo4j(): Promise<void> {
  await ensureJava();
  const progress = (line: string): void => console.log(`  ${line}`);
  await makeClassArchive({ jars: await ensureJars(progress), progress }).catch((cause: unknown) =>
    progress(`The classes of Neo4j were not archived, so its starts take longer: ${String(cause)}`),
  );
}

/** All of `pnpm check` counts as one test. */
async function runCheck(): Promise<Tally> {
  const { ok } = await runStep({ name: 'check', command: 'tsx', args: ['scripts/check.ts'], verbose: true });
  return ok ? { ...NO_TESTS, passed: 1 } : { ...NO_TESTS, failed: 1 };
}

const runVitest = async (projects: readonly string[], report: string): Promise<Tally> =>
  withSecondTry(await vitest(projects, [], report), (files) => vitest(projects, files, `${report}.again`));

async function vitest(projects: readonly string[], files: readonly string[], report: string): Promise<Tally> {
  const step: Step = {
    name: projects.join(', '),
    command: 'vitest',
    args: [
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...files,
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
    const run = async (project: string): Promise<Tally> =>
      withSecondTry(await runPlaywright(project, [], { orrery, report: join(reports, `${project}.json`) }), () =>
        runPlaywright(project, ['--last-failed', '--workers=1'], {
          orrery,
          report: join(reports, `${project}-again.json`),
        }),
      );
    const together = await run('together');
    return add(together, await run('alone'));
  } finally {
    await orrery.stop();
  }
}

interface BrowserRun {
  readonly orrery: RunningOrrery;
  /** The JSON report to write. */
  readonly report: string;
}

async function runPlaywright(
  project: string,
  options: readonly string[],
  { orrery, report }: BrowserRun,
): Promise<Tally> {
  const { ok } = await runStep({
    name: `browser, ${project}`,
    command: 'playwright',
    args: ['test', '--config', 'e2e/playwright.config.ts', '--project', project, '--reporter=list,json', ...options],
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
