import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program } from '@commander-js/extra-typings';
import type { Result, Try } from './mutate/batch.ts';
import { mutationsOf, sampleOf } from './mutate/mutations.ts';
import { nearestFirst } from './mutate/nearest-first.ts';
import { runBatches } from './mutate/run-batches.ts';
import type { Numbered } from './mutate/switches.ts';

/**
 * `pnpm run mutate`: changes the client a little, again and again, and counts how often a unit or DOM test notices. What survives is
 * a place where a fault would not be seen. It works in a copy of the last commit; the working tree is not touched.
 *
 * All mutations of the sample are compiled in at once, each behind a switch. A first run, with all of them off, tells which test files
 * reach which place; then each mutation is tried on the files that reach it. What no file reaches has survived without a run.
 */
const options = program
  .option('--seed <number>', 'the same seed picks the same mutations', '1')
  .option('--sample <number>', 'how many mutations', '200')
  .option('--only <text>', 'only files whose path has this in it', '')
  .option('--files <number>', 'on how many test files a mutation is tried, the nearest first', '12')
  .option('--at-once <number>', 'how many processes', '2')
  .option('--prefix <command>', 'runs the tests through this command, as "nice -n 15"', '')
  .parse()
  .opts();

const ROOT = join(import.meta.dirname, '..');
const NOT_MUTATED =
  /\.test\.tsx?$|\.d\.ts$|-spec\.ts$|-cases?\.ts$|\/cases\/|\/testing\/|\/generated\/|-words\.ts$|\/i18n\/(?:en|zh-hant)\.ts$/;

const copy = mkdtempSync(join(tmpdir(), 'orrery-mutate-'));
const folder = mkdtempSync(join(tmpdir(), 'orrery-mutate-of-'));
process.once('SIGINT', () => process.exit(130));
process.once('exit', () => {
  git('worktree', 'remove', '--force', copy);
  for (const each of [copy, folder]) rmSync(each, { recursive: true, force: true });
});
git('worktree', 'add', '--detach', '--force', copy);
for (const each of ['.', 'client', 'cypher', 'server', 'scripts']) {
  symlinkSync(join(ROOT, each, 'node_modules'), join(copy, each, 'node_modules'));
}

const sources = git('ls-files', 'client/src')
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file));
const files = sources.filter((file) => !NOT_MUTATED.test(file) && file.includes(options.only));
const tests = sources.filter((file) => /\.test\.tsx?$/.test(file) && !/\.timed\.test\./.test(file));
const all = files.flatMap((file) => mutationsOf(file, textOf(file)));
const sample = sampleOf(all, { seed: Number(options.seed), size: Number(options.sample) });
const mutations = sample.map((mutation, id): Numbered => ({ ...mutation, id }));
writeFileSync(join(folder, 'mutations.json'), JSON.stringify(mutations));
console.log(`${all.length} mutations in ${files.length} files; ${mutations.length} of them, seed ${options.seed}.`);

const run = (tries: readonly Try[], onResult: (result: Result) => void): Promise<void> =>
  runBatches(tries, { copy, folder, prefix: options.prefix, atOnce: Number(options.atOnce), onResult });

const startedAt = Date.now();
const failing = new Set<string>();
await run(
  tests.map((file) => ({ id: -1, files: [file] })),
  ({ noticedBy: failed }) => {
    if (failed === null) return;
    failing.add(failed);
    console.log(`${failed} fails without any mutation, so it is not asked. Run it by itself and see why.`);
  },
);
const reaching = new Map<number, string[]>(mutations.map(({ id }) => [id, []]));
for (const name of readdirSync(join(folder, 'reached'))) {
  const { file, ids }: { file: string; ids: readonly number[] } = JSON.parse(
    readFileSync(join(folder, 'reached', name), 'utf8'),
  );
  const test = file.slice(copy.length + 1);
  if (!failing.has(test)) for (const id of ids) reaching.get(id)?.push(test);
}
console.log(`${tests.length} test files run without a mutation in ${seconds(startedAt)} s.`);

const tries = mutations.map(
  ({ id, file }): Try => ({ id, files: nearestFirst(file, reaching.get(id) ?? []).slice(0, Number(options.files)) }),
);
const noticedBy = new Map<number, string | null>(
  tries.filter((each) => each.files.length === 0).map(({ id }) => [id, null]),
);
await run(
  tries.filter((each) => each.files.length > 0),
  (result) => {
    noticedBy.set(result.id, result.noticedBy);
    const [mutation] = mutations.filter(({ id }) => id === result.id);
    const verdict = result.noticedBy === null ? 'SURVIVED' : 'noticed ';
    if (mutation !== undefined) console.log(`${noticedBy.size}/${mutations.length} ${verdict} ${words(mutation)}`);
  },
);

const survivors = mutations.filter(({ id }) => (noticedBy.get(id) ?? null) === null);
const killed = mutations.length - survivors.length;
const isReached = ({ id }: Numbered): boolean => (reaching.get(id) ?? []).length > 0;
console.log(
  `\n${killed} of ${mutations.length} noticed (${Math.round((killed / mutations.length) * 100)} %) in ${seconds(startedAt)} s.`,
);
for (const [title, list] of [
  ['Survivors that a test reaches', survivors.filter(isReached)],
  ['Survivors that no test reaches', survivors.filter((each) => !isReached(each))],
] as const) {
  console.log(`${title}: ${list.length}`);
  for (const survivor of list) console.log(`  ${words(survivor)}`);
}
process.exit(0);

function words({ file, line, kind, start, end, text }: Numbered): string {
  const [before, after] = [textOf(file).slice(start, end), text].map((each) =>
    each.replaceAll(/\s+/g, ' ').slice(0, 70),
  );
  return `${file}:${line} ${kind}: ${before} → ${after}`;
}

function textOf(file: string): string {
  return readFileSync(join(copy, file), 'utf8');
}

function seconds(since: number): number {
  return Math.round((Date.now() - since) / 1000);
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
