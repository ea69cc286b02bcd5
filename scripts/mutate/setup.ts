import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { SWITCH } from './switches.ts';

/** Runs in every test file: turns on the one mutation that is tried, and writes down which ones the file reaches. */
const { ORRERY_MUTATE: folder, ORRERY_MUTATION_ON: onFile } = process.env;
if (folder === undefined || onFile === undefined)
  throw new Error('ORRERY_MUTATE or ORRERY_MUTATION_ON is not set: this setup is for `pnpm run mutate` only.');
const on = Number(readFileSync(onFile, 'utf8'));
const reached = new Set<number>();
Object.assign(globalThis, {
  [SWITCH]: (id: number): boolean => {
    reached.add(id);
    return id === on;
  },
});

afterAll(() => {
  if (on >= 0) return;
  const file = expect.getState().testPath ?? '';
  mkdirSync(join(folder, 'reached'), { recursive: true });
  writeFileSync(
    join(folder, 'reached', encodeURIComponent(file).slice(-200)),
    JSON.stringify({ file, ids: [...reached] }),
  );
});
