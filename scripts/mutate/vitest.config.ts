import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { type Numbered, withSwitches } from './switches.ts';

const ROOT = join(import.meta.dirname, '../..');
const folder = process.env['ORRERY_MUTATE'] ?? '';
const mutations: readonly Numbered[] = JSON.parse(readFileSync(join(folder, 'mutations.json'), 'utf8'));

const switches = {
  name: 'orrery-switches',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    const path = relative(ROOT, id.split('?')[0] ?? '');
    const own = mutations.filter(({ file }) => file === path);
    return own.length === 0 ? undefined : { code: withSwitches(code, own), map: null };
  },
};
const setup = join(ROOT, 'scripts/mutate/setup.ts');
// No `bail`: after its first failure a process would call all that comes later failed.
const common = { testTimeout: 30_000 };

/** The unit and DOM tests of the client, with the mutations of the sample built in. */
export default defineConfig({
  root: ROOT,
  test: {
    projects: [
      {
        plugins: [switches],
        test: {
          ...common,
          name: 'unit',
          include: ['client/src/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.timed.test.ts', '**/*.dom.test.ts'],
          setupFiles: [setup],
        },
      },
      {
        plugins: [switches],
        test: {
          ...common,
          name: 'dom',
          include: ['client/src/**/*.dom.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: [join(ROOT, 'client/src/testing/setup-dom.ts'), setup],
        },
      },
    ],
  },
});
