import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepPassword, takeKeptPassword } from './shared-password.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orrery-shared-password-'));
});
afterEach(() => rm(folder, { recursive: true }));

const jars = (): string => join(folder, 'neo4j/lib');
const home = (name: string): string => join(folder, name);

async function startedHome(name: string, password: string): Promise<string> {
  await mkdir(join(home(name), 'data/dbms'), { recursive: true });
  await writeFile(join(home(name), 'data/dbms/auth.ini'), `hash of ${password}`);
  await writeFile(join(home(name), 'password'), password, { mode: 0o600 });
  return home(name);
}

test('a new home gets the password that was kept last, and only its owner reads it', async () => {
  await keepPassword(await startedHome('first', 'older'), jars());
  await keepPassword(await startedHome('second', 'newer'), jars());
  await takeKeptPassword(home('new'), jars());
  expect(await readFile(join(home('new'), 'password'), 'utf8')).toBe('newer');
  expect(await readFile(join(home('new'), 'data/dbms/auth.ini'), 'utf8')).toBe('hash of newer');
  expect((await stat(join(home('new'), 'password'))).mode & 0o777).toBe(0o600);
  expect((await stat(join(folder, 'neo4j/short-lived'))).mode & 0o777).toBe(0o700);
});

test('without a kept one a new home has none, and gets one of its own when it is started', async () => {
  await takeKeptPassword(home('new'), jars());
  await expect(stat(join(home('new'), 'password'))).rejects.toThrow('ENOENT');
});
