import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const FIXTURES = join(import.meta.dirname, 'fixtures');

interface Fixture {
  readonly name: string;
  readonly path: string;
  readonly says: string;
  readonly text: string;
}

async function readFixture(file: string): Promise<Fixture> {
  const text = await readFile(join(FIXTURES, file), 'utf8');
  const header = (key: string) => text.match(new RegExp(`^// @${key} (.+)$`, 'm'))?.[1] ?? '';
  return { name: file.replace(/\.txt$/, ''), path: header('path'), says: header('says'), text };
}

interface Finding {
  readonly filename: string;
  readonly message: string;
  readonly help?: string;
}

/** Runs the project's own lint configuration over the fixtures, laid out as if they were in the source tree. */
async function lint(folder: string): Promise<readonly Finding[]> {
  const oxlint = join(ROOT, 'node_modules/.bin/oxlint');
  const run = promisify(execFile)(oxlint, ['--format', 'json', '--config', '.oxlintrc.json', '.'], { cwd: folder });
  // Exit code 1 is what a fixture is for; the findings are on stdout either way.
  const { stdout } = await run.catch((cause: { stdout?: string }) => ({ stdout: cause.stdout ?? '' }));
  const report: { diagnostics: Finding[] } = JSON.parse(stdout);
  return report.diagnostics;
}

const fixtures = await Promise.all((await readdir(FIXTURES)).map(readFixture));

describe('the walls between folders', () => {
  let folder: string;
  let findings: readonly Finding[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'orrery-walls-'));
    await cp(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    for (const fixture of fixtures) {
      await mkdir(dirname(join(folder, fixture.path)), { recursive: true });
      await writeFile(join(folder, fixture.path), fixture.text);
    }
    findings = await lint(folder);
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const saidOf = (fixture: Fixture) =>
    findings.filter((finding) => finding.filename === fixture.path).map((f) => `${f.message} ${f.help ?? ''}`);

  test.each(fixtures.filter((fixture) => fixture.says !== 'nothing'))(
    '$name is refused, with what to do instead',
    (fixture) => {
      expect(saidOf(fixture).join('\n')).toContain(fixture.says);
    },
  );

  test.each(fixtures.filter((fixture) => fixture.says === 'nothing'))('$name is let through', (fixture) => {
    expect(saidOf(fixture)).toEqual([]);
  });
});
