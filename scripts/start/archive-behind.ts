import { makeClassArchive } from '../neo4j/class-archive.ts';
import { ensureJars } from '../neo4j/jars.ts';

export interface ArchiveOptions {
  /** What has the machine before it. */
  readonly after: Promise<void> | undefined;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

/**
 * Makes the archive of classes beside the running server, unless there is one, so that the next start is quicker. Returns what waits for
 * its end; the signal breaks it off.
 */
export function archiveBehind({ after, signal, say }: ArchiveOptions): () => Promise<void> {
  const make = async (): Promise<void> => {
    await after;
    if (signal.aborted) return;
    await makeClassArchive({ jars: await ensureJars(() => {}), isBackground: true, signal });
  };
  const made = make().catch((cause: unknown) => {
    // A start without it is slower, and that is all.
    if (!signal.aborted) say(`  The classes of Neo4j were not archived: ${String(cause)}`);
  });
  return () => made;
}
