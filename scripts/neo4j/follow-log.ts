import { open, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

const LAST_LINES = 50;
const LOOK_EVERY_MS = 500;

export interface FollowOptions {
  /** Go on until interrupted. */
  readonly follow: boolean;
}

/** Prints the last lines of a log and, when asked, what is added, also after it was put aside for a new one. */
export async function followLog(file: string, { follow }: FollowOptions): Promise<boolean> {
  const text = await readFrom(file, 0);
  if (text === undefined) {
    process.stderr.write(`There is no log yet (${file}).\n`);
    if (!follow) return false;
  }
  const lines = (text ?? '').split('\n');
  process.stdout.write(lines.slice(-LAST_LINES - 1).join('\n'));
  if (!follow) return true;
  for (let position = Buffer.byteLength(text ?? ''); ; ) {
    // oxlint-disable-next-line no-await-in-loop
    await wait(LOOK_EVERY_MS);
    const size = await sizeOf(file);
    if (size < position) position = 0;
    if (size === position) continue;
    const added = (await readFrom(file, position)) ?? '';
    process.stdout.write(added);
    position += Buffer.byteLength(added);
  }
}

/** From that byte to the end; undefined when there is no such file. */
async function readFrom(file: string, position: number): Promise<string | undefined> {
  const handle = await open(file).catch(() => undefined);
  if (handle === undefined) return undefined;
  try {
    const { size } = await handle.stat();
    const buffer = Buffer.alloc(Math.max(0, size - position));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    (info) => info.size,
    () => 0,
  );
