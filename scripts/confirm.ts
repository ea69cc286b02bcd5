import { createInterface } from 'node:readline/promises';

/** Whether a person can be asked: both ends of the conversation are a terminal. */
export const canAsk = (): boolean => process.stdin.isTTY && process.stderr.isTTY;

/** Asks on the terminal; anything but a clear yes is a no. Ends with the signal's reason when that comes first. */
export async function confirm(question: string, signal: AbortSignal): Promise<boolean> {
  // No terminal mode: that would take Ctrl-C for itself.
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
  try {
    return /^(y|yes)$/i.test((await lines.question(`${question} [y/N] `, { signal })).trim());
  } finally {
    lines.close();
  }
}
