import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { markOf, ProcessMark, stillRuns } from '../neo4j/process-mark.ts';

const LockContent = z.object({
  holder: ProcessMark,
  /** Null until it answers. */
  url: z.string().nullable(),
});

type LockContent = z.infer<typeof LockContent>;

export interface StartLock {
  readonly held: true;
  /** Lets the next `start` say where this one answers. */
  setUrl(url: string): Promise<void>;
  release(): Promise<void>;
}

export interface LockHolder {
  readonly held: false;
  readonly pid: number;
  readonly url: string | undefined;
}

/** Takes the lock, or says who holds it. One left by a process that is gone counts for nothing. */
export async function takeStartLock(file: string): Promise<StartLock | LockHolder> {
  await mkdir(dirname(file), { recursive: true });
  const holder = await markOf(process.pid);
  const mine = JSON.stringify({ holder, url: null } satisfies LockContent);
  for (;;) {
    if (await createOnly(file, mine)) return ourLock(file, holder);
    const found = await readLock(file);
    if (found.content !== undefined && (await stillRuns(found.content.holder))) {
      return { held: false, pid: found.content.holder.pid, url: found.content.url ?? undefined };
    }
    if (found.text !== undefined) await removeStale(file, found.text);
  }
}

function ourLock(file: string, holder: ProcessMark): StartLock {
  return {
    held: true,
    setUrl: async (url) => {
      const next = `${file}.${holder.pid}`;
      await writeFile(next, JSON.stringify({ holder, url } satisfies LockContent));
      await rename(next, file);
    },
    release: async () => {
      const { content } = await readLock(file);
      if (content?.holder.pid === holder.pid) await rm(file, { force: true });
    },
  };
}

async function createOnly(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    throw cause;
  }
}

/** Moves the lock away before looking at it again: of two processes that both found it stale, one gets it, once. */
async function removeStale(file: string, staleText: string): Promise<void> {
  const aside = `${file}.stale-${process.pid}`;
  const moved = await rename(file, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return;
  const text = await readFile(aside, 'utf8');
  // Another process was faster and this is its lock: give it back.
  if (text !== staleText) await createOnly(file, text);
  await rm(aside, { force: true });
}

async function readLock(file: string): Promise<{ text: string | undefined; content: LockContent | undefined }> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return { text, content: undefined };
  try {
    return { text, content: LockContent.parse(JSON.parse(text)) };
  } catch {
    return { text, content: undefined };
  }
}
