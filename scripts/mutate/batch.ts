import { readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createVitest, type TestSpecification } from 'vitest/node';

/** What one process tries: for each mutation the test files that may notice it, the likeliest first. */
export interface Try {
  /** -1: none, to see what the files reach. */
  readonly id: number;
  readonly files: readonly string[];
}

/** One line of its output for each. */
export interface Result {
  readonly id: number;
  /** The file that noticed it; null when none did. */
  readonly noticedBy: string | null;
}

/** A mutation that makes a test run for ever is noticed. */
const LIMIT_MS = 120_000;

/** Says which mutation is on; each process has its own. */
const onFile = join(process.env['ORRERY_MUTATE'] ?? '', `on-${process.pid}`);
process.env['ORRERY_MUTATION_ON'] = onFile;
const tries: readonly Try[] = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const vitest = await createVitest('test', {
  config: join(import.meta.dirname, 'vitest.config.ts'),
  watch: false,
  reporters: [{}],
  maxWorkers: 1,
  silent: true,
});
await vitest.standalone();

function specificationOf(file: string): TestSpecification {
  const name = /\.dom\.test\.tsx?$/.test(file) ? 'dom' : 'unit';
  const project = vitest.projects.find((each) => each.name === name);
  if (project === undefined) throw new Error(`There is no project "${name}".`);
  return project.createSpecification(join(vitest.config.root, file));
}

const tell = (result: Result): void => void writeSync(1, `${JSON.stringify(result)}\n`);

/** Vitest keeps what was thrown outside of tests from one run to the next: only what is new counts. */
async function fails(file: string): Promise<boolean> {
  const before = vitest.state.getUnhandledErrors().length;
  const { testModules } = await vitest.runTestSpecifications([specificationOf(file)]);
  return vitest.state.getUnhandledErrors().length > before || testModules.some((module) => !module.ok());
}

for (const { id, files } of tries) {
  writeFileSync(onFile, String(id));
  let noticedBy: string | null = null;
  for (const file of files) {
    const watchdog = setTimeout(() => {
      tell({ id, noticedBy: `${file} (ran for ever)` });
      // A test that turns in a circle hears no other word; its process is in the group of this one.
      process.kill(0, 'SIGKILL');
    }, LIMIT_MS);
    // One at a time: the first that notices it ends the search. Twice, because tests of pages fail of themselves on a machine that is busy.
    // oxlint-disable-next-line no-await-in-loop
    const isNoticed = (await fails(file)) && (await fails(file));
    clearTimeout(watchdog);
    if (!isNoticed) continue;
    noticedBy = file;
    if (id >= 0) break;
  }
  tell({ id, noticedBy });
}
await vitest.close();
process.exit(0);
