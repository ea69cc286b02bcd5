import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { DATABASE_WORKERS } from './cypher/test/workers.ts';
import { useOwnTemporaryFolder } from './scripts/test/own-temporary-folder.ts';

useOwnTemporaryFolder();

const EVERYWHERE = ['{cypher,ledger,server,scripts,data,client}/**'];
const BUILT = ['**/node_modules/**', '**/dist/**'];
const NO_UNIT = [...BUILT, '**/*.db.test.ts', '**/*.process.test.ts', '**/*.timed.test.ts', '**/*.dom.test.ts'];
const IN_THE_WINDOW = 'client/src/workspace/**/*.dom.test.{ts,tsx}';

/** One thread reads the modules once for all of its files: a fifth of the processor time of a process for each file. */
const SHARED = { pool: 'threads', isolate: false } as const;
const DOM = { environment: 'jsdom', setupFiles: ['client/src/testing/setup-dom.ts'], testTimeout: 30_000 };

/** Own code gets the ESM file of graphql and yoga the CommonJS one; two copies make every error of ours an unknown one. */
const alias = [{ find: /^graphql$/, replacement: join(import.meta.dirname, 'server/node_modules/graphql/index.js') }];

/**
 * - `unit`: no database, no browser; a worker reads each module once, which is most of the time of a small test
 * - `unit-isolated`: the same for scripts, whose ports and processes are found by the id of the process: a new one for each file
 * - `database`: a real Neo4j, one for each worker, so no more files at once than there are workers
 * - `process`: starts and kills servers of its own, two files at once
 * - `timed`: the same, and asserts how soon something happens or how long the main thread is busy: nothing runs beside it
 * - `dom`: components in jsdom, whose window is shared by the files of a worker
 * - `dom-isolated`: what lives in the window's history and storage: a new window for each file
 */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: EVERYWHERE.map((folder) => `${folder}/*.test.ts`),
          exclude: [...NO_UNIT, 'scripts/**'],
          testTimeout: 30_000,
          ...SHARED,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'unit-isolated',
          include: ['scripts/**/*.test.ts'],
          exclude: NO_UNIT,
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          include: EVERYWHERE.map((folder) => `${folder}/*.db.test.ts`),
          exclude: BUILT,
          globalSetup: ['cypher/test/global-setup.ts'],
          maxWorkers: DATABASE_WORKERS,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'process',
          include: EVERYWHERE.map((folder) => `${folder}/*.process.test.ts`),
          exclude: BUILT,
          maxWorkers: 2,
          testTimeout: 400_000,
          hookTimeout: 400_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'timed',
          include: EVERYWHERE.map((folder) => `${folder}/*.timed.test.ts`),
          exclude: BUILT,
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'dom',
          include: ['client/src/**/*.dom.test.{ts,tsx}'],
          exclude: [...BUILT, IN_THE_WINDOW],
          ...DOM,
          ...SHARED,
        },
      },
      {
        test: {
          name: 'dom-isolated',
          include: [IN_THE_WINDOW],
          exclude: BUILT,
          ...DOM,
        },
      },
    ],
  },
});
