import { execFile, spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { findJava, findMaven } from '../neo4j/java.ts';

const CHROMIUMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Something the tests need that is missing and could not be installed. The message says the command that installs it. */
export class MissingProgramError extends Error {
  override readonly name = 'MissingProgramError' as const;
}

interface Need {
  readonly what: string;
  readonly packages: readonly string[];
  isThere(): Promise<boolean>;
}

const JAVA: Need = {
  what: 'Java 17 and Maven',
  packages: ['openjdk-17-jre-headless', 'maven'],
  isThere: async () =>
    Promise.all([findJava(), findMaven()]).then(
      () => true,
      () => false,
    ),
};
const BROWSER: Need = {
  what: 'Chromium',
  packages: ['chromium'],
  isThere: async () => (await findChromium()) !== undefined,
};
const FONTS: Need = {
  what: 'a Chinese font',
  packages: ['fonts-noto-cjk', 'fontconfig'],
  isThere: async () => (await output('fc-list', [':lang=zh-tw'])) !== '',
};

/** The browser of CHROMIUM, else the first one on the PATH. */
export async function findChromium(): Promise<string | undefined> {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  for (const name of CHROMIUMS) {
    for (const folder of folders) {
      const file = join(folder, name);
      // oxlint-disable-next-line no-await-in-loop
      const isProgram = await access(file, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (isProgram) return file;
    }
  }
  return undefined;
}

/** What a Neo4j of our own takes; not asked for where NEO4J tests are given one. */
export const ensureJava = (): Promise<void> => ensure([JAVA]);

/** What the browser tests take. Without a Chinese font their pictures would show boxes. */
export const ensureBrowser = (): Promise<void> => ensure([BROWSER, FONTS]);

/** Installs through apt-get what is missing, as root or by a sudo that asks nothing. Throws MissingProgramError otherwise. */
async function ensure(needs: readonly Need[]): Promise<void> {
  const missing = [];
  // oxlint-disable-next-line no-await-in-loop
  for (const need of needs) if (!(await need.isThere())) missing.push(need);
  if (missing.length === 0) return;
  const what = missing.map((need) => need.what).join(' and ');
  const packages = missing.flatMap((need) => need.packages);
  const prefix = await aptPrefix();
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (prefix === undefined)
    throw new MissingProgramError(`The tests need ${what}. On Debian or Ubuntu: sudo ${command}`);
  console.log(`Installing ${what}: ${command}`);
  await run([...prefix, 'apt-get', 'update', '-q']);
  await run([...prefix, ...command.split(' ')]);
  for (const need of missing) {
    // oxlint-disable-next-line no-await-in-loop
    if (!(await need.isThere())) throw new MissingProgramError(`${need.what} is still missing after: ${command}`);
  }
}

async function aptPrefix(): Promise<readonly string[] | undefined> {
  if ((await output('apt-get', ['--version'])) === '') return undefined;
  if (process.getuid?.() === 0) return [];
  return (await output('sudo', ['-n', 'id'])) === '' ? undefined : ['sudo', '-n'];
}

/** What a program says, or nothing when it fails or is not there. */
const output = (command: string, args: readonly string[]): Promise<string> =>
  promisify(execFile)(command, [...args]).then(
    ({ stdout }) => stdout.trim(),
    () => '',
  );

function run([command = '', ...args]: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new MissingProgramError(`"${command} ${args.join(' ')}" ended with code ${code}.`)),
    );
  });
}
