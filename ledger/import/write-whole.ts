import { rename, writeFile } from 'node:fs/promises';

/** Writes a file in one step: one that was written by half would be a loss. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const draft = `${file}.draft-${process.pid}`;
  await writeFile(draft, text);
  await rename(draft, file);
}
