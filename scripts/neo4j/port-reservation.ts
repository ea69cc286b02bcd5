import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isFree } from './port.ts';
import { markOf, ProcessMark, stillRuns } from './process-mark.ts';

/** A port that other starts of Orrery by the same user leave alone until it is released. */
export interface ReservedPort {
  readonly port: number;
  release(): Promise<void>;
}

const PORTS_TRIED = 100;

/** One folder per user: the files of another one could not be replaced when they are stale. */
const defaultFolder = (): string => join(tmpdir(), `orrery-ports-${process.getuid?.() ?? 'user'}`);

/**
 * The first free port from `preferred` on that no other start has reserved. Neo4j listens seconds after its port was chosen; without a
 * reservation two starts at once choose the same one, and the second then talks to the first one's database.
 * Throws when a hundred ports are taken.
 */
export async function reservePortFrom(preferred: number, folder: string = defaultFolder()): Promise<ReservedPort> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (let port = preferred; port < preferred + PORTS_TRIED; port += 1) {
    const file = join(folder, String(port));
    // oxlint-disable-next-line no-await-in-loop
    if (!(await isFree(port)) || !(await reserve(file))) continue;
    return { port, release: () => rm(file, { force: true }) };
  }
  const last = preferred + PORTS_TRIED - 1;
  throw new Error(`The ports ${preferred} to ${last} are all taken on 127.0.0.1. End what listens there.`);
}

/** False while a process that runs holds the reservation, or when another start is quicker. */
async function reserve(file: string): Promise<boolean> {
  if (await isHeld(file)) return false;
  await rm(file, { force: true });
  // Linked when it is whole: a reservation that is half written would say nothing of its holder.
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify(await markOf(process.pid)), { mode: 0o600 });
  try {
    await link(draft, file);
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    throw cause;
  } finally {
    await rm(draft, { force: true });
  }
}

async function isHeld(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return false;
  try {
    return await stillRuns(ProcessMark.parse(JSON.parse(text)));
  } catch {
    return false;
  }
}
