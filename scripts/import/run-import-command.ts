import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Connection } from '@orrery/cypher/open-database.ts';
import { importProcess } from './import-process.ts';

export interface EndedImport {
  /** Null when a signal ended it. */
  readonly code: number | null;
  /** What it said on stderr, the progress lines left out. */
  readonly said: string;
}

/** Runs `pnpm run import PATH` as a user does, in a process of its own, and waits for its end. */
export async function runImportCommand(connection: Connection, path: string): Promise<EndedImport> {
  const { command, args, ...options } = importProcess(connection, path);
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const stop = (): void => void child.kill('SIGKILL');
  process.once('exit', stop);
  await once(child, 'close');
  process.off('exit', stop);
  const lines = output.split('\n').filter((line) => !/^\s*(wait|read|check|write|verify) /.test(line));
  return { code: child.exitCode, said: lines.join('\n').trim() };
}

/** An import that must end well. */
export async function importOrThrow(connection: Connection, path: string): Promise<void> {
  const { code, said } = await runImportCommand(connection, path);
  if (code !== 0) throw new Error(`The import ended with code ${code}: ${said}`);
}
