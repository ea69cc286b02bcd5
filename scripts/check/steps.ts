import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** One program of node_modules/.bin with its arguments, run in the project's root. */
export interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Passes the program's output through while it runs, for the long ones. */
  readonly verbose?: boolean;
  /** Takes the output while it runs, where it must not go straight to the terminal. */
  readonly onOutput?: ((text: string) => void) | undefined;
}

export interface StepResult {
  readonly ok: boolean;
  readonly output: string;
}

/** Runs one step to its end; never throws for a failing program. */
export function runStep(step: Step): Promise<StepResult> {
  return new Promise((resolve) => {
    const child = spawn(join(ROOT, 'node_modules/.bin', step.command), step.args, {
      cwd: ROOT,
      env: { ...process.env, ...step.env },
      stdio: step.verbose === true && step.onOutput === undefined ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (text: string): void => {
      output += text;
      step.onOutput?.(text);
    };
    child.stdout?.setEncoding('utf8').on('data', collect);
    child.stderr?.setEncoding('utf8').on('data', collect);
    child.on('error', (cause) =>
      resolve({ ok: false, output: `${step.command} could not be started: ${cause.message}` }),
    );
    child.on('exit', (code) => resolve({ ok: code === 0, output }));
  });
}

/** Runs every step, even after a failure, so that one run names everything that is wrong. */
export async function runSteps(steps: readonly Step[]): Promise<boolean> {
  let allOk = true;
  for (const step of steps) {
    const startedAt = performance.now();
    // One after the other: on two cores the type checkers would only slow each other down.
    // oxlint-disable-next-line no-await-in-loop
    const { ok, output } = await runStep(step);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    console.log(`${ok ? '✓' : '✗'} ${step.name} (${seconds} s)`);
    if (!ok && output.length > 0) console.log(output);
    allOk &&= ok;
  }
  return allOk;
}
