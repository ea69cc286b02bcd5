import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program } from '@commander-js/extra-typings';
import { applied, type Mutation, mutationsOf, sampleOf } from './mutate/mutations.ts';

/**
 * `pnpm run mutate`: changes the client a little, again and again, and counts how often a unit or DOM test notices. What survives is
 * a place where a fault would not be seen. It works in a copy of the last commit; the working tree is not touched.
 */
const { seed, sample, only, prefix } = program
  .option('--seed <number>', 'the same seed picks the same mutations', '1')
  .option('--sample <number>', 'how many mutations', '200')
  .option('--only <text>', 'only files whose path has this in it', '')
  .option('--prefix <command>', 'runs the tests through this command, as "nice -n 15"', '')
  .parse()
  .opts();

const ROOT = join(import.meta.dirname, '..');
/** A mutation that makes a test run for ever is noticed. */
const LIMIT_MS = 240_000;
const NOT_MUTATED =
  /\.test\.tsx?$|\.d\.ts$|-spec\.ts$|\/testing\/|\/generated\/|-words\.ts$|\/i18n\/(?:en|zh-hant)\.ts$/;

const copy = mkdtempSync(join(tmpdir(), 'orrery-mutate-'));
process.once('SIGINT', () => process.exit(130));
process.once('exit', () => {
  git('worktree', 'remove', '--force', copy);
  rmSync(copy, { recursive: true, force: true });
});
git('worktree', 'add', '--detach', '--force', copy);
for (const folder of ['.', 'client', 'cypher', 'server', 'scripts']) {
  symlinkSync(join(ROOT, folder, 'node_modules'), join(copy, folder, 'node_modules'));
}

const files = git('ls-files', 'client/src')
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && !NOT_MUTATED.test(file) && file.includes(only));
const all = files.flatMap((file) => mutationsOf(file, readFileSync(join(copy, file), 'utf8')));
const mutations = sampleOf(all, { seed: Number(seed), size: Number(sample) });
console.log(`${all.length} mutations in ${files.length} files; ${mutations.length} of them, seed ${seed}.`);
let killed = 0;
const survivors: Mutation[] = [];
for (const [index, mutation] of mutations.entries()) {
  const isKilled = isNoticed(mutation);
  if (isKilled) killed += 1;
  else survivors.push(mutation);
  console.log(`${index + 1}/${mutations.length} ${isKilled ? 'noticed ' : 'SURVIVED'} ${words(mutation)}`);
}
console.log(
  `\n${killed} of ${mutations.length} noticed (${Math.round((killed / mutations.length) * 100)} %). Survivors:`,
);
for (const survivor of survivors) console.log(`  ${words(survivor)}`);

function isNoticed(mutation: Mutation): boolean {
  const path = join(copy, mutation.file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(path, applied(source, mutation));
  try {
    const [command, ...args] = [
      ...prefix.split(' ').filter((word) => word !== ''),
      process.execPath,
      join(ROOT, 'node_modules/vitest/vitest.mjs'),
      ...'related --run --bail 1 --project unit --project dom --passWithNoTests --reporter dot'.split(' '),
      mutation.file,
    ];
    return spawnSync(command, args, { cwd: copy, stdio: 'ignore', timeout: LIMIT_MS }).status !== 0;
  } finally {
    writeFileSync(path, source);
  }
}

function words({ file, line, kind, start, end, text }: Mutation): string {
  const before = readFileSync(join(copy, file), 'utf8').slice(start, end).replaceAll(/\s+/g, ' ');
  return `${file}:${line} ${kind}: ${before.slice(0, 70)} → ${text.slice(0, 70)}`;
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
