import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { neo4jConf, setPasswordArguments } from './config.ts';
import type { Java } from './java.ts';
import { pageCacheOf } from './page-cache.ts';
import { takeKeptPassword } from './shared-password.ts';

const FOLDERS = ['conf', 'data', 'logs', 'run', 'plugins', 'import', 'licenses'];
/** A log larger than this is put aside when the server starts. */
const LOG_LIMIT_BYTES = 10 * 1024 * 1024;

export interface Home {
  readonly password: string;
  readonly logFile: string;
}

export interface HomeOptions {
  readonly folder: string;
  readonly port: number;
  readonly jars: string;
  readonly java: Java;
  /** For a short-lived server: a new store takes the password that was kept for such ones, if there is one. */
  readonly sharesPassword?: boolean;
  readonly extras?: HomeExtras | undefined;
}

/** What only tests add to a server: settings in place of ours, and the folder of a plugin's jars. */
export interface HomeExtras {
  readonly settings: Readonly<Record<string, string>>;
  readonly pluginJars?: string;
}

/** Makes a NEO4J_HOME ready to start: folders, configuration, and the password before the first start. */
export async function prepareHome({ folder, port, jars, java, sharesPassword, extras }: HomeOptions): Promise<Home> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await Promise.all(FOLDERS.map((name) => mkdir(join(folder, name), { recursive: true, mode: 0o700 })));
  const settings = { port, pageCacheMb: await pageCacheOf(folder), overrides: extras?.settings };
  await writeFile(join(folder, 'conf/neo4j.conf'), neo4jConf(settings));
  if (extras?.pluginJars !== undefined) await addPlugin(folder, jars, extras.pluginJars);
  const logFile = logFileOf(folder);
  await rotate(logFile);
  if (sharesPassword === true && !(await hasPassword(folder))) await takeKeptPassword(folder, jars);
  return { logFile, password: await passwordOf(folder, jars, java) };
}

/** Copies what the server does not have already: an older copy of one of its own jars would stand before it. */
async function addPlugin(folder: string, jars: string, pluginJars: string): Promise<void> {
  const own = new Set((await readdir(jars)).map(withoutVersion));
  const names = (await readdir(pluginJars)).filter((name) => !own.has(withoutVersion(name)));
  await Promise.all(names.map((name) => copyFile(join(pluginJars, name), join(folder, 'plugins', name))));
}

const withoutVersion = (jar: string): string => jar.replace(/-\d[\w.]*\.jar$/, '');

export const passwordFile = (folder: string): string => join(folder, 'password');
export const logFileOf = (folder: string): string => join(folder, 'logs/console.log');

/** Reads the password, or invents one and tells the store. The file comes last: it stands for a store that knows it. */
async function passwordOf(folder: string, jars: string, java: Java): Promise<string> {
  const known = await readFile(passwordFile(folder), 'utf8').catch(() => undefined);
  if (known !== undefined) return known.trim();
  // Hex: a password that begins with a dash would be taken for an option.
  const password = randomBytes(18).toString('hex');
  const env = { ...process.env, NEO4J_HOME: folder, NEO4J_CONF: join(folder, 'conf') };
  await promisify(execFile)(java.command, [...setPasswordArguments(folder, jars, password)], { env }).catch(
    (cause: Error & { stderr?: string }) => {
      throw new Error(
        `Neo4j did not take a password: ${cause.stderr ?? cause.message}\nIf ${folder} holds a store of another password, remove it with: pnpm neo4j wipe`,
        { cause },
      );
    },
  );
  await writeFile(passwordFile(folder), `${password}\n`, { mode: 0o600 });
  return password;
}

/** The password of a home that was started before. Throws when there is none. */
export async function readPassword(folder: string): Promise<string> {
  const text = await readFile(passwordFile(folder), 'utf8').catch((cause: unknown) => {
    throw new Error(`The password of the Neo4j in ${folder} is gone (${passwordFile(folder)}).`, { cause });
  });
  return text.trim();
}

const hasPassword = (folder: string): Promise<boolean> =>
  stat(passwordFile(folder)).then(
    () => true,
    () => false,
  );

async function rotate(logFile: string): Promise<void> {
  const size = await stat(logFile).then(
    (info) => info.size,
    () => 0,
  );
  if (size > LOG_LIMIT_BYTES) await rename(logFile, `${logFile}.1`);
}
