export interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
}

/** Runs `work` `times` over with so many at once, after a tenth of that to warm up. Times are milliseconds. */
export async function measure(work: () => Promise<unknown>, times: number, clients = 8): Promise<Measured> {
  await repeat(work, Math.ceil(times / 10), clients);
  const durations: number[] = [];
  const startedAt = performance.now();
  await repeat(
    async () => {
      const from = performance.now();
      await work();
      durations.push(performance.now() - from);
    },
    times,
    clients,
  );
  const seconds = (performance.now() - startedAt) / 1000;
  const sorted = durations.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { perSecond: times / seconds, p50: at(0.5), p95: at(0.95) };
}

async function repeat(work: () => Promise<unknown>, times: number, clients: number): Promise<void> {
  let left = times;
  const client = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      // oxlint-disable-next-line no-await-in-loop
      await work();
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
}

/** One line a row; the first row is the peer all others are compared with. */
export function printRatios(rows: readonly (readonly [name: string, perSecond: number])[]): void {
  const [, base = 1] = rows[0] ?? [];
  for (const [name, perSecond] of rows) {
    console.log(
      `  ${name.padEnd(44)} ${perSecond.toFixed(1).padStart(10)} /s   ratio ${(perSecond / base).toFixed(2)}`,
    );
  }
}
