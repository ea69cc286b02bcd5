import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the folder may hold, and how long a link lives that is not opened. */
export interface LinkLimits {
  readonly links: number;
  readonly bytes: number;
  /** Not opened for so long, it is forgotten. */
  readonly days: number;
  /** Younger ones, by when they were opened last, never make room for new ones. */
  readonly safeDays: number;
}

export const LINK_LIMITS: LinkLimits = { links: 2_000, bytes: 256 * 1024 * 1024, days: 365, safeDays: 30 };

/** The folder is full of links that are still in use. */
export class LinksFull extends Error {
  override readonly name = 'LinksFull' as const;
}

/** Packed views by their names, each a file of its own: they outlive the server, and an operator can look at them and delete them. */
export interface LinkStore {
  /** Returns the name; the same for the same view. Throws LinksFull. */
  keep(packed: string): Promise<string>;
  /** Undefined for a name that is not known, or not any more. */
  find(name: string): Promise<string | undefined>;
}

export interface LinkStoreOptions {
  readonly folder: string;
  readonly limits?: LinkLimits;
  /** In milliseconds since 1970; handed in by tests. */
  readonly now?: () => number;
}

interface Entry {
  readonly bytes: number;
  /** When it was kept or opened last. */
  readonly used: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const NAME = /^[0-9a-f]{24}$/;

export function createLinkStore({ folder, limits = LINK_LIMITS, now = Date.now }: LinkStoreOptions): LinkStore {
  let entries: Promise<Map<string, Entry>> | undefined;
  const known = (): Promise<Map<string, Entry>> => {
    entries ??= readFolder(folder);
    // Asked again with the next link: the disk may be back.
    entries.catch(() => {
      entries = undefined;
    });
    return entries;
  };
  const pathOf = (name: string): string => join(folder, name);

  const use = async (name: string, at: Map<string, Entry>): Promise<void> => {
    const entry = at.get(name);
    if (entry === undefined || now() - entry.used < DAY_MS) return;
    at.set(name, { ...entry, used: now() });
    await utimes(pathOf(name), now() / 1000, now() / 1000);
  };

  const forget = async (name: string, at: Map<string, Entry>): Promise<void> => {
    at.delete(name);
    await rm(pathOf(name), { force: true });
  };

  const makeRoom = async (bytes: number, at: Map<string, Entry>): Promise<void> => {
    const oldest = [...at].toSorted(([, a], [, b]) => a.used - b.used);
    let total = oldest.reduce((sum, [, entry]) => sum + entry.bytes, bytes);
    for (const [name, entry] of oldest) {
      const age = now() - entry.used;
      const isFull = at.size >= limits.links || total > limits.bytes;
      if (age < limits.days * DAY_MS && !isFull) return;
      if (age < limits.safeDays * DAY_MS) throw new LinksFull(`${at.size} links are kept in ${folder}.`);
      total -= entry.bytes;
      // oxlint-disable-next-line no-await-in-loop -- until there is room
      await forget(name, at);
    }
    // A single one may be larger than all the room there is.
    if (total > limits.bytes) throw new LinksFull(`There is no room in ${folder}.`);
  };

  const write = async (packed: string): Promise<string> => {
    const name = createHash('sha256').update(packed).digest('hex').slice(0, 24);
    const at = await known();
    if (at.has(name)) {
      await use(name, at);
      return name;
    }
    await makeRoom(packed.length, at);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Whole or not at all: a server may be ended at any moment.
    const draft = pathOf(`${name}.new`);
    await writeFile(draft, packed, { mode: 0o600 });
    await rename(draft, pathOf(name));
    at.set(name, { bytes: packed.length, used: now() });
    return name;
  };

  // One after the other, so that the room is counted once for each.
  let queue: Promise<unknown> = Promise.resolve();
  return {
    keep(packed) {
      const kept = queue.then(() => write(packed));
      queue = kept.catch(() => undefined);
      return kept;
    },
    async find(name) {
      if (!NAME.test(name)) return undefined;
      const at = await known();
      const entry = at.get(name);
      if (entry === undefined) return undefined;
      if (now() - entry.used >= limits.days * DAY_MS) {
        await forget(name, at);
        return undefined;
      }
      const packed = await readFile(pathOf(name), 'utf8').catch(() => undefined);
      // Deleted by hand meanwhile.
      if (packed === undefined) at.delete(name);
      else await use(name, at);
      return packed;
    },
  };
}

async function readFolder(folder: string): Promise<Map<string, Entry>> {
  const files = await readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return [];
    throw cause;
  });
  // What a write that was broken off has left.
  await Promise.all(
    files.filter((file) => file.endsWith('.new')).map((file) => rm(join(folder, file), { force: true })),
  );
  const entries = await Promise.all(
    files
      .filter((file) => NAME.test(file))
      .map(async (name) => {
        const { size, mtimeMs } = await stat(join(folder, name));
        return [name, { bytes: size, used: mtimeMs }] as const;
      }),
  );
  return new Map(entries);
}
