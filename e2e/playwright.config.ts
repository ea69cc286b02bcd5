import { defineConfig } from '@playwright/test';

/**
 * Against the real thing: the test command starts a throw-away Neo4j, imports the bundled data, serves the page
 * and sets ORRERY_URL. Chromium is the system's own; CHROMIUM names another one.
 */
const url = process.env['ORRERY_URL'];
if (url === undefined) throw new Error('ORRERY_URL is not set. Start the server and set it, or run the test command.');

const ALONE = '**/{declared-words,hostile,plain,recovery}.spec.ts';

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/e2e',
  timeout: 45_000,
  expect: { timeout: 8_000 },
  workers: 2,
  forbidOnly: true,
  reporter: [['list']],
  // Two files at once on one server; those that end its Neo4j or write to it are a run of their own (`--project alone`), or the others would feel it.
  projects: [
    { name: 'warm', testMatch: '**/warm.setup.ts', workers: 1 },
    { name: 'together', testIgnore: [ALONE, '**/warm.setup.ts'], dependencies: ['warm'] },
    { name: 'alone', testMatch: ALONE, workers: 1 },
  ],
  use: {
    baseURL: url,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    colorScheme: 'light',
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    },
  },
});
