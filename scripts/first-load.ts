import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { firstLoad, tell } from './check/first-load.ts';

/** Bytes, compressed by gzip. The goal is 300,000; docs/performance.md says what keeps the page above it. */
const BUDGET = 340_000;

const CLIENT = join(import.meta.dirname, '../client');
const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.boolean().optional(),
    imports: z.array(z.string()).optional(),
    css: z.array(z.string()).optional(),
  }),
);

/** Part of `pnpm check`: builds the page and adds up what it fetches before its first picture. Fails above the budget. */
const folder = await mkdtemp(join(tmpdir(), 'orrery-first-load-'));
try {
  const vite = join(CLIENT, 'node_modules/.bin/vite');
  await promisify(execFile)(vite, ['build', '--outDir', folder, '--emptyOutDir'], { cwd: CLIENT });
  const files = await readdir(folder, { recursive: true });
  const contents = new Map<string, Buffer>();
  // Few and small: one after the other is soon enough.
  // oxlint-disable-next-line no-await-in-loop
  for (const file of files.filter((each) => each.startsWith('assets/')))
    contents.set(file, await readFile(join(folder, file)));
  const manifest = Manifest.parse(JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8')));
  const parts = firstLoad(manifest, [...contents.keys()], (file) => gzipSync(contents.get(file) ?? '').length);
  console.log(tell(parts, BUDGET));
  if (parts.reduce((sum, { bytes }) => sum + bytes, 0) > BUDGET) {
    console.log(
      'The page fetches more before its first picture than it may. Find what came in with `vite build --sourcemap`, and import it later: client/src/app/parts.ts lists what waits.',
    );
    process.exitCode = 1;
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
