import { Presets, SingleBar } from 'cli-progress';
import type { ImportProgress } from './run.ts';

export interface ProgressView {
  readonly update: (progress: ImportProgress) => void;
  /** Clears the bar, so that what follows starts on a line of its own. */
  readonly stop: () => void;
}

/** A bar on a terminal, a line for each phase when piped: a log wants no cursor codes. */
export function showProgress(stream: NodeJS.WriteStream): ProgressView {
  return stream.isTTY ? showBar(stream) : showLines(stream);
}

function showBar(stream: NodeJS.WriteStream): ProgressView {
  const format = '{phase} [{bar}] {value}/{total} lines, {rate} lines/s, {eta_formatted} left';
  const bar = new SingleBar({ format, stream, hideCursor: true, clearOnComplete: true }, Presets.legacy);
  let running = false;
  let startedAt = 0;
  const stop = (): void => {
    if (running) bar.stop();
    running = false;
  };
  return {
    update: (progress) => {
      if (progress.phase === 'wait') return void stream.write(`${waiting(progress)}\n`);
      if (progress.total === 0) return;
      if (!running) {
        startedAt = performance.now();
        bar.start(progress.total, progress.done, { phase: progress.phase, rate: 0 });
      }
      running = true;
      const seconds = Math.max(0.001, (performance.now() - startedAt) / 1000);
      bar.setTotal(progress.total);
      bar.update(progress.done, { phase: progress.phase, rate: Math.round(progress.done / seconds) });
    },
    stop,
  };
}

function showLines(stream: NodeJS.WriteStream): ProgressView {
  let last = '';
  let lastPhase = '';
  let at = 0;
  return {
    update: (progress) => {
      const line = lineOf(progress);
      const now = performance.now();
      // A line for each phase and each two seconds: a million lines are a thousand batches.
      if (line === last || (progress.phase === lastPhase && now - at < LINE_EVERY_MS)) return;
      stream.write(`${line}\n`);
      [last, lastPhase, at] = [line, progress.phase, now];
    },
    stop: () => {},
  };
}

const LINE_EVERY_MS = 2000;

function lineOf(progress: ImportProgress): string {
  const { file, phase, done, total } = progress;
  if (phase === 'wait') return waiting(progress);
  if (total > 0) return `${phase} ${file} ${done}/${total} lines`;
  return done === 0 ? `${phase} ${file}` : `${phase} ${file} ${done} lines`;
}

function waiting({ file }: ImportProgress): string {
  return `waiting: another import is running (${file})`;
}
