import type { ImportProgress } from '@orrery/ledger/index.ts';
import { Presets, SingleBar } from 'cli-progress';

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
  const format = '{phase} [{bar}] {amount}, {rate}, {eta_formatted} left';
  const bar = new SingleBar({ format, stream, hideCursor: true, clearOnComplete: true }, Presets.legacy);
  let running = false;
  let phase: ImportProgress['phase'] | undefined;
  let startedAt = 0;
  const stop = (): void => {
    if (running) bar.stop();
    running = false;
  };
  return {
    update: (progress) => {
      if (progress.phase === 'wait') return void stream.write(`${waiting(progress)}\n`);
      if (progress.total === 0) return;
      // A new phase counts something else, at another rate.
      if (phase !== progress.phase) {
        stop();
        startedAt = performance.now();
        bar.start(progress.total, progress.done, payloadOf(progress, 0));
      }
      running = true;
      phase = progress.phase;
      bar.setTotal(progress.total);
      bar.update(progress.done, payloadOf(progress, (performance.now() - startedAt) / 1000));
    },
    stop,
  };
}

/** What the bar says beside itself: bytes while a file is read, lines from then on. */
function payloadOf(progress: ImportProgress, seconds: number): { phase: string; amount: string; rate: string } {
  const { phase, done, total } = progress;
  const perSecond = done / Math.max(0.001, seconds);
  return phase === 'read'
    ? { phase, amount: `${megabytes(done)}/${megabytes(total)} MB`, rate: `${megabytes(perSecond)} MB/s` }
    : { phase, amount: `${done}/${total} lines`, rate: `${Math.round(perSecond)} lines/s` };
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
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
  if (done === 0) return `${phase} ${file}`;
  return phase === 'read'
    ? `${phase} ${file} ${megabytes(done)}/${megabytes(total)} MB`
    : `${phase} ${file} ${done}/${total} lines`;
}

function waiting({ file }: ImportProgress): string {
  return `waiting: another import is running (${file})`;
}
