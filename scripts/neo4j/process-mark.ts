import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { z } from 'zod';

/**
 * One process, told from every later one with the same id by when it started. A process id alone proves nothing: the system
 * gives it out again. `startTime` is an opaque text, empty where the system does not tell.
 */
export const ProcessMark = z.object({ pid: z.number().int().positive(), startTime: z.string() });
export type ProcessMark = z.infer<typeof ProcessMark>;

/** The mark of a process that runs now. */
export async function markOf(pid: number): Promise<ProcessMark> {
  return { pid, startTime: await startTimeOf(pid) };
}

/** Whether exactly that process still runs. */
export async function stillRuns(mark: ProcessMark): Promise<boolean> {
  return isAlive(mark.pid) && (await startTimeOf(mark.pid)) === mark.startTime;
}

/** Whether a process has this id and has not ended. One that has ended and waits for its parent to notice is not alive. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
  return statFields(pid)?.[0] !== 'Z';
}

async function startTimeOf(pid: number): Promise<string> {
  const known = statFields(pid)?.[19];
  if (known !== undefined) return known;
  const answer = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => undefined);
  return answer?.stdout.trim() ?? '';
}

/** The fields of /proc/PID/stat behind the program's name, which may itself hold spaces and brackets: state first. */
function statFields(pid: number): readonly string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
