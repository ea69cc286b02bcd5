import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { runStep, type Step } from '../check/steps.ts';
import { makeClassArchive } from '../neo4j/class-archive.ts';
import { ensureJars } from '../neo4j/jars.ts';
import { ensureBrowser, ensureJava, findChromium, MissingProgramError } from './ensure-programs.ts';
import { importedHome, KEPT_HOME } from './imported-home.ts';
import { groupsOf, isPart, PARTS, type Part } from './parts.ts';
import { type RunningOrrery, startOrrery } from './running-orrery.ts';
import { withSecondTry } from './second-try.ts';
import { add, type Failure, NO_TESTS, type Tally, tallyPlaywright, tallyVitest } from './tally.ts';

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
    for (const group of groupsOf(chosen, totalmem())) {
      // oxlint-disable-next-line no-await-in-loop
      total = add(total, await runGroup(group, reports));
    }
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
  list('Failed', total.failures);
  list('Failed beside other tests and passed alone', total.unsteady);
  console.log(`\n${wording(total)}`);
  return total.failed === 0;
}

/** Runs parts at once: the first one prints as it goes, the others when it is over. What failed is tried again when all have ended. */
async function runGroup(parts: readonly Part[], reports: string): Promise<Tally> {
  const title = parts.join(', and beside it ');
  console.log(`\n── ${title} ${'─'.repeat(Math.max(3, 70 - title.length))}`);
  const startedAt = performance.now();
  const minutes = (): string => `${((performance.now() - startedAt) / 60_000).toFixed(1)} min`;
  const runs = parts.map(async (part, at) => {
    const held: string[] = [];
    const run = await runPart(part, { reports, ...(at > 0 && { onOutput: (text: string) => void held.push(text) }) });
    return { part, run, held, took: minutes() };
  });
  let total = NO_TESTS;
  for (const one of runs) {
    // oxlint-disable-next-line no-await-in-loop
    const { part, held, took } = await one;
    process.stdout.write(held.join(''));
    if (parts.length > 1) console.log(`${part}: ended after ${took}`);
  }
  for (const { part, run } of await Promise.all(runs)) {
    // oxlint-disable-next-line no-await-in-loop
    const tally = run.again === undefined ? run.first : await withSecondTry(run.first, run.again);
    console.log(`${part}: ${wording(tally)} (${minutes()})`);
    total = add(total, tally);
  }
  return total;
}

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

interface PartRun {
  readonly first: Tally;
  /** Runs some files once more; absent where the part sees to that itself. */
  readonly again?: (files: readonly string[]) => Promise<Tally>;
}

interface PartOptions {
  /** The folder for reports. */
  readonly reports: string;
  /** Takes what the part prints, where another one has the terminal. */
  readonly onOutput?: (text: string) => void;
}

async function runPart(part: Part, options: PartOptions): Promise<PartRun> {
  try {
    switch (part) {
      case 'check':
        return { first: await runCheck() };
      case 'unit':
        return await runVitest(part, ['unit*', 'dom*'], options);
      case 'database':
      case 'process':
      case 'timed':
        await ensureNeo4j();
        return await runVitest(part, [part], options);
      case 'browser':
        await ensureNeo4j();
        await ensureBrowser();
        return { first: await runBrowser(options.reports) };
    }
  } catch (cause) {
    console.error(cause instanceof MissingProgramError ? cause.message : cause);
    return { first: { ...NO_TESTS, failed: 1 } };
  }
}

/** Some thirty servers are started in all: each saves half of its work. Parts that run at once wait for the same archive. */
function ensureNeo4j(): Promise<void> {
  return (neo4j ??= prepareNeo4j());
}
let neo4j: Promise<void> | undefined;

async function prepareNeo4j(): Promise<void> {
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

async function runVitest(
  part: Part,
  projects: readonly string[],
  { reports, onOutput }: PartOptions,
): Promise<PartRun> {
  const report = join(reports, `${part}.json`);
  return {
    first: await vitest({ projects, report, onOutput }),
    again: (files) => vitest({ projects, files, report: `${report}.again` }),
  };
}

interface VitestRun {
  readonly projects: readonly string[];
  /** All of the projects when absent. */
  readonly files?: readonly string[];
  readonly report: string;
  readonly onOutput?: ((text: string) => void) | undefined;
}

async function vitest({ projects, files = [], report, onOutput }: VitestRun): Promise<Tally> {
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
    onOutput,
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
