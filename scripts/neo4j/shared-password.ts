import { copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** In a home: what Neo4j knows of the password, and the password. The second comes last: it stands for a store that knows it. */
const FILES = [join('data', 'dbms', 'auth.ini'), 'password'] as const;

/** Beside the jars, readable by its owner only. */
const folderOf = (jars: string): string => join(dirname(jars), 'short-lived');

/**
 * Keeps the password of a home for short-lived servers: telling a new store its password takes a Java process of its own, as much work
 * as half a start. The managed Neo4j of a person never shares it.
 */
export async function keepPassword(home: string, jars: string): Promise<void> {
  const folder = folderOf(jars);
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'data/dbms'), { recursive: true, mode: 0o700 });
  for (const file of FILES) await copyFile(join(home, file), join(folder, file)); // oxlint-disable-line no-await-in-loop
}

/** Gives a new home the password of the short-lived servers. Does nothing where none was kept. */
export async function takeKeptPassword(home: string, jars: string): Promise<void> {
  try {
    await mkdir(join(home, 'data/dbms'), { recursive: true, mode: 0o700 });
    for (const file of FILES) await copyFile(join(folderOf(jars), file), join(home, file)); // oxlint-disable-line no-await-in-loop
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return;
    throw cause;
  }
}
