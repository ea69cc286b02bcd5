import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { launch } from '../neo4j/launch.ts';
import { ROOT } from '../neo4j/paths.ts';

const CLIENT = join(ROOT, 'client');
/** Where the built page lies. */
export const CLIENT_DIST = join(CLIENT, 'dist');
/** Beside the built page and not in it: the server would serve it. */
const STAMP = join(CLIENT, 'node_modules/.orrery-built-from');

export const VITE = join(CLIENT, 'node_modules/vite/bin/vite.js');

/** Builds the page unless it was built from exactly these files. Returns whether it built; throws with Vite's last lines. */
export async function buildClient(signal: AbortSignal): Promise<boolean> {
  const inputs = await hashInputs();
  const built = await readFile(STAMP, 'utf8').catch(() => undefined);
  if (built === inputs && (await exists(join(CLIENT_DIST, 'index.html')))) return false;
  await rm(STAMP, { force: true });
  await build(signal);
  await mkdir(dirname(STAMP), { recursive: true });
  await writeFile(STAMP, inputs);
  return true;
}

async function build(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const lines: string[] = [];
  const vite = await launch({
    command: process.execPath,
    args: [VITE, 'build', '--logLevel', 'warn'],
    cwd: CLIENT,
    env: { NO_COLOR: '1' },
    output: { onLine: (line) => lines.push(line) },
  });
  const stop = (): void => void vite.stop();
  signal.addEventListener('abort', stop, { once: true });
  const code = await vite.ended;
  signal.removeEventListener('abort', stop);
  signal.throwIfAborted();
  if (code !== 0) throw new Error(`The page could not be built:\n${lines.slice(-40).join('\n')}`);
}

/** A hash over names and contents of everything the built page depends on. Times of files say nothing after a checkout. */
async function hashInputs(): Promise<string> {
  const files = (await filesBelow(CLIENT)).filter((file) => !/\.test\.tsx?$/.test(file)).toSorted();
  const hash = createHash('sha256');
  for (const file of [join(ROOT, 'pnpm-lock.yaml'), ...files]) {
    // oxlint-disable-next-line no-await-in-loop
    hash
      .update(`${file.slice(ROOT.length)}\0`)
      .update(await readFile(file))
      .update('\0');
  }
  return hash.digest('hex');
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const wanted = entries.filter(({ name }) => name !== 'node_modules' && name !== 'dist' && !name.startsWith('.'));
  const folders = wanted.filter((entry) => entry.isDirectory());
  const nested = await Promise.all(folders.map(({ name }) => filesBelow(join(folder, name))));
  const files = wanted.filter((entry) => entry.isFile()).map(({ name }) => join(folder, name));
  return [...files, ...nested.flat()];
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
