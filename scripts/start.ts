import { missingDependencies } from './start/missing-dependencies.ts';

/** `pnpm start`, and `pnpm dev` with `--dev`: everything up, then the URL alone on its line of standard output. */
const missing = missingDependencies();
if (missing === undefined) {
  // Only now: these files import what the check has just found.
  const { startCommand } = await import('./start/start-command.ts');
  await startCommand(process.argv.slice(2));
} else {
  process.stderr.write(`${missing}\n`);
  process.exitCode = 1;
}
