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
  const format = '{phase} [{bar}] {value}/{total} rows, {eta_formatted} left';
  const bar = new SingleBar({ format, stream, hideCursor: true, clearOnComplete: true }, Presets.legacy);
  let running = false;
  const stop = (): void => {
    if (running) bar.stop();
    running = false;
  };
  return {
    update: (progress) => {
      if (progress.total === 0) return;
      if (!running) bar.start(progress.total, progress.done, { phase: progress.phase });
      running = true;
      bar.setTotal(progress.total);
      bar.update(progress.done, { phase: progress.phase });
    },
    stop,
  };
}

function showLines(stream: NodeJS.WriteStream): ProgressView {
  let last = '';
  return {
    update: ({ file, phase, done, total }) => {
      const line = total === 0 ? `${phase} ${file}` : `${phase} ${file} ${done}/${total} rows`;
      if (line !== last) stream.write(`${line}\n`);
      last = line;
    },
    stop: () => {},
  };
}
